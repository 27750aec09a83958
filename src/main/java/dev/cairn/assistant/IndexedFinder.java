package dev.cairn.assistant;

import dev.cairn.answer.ResourceFinder;
import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import dev.cairn.search.CatalogSearcher;
import dev.cairn.search.Hit;
import dev.cairn.search.HitType;
import dev.cairn.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds entries of the catalog through the index.
final class IndexedFinder implements ResourceFinder {
  private static final Set<Price> COSTS_NOTHING = Set.of(Price.FREE, Price.PARTLY_FREE);

  private final Catalog catalog;
  private final CatalogSearcher searcher;
  private final Optional<float[]> vector;

  /// @param vector of the utterance that is being answered, where embeddings are in use
  IndexedFinder(Catalog catalog, CatalogSearcher searcher, Optional<float[]> vector) {
    this.catalog = catalog;
    this.searcher = searcher;
    this.vector = vector;
  }

  @Override
  public List<Resource> resources(String utterance, Understanding understanding, int limit) {
    Constraints constraints = understanding.constraints();
    SearchRequest request =
        SearchRequest.of(utterance)
            .withVector(vector)
            .withLimit(limit)
            .withTypes(Set.of(HitType.RESOURCE))
            .withKinds(constraints.format().map(Set::of).orElse(Set.of()))
            .withExcludedKinds(constraints.excluded())
            .withPrices(constraints.freeOnly() ? COSTS_NOTHING : Set.of())
            .withLanguages(constraints.language().map(Set::of).orElse(Set.of()));
    return search(request).stream()
        .flatMap(hit -> catalog.resource(new ResourceId(hit.id())).stream())
        .toList();
  }

  @Override
  public List<Topic> topics(String utterance, int limit) {
    SearchRequest request =
        SearchRequest.of(utterance)
            .withVector(vector)
            .withLimit(limit)
            .withTypes(Set.of(HitType.TOPIC));
    return search(request).stream()
        .flatMap(hit -> catalog.topic(new TopicId(hit.id())).stream())
        .toList();
  }

  private List<Hit> search(SearchRequest request) {
    try {
      return searcher.search(request);
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read: " + e.getMessage(), e);
    }
  }
}
