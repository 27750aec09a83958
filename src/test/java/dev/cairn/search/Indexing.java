package dev.cairn.search;

import dev.cairn.model.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the assistant does with the index, in short.
final class Indexing {
  private Indexing() {}

  static Delta reindex(IndexStore store, Catalog catalog) throws IOException {
    return reindex(store, catalog, Optional.empty());
  }

  static Delta reindex(IndexStore store, Catalog catalog, Optional<TextVectors> vectors)
      throws IOException {
    try (Build build = store.begin()) {
      Delta delta =
          new CatalogIndexer(Record::toString, vectors).index(catalog, build, IndexProgress.NONE);
      build.publish(manifest("test", vectors.map(TextVectors::model).orElse("")));
      return delta;
    }
  }

  static Manifest manifest(String fingerprint, String model) {
    return new Manifest(Instant.parse("2026-11-23T10:15:30Z"), fingerprint, model, Map.of());
  }

  static CatalogSearcher searcher(Path dataFolder, Catalog catalog) throws IOException {
    var store = new IndexStore(dataFolder);
    reindex(store, catalog);
    return store.withCurrent(CatalogSearcher::open).orElseThrow();
  }
}
