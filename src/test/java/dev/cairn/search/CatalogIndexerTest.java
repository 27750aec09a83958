package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Note;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogIndexerTest {
  @TempDir Path data;
  private IndexStore store;

  @BeforeEach
  void open() {
    store = new IndexStore(data);
  }

  @Test
  void theFirstIndexAddsEverything() throws IOException {
    Delta delta = Indexing.reindex(store, Catalogs.sample());
    assertThat(delta.added()).hasSize(5 + 8 + 2 + 1);
    assertThat(delta.added())
        .contains(new Delta.Entry("resource", "strang-ila", "Introduction to Linear Algebra"));
    assertThat(delta.changed()).isEmpty();
    assertThat(delta.removed()).isEmpty();
  }

  @Test
  void anUnchangedCatalogIsAnEmptyDelta() throws IOException {
    Indexing.reindex(store, Catalogs.sample());
    assertThat(Indexing.reindex(store, Catalogs.sample()).isEmpty()).isTrue();
  }

  @Test
  void theDeltaNamesExactlyWhatWasAddedChangedAndRemoved() throws IOException {
    Catalog before = Catalogs.sample();
    Indexing.reindex(store, before);
    var resources = new ArrayList<>(before.resources());
    Resource changed = Catalogs.at(resources.get(3), "https://example.org/moved");
    resources.set(3, changed);
    Resource removed = resources.remove(5);
    resources.add(Catalogs.resource("new-one", "Something new"));
    Delta delta = Indexing.reindex(store, with(before, resources));
    assertThat(delta)
        .isEqualTo(
            new Delta(
                List.of(new Delta.Entry("resource", "new-one", "Something new")),
                List.of(new Delta.Entry("resource", changed.id().value(), changed.title())),
                List.of(new Delta.Entry("resource", removed.id().value(), removed.title()))));
    try (CatalogSearcher searcher = store.withCurrent(CatalogSearcher::open).orElseThrow()) {
      assertThat(searcher.search(SearchRequest.of("Something new"))).isNotEmpty();
      assertThat(searcher.search(SearchRequest.of("EE364A"))).isEmpty();
    }
  }

  @Test
  void aNewNameOfATopicFindsItsUnchangedResources() throws IOException {
    Catalog before = Catalogs.sample();
    Indexing.reindex(store, before);
    var topics = new ArrayList<>(before.topics());
    topics.set(0, Catalogs.topic("linear-algebra", "Linear algebra", "matrixology"));
    Delta delta =
        Indexing.reindex(
            store,
            Catalogs.of(topics, List.copyOf(before.resources()), List.copyOf(before.notes())));
    assertThat(delta.changed()).extracting(Delta.Entry::id).containsExactly("linear-algebra");
    try (CatalogSearcher searcher = store.withCurrent(CatalogSearcher::open).orElseThrow()) {
      assertThat(searcher.search(SearchRequest.of("matrixology")))
          .extracting(Hit::id)
          .contains("linear-algebra", "strang-ila", "linear-algebra/a-matrix-moves-space");
    }
  }

  @Test
  void anotherLanguageIsAnalysedAnew() throws IOException {
    List<Topic> topics = List.of(Catalogs.topic("w", "Wahrscheinlichkeiten"));
    Indexing.reindex(store, Catalogs.of(topics, List.of(), List.of()));
    Delta delta = Indexing.reindex(store, Catalogs.inLanguage("de", topics, List.of(), List.of()));
    assertThat(delta.isEmpty()).isTrue();
    try (CatalogSearcher searcher = store.withCurrent(CatalogSearcher::open).orElseThrow()) {
      assertThat(searcher.search(SearchRequest.of("die Wahrscheinlichkeit"))).hasSize(1);
    }
  }

  @Test
  void anEmptyCatalogCanBeIndexedAndSearched() throws IOException {
    try (CatalogSearcher searcher =
        Indexing.searcher(data, Catalogs.of(List.of(), List.of(), List.of()))) {
      assertThat(searcher.search(SearchRequest.of("anything"))).isEmpty();
    }
  }

  @Test
  void onlyTextsThatChangedGetANewVector() throws IOException {
    var embedded = new ArrayList<String>();
    Optional<TextVectors> vectors = Optional.of(new CountingVectors("one", embedded));
    Catalog before = Catalogs.sample();
    Indexing.reindex(store, before, vectors);
    assertThat(embedded).hasSize(5 + 8 + 2);
    embedded.clear();
    var notes = new ArrayList<Note>(before.notes());
    notes.set(0, Catalogs.note(notes.get(0).id(), "svd", "Moved", "Another text."));
    Catalog after =
        Catalogs.of(List.copyOf(before.topics()), List.copyOf(before.resources()), notes);
    Indexing.reindex(store, after, vectors);
    assertThat(embedded).containsExactly("Moved. Singular value decomposition. Another text.");
    embedded.clear();
    Indexing.reindex(store, after, Optional.of(new CountingVectors("two", embedded)));
    assertThat(embedded).as("another model makes all vectors anew").hasSize(5 + 8 + 2);
  }

  private static Catalog with(Catalog catalog, List<Resource> resources) {
    return Catalogs.of(List.copyOf(catalog.topics()), resources, List.copyOf(catalog.notes()));
  }

  private record CountingVectors(String model, List<String> embedded) implements TextVectors {
    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public List<float[]> of(List<String> texts, IndexProgress progress) {
      embedded.addAll(texts);
      return texts.stream().map(_ -> new float[] {1, 0}).toList();
    }
  }
}
