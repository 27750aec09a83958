package dev.cairn.search;

import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.model.Price;
import dev.cairn.model.TopicId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to search for and among what; an empty set leaves that side open.
///
/// A filter on something that an entry does not have leaves the entry out: only resources have a
/// kind, a price and a language, only resources and notes a depth. A topic is about itself.
///
/// @param text the utterance, of any length
/// @param vector of `text`; empty to search by words alone
/// @param limit the most hits wanted, at least 1
/// @param kinds wanted; a video stands for a series of videos and the other way round
/// @param excludedKinds not wanted, by the same rule
/// @param languages as lower-case ISO 639-1 codes
public record SearchRequest(
    String text,
    Optional<float[]> vector,
    int limit,
    Set<HitType> types,
    Set<Kind> kinds,
    Set<Kind> excludedKinds,
    Set<Price> prices,
    Set<Depth> depths,
    Set<String> languages,
    List<TopicId> topics) {

  /// What a list of search results holds unless more is asked for.
  public static final int DEFAULT_LIMIT = 10;

  public SearchRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, got %d".formatted(limit));
    }
    types = Set.copyOf(types);
    kinds = Set.copyOf(kinds);
    excludedKinds = Set.copyOf(excludedKinds);
    prices = Set.copyOf(prices);
    depths = Set.copyOf(depths);
    languages = Set.copyOf(languages);
    topics = List.copyOf(topics);
  }

  /// Everything there is on a text, by words alone.
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text,
        Optional.empty(),
        DEFAULT_LIMIT,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        List.of());
  }

  public SearchRequest withVector(Optional<float[]> newVector) {
    return new SearchRequest(
        text, newVector, limit, types, kinds, excludedKinds, prices, depths, languages, topics);
  }

  public SearchRequest withLimit(int newLimit) {
    return new SearchRequest(
        text, vector, newLimit, types, kinds, excludedKinds, prices, depths, languages, topics);
  }

  public SearchRequest withTypes(Set<HitType> newTypes) {
    return new SearchRequest(
        text, vector, limit, newTypes, kinds, excludedKinds, prices, depths, languages, topics);
  }

  public SearchRequest withKinds(Set<Kind> newKinds) {
    return new SearchRequest(
        text, vector, limit, types, newKinds, excludedKinds, prices, depths, languages, topics);
  }

  public SearchRequest withExcludedKinds(Set<Kind> newExcludedKinds) {
    return new SearchRequest(
        text, vector, limit, types, kinds, newExcludedKinds, prices, depths, languages, topics);
  }

  public SearchRequest withPrices(Set<Price> newPrices) {
    return new SearchRequest(
        text, vector, limit, types, kinds, excludedKinds, newPrices, depths, languages, topics);
  }

  public SearchRequest withDepths(Set<Depth> newDepths) {
    return new SearchRequest(
        text, vector, limit, types, kinds, excludedKinds, prices, newDepths, languages, topics);
  }

  public SearchRequest withLanguages(Set<String> newLanguages) {
    return new SearchRequest(
        text, vector, limit, types, kinds, excludedKinds, prices, depths, newLanguages, topics);
  }

  public SearchRequest withTopics(List<TopicId> newTopics) {
    return new SearchRequest(
        text, vector, limit, types, kinds, excludedKinds, prices, depths, languages, newTopics);
  }
}
