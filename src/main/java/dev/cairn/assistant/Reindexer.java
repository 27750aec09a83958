package dev.cairn.assistant;

import dev.cairn.catalog.CatalogException;
import dev.cairn.catalog.CatalogReader;
import dev.cairn.catalog.CatalogSnapshot;
import dev.cairn.catalog.Fingerprint;
import dev.cairn.classify.ClassifierModel;
import dev.cairn.classify.ClassifierTrainer;
import dev.cairn.embed.Embedder;
import dev.cairn.embed.VectorCache;
import dev.cairn.model.Catalog;
import dev.cairn.search.Build;
import dev.cairn.search.CatalogIndexer;
import dev.cairn.search.Delta;
import dev.cairn.search.Generation;
import dev.cairn.search.IndexStore;
import dev.cairn.search.Manifest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// The pipeline from the curated files to a generation of the index.
///
/// A wrong catalog changes nothing: it is read and checked before anything is written. Whoever
/// serves
/// the old generation goes on serving it until it opens the new one.
public final class Reindexer implements AutoCloseable {
  private static final String TAUGHT = "classifier.hash";

  private final AssistantOptions options;
  private final IndexStore store;
  private final Embeddings embeddings;
  private final boolean ownEmbeddings;

  /// A reindexer of its own, for a command.
  public Reindexer(AssistantOptions options) {
    this(options, new Embeddings(options), true);
  }

  Reindexer(AssistantOptions options, Embeddings embeddings) {
    this(options, embeddings, false);
  }

  private Reindexer(AssistantOptions options, Embeddings embeddings, boolean ownEmbeddings) {
    this.options = options;
    this.store = new IndexStore(options.dataFolder());
    this.embeddings = embeddings;
    this.ownEmbeddings = ownEmbeddings;
  }

  /// Builds a new generation and makes it the current one.
  ///
  /// @throws CatalogException when the catalog is wrong
  /// @throws dev.cairn.search.IndexBusyException when another reindex is under way, here or in
  ///     another process
  public ReindexReport reindex(Progress progress) throws CatalogException, IOException {
    return run(true, progress);
  }

  /// Says what a reindex would change, and changes nothing.
  public ReindexReport dryRun(Progress progress) throws CatalogException, IOException {
    return run(false, progress);
  }

  /// Whether the current generation is missing, of another version or model, or older than the
  /// catalog.
  boolean isStale() throws IOException {
    Optional<Generation> current = store.current();
    return current.isEmpty()
        || !embeddings.canServe(current.get().manifest().model())
        || !current.get().manifest().fingerprint().equals(fingerprint());
  }

  private String fingerprint() throws IOException {
    return Fingerprint.of(options.catalogFolder()) + "-" + ClassifierModel.VERSION;
  }

  private ReindexReport run(boolean publish, Progress progress)
      throws CatalogException, IOException {
    long started = System.nanoTime();
    // Taken first: an edit made while we read makes the index older than the catalog, not newer.
    String fingerprint = fingerprint();
    progress.at("reading the catalog", 0, 0);
    Catalog catalog = CatalogReader.read(options.catalogFolder());
    Optional<VectorCache> texts = embeddings.forTexts();
    try (Build build = store.begin()) {
      var indexer = new CatalogIndexer(EntryHashes::of, texts.map(Embeddings::vectors));
      Delta delta = indexer.index(catalog, build, progress::at);
      if (publish) {
        writeSnapshot(catalog, build.folder());
        teach(catalog, build, texts, progress);
        build.publish(
            new Manifest(
                options.clock().instant(), fingerprint, embeddings.name(), counts(catalog)));
      }
      return new ReindexReport(delta, Duration.ofNanos(System.nanoTime() - started));
    } finally {
      texts.ifPresent(VectorCache::close);
    }
  }

  private static void writeSnapshot(Catalog catalog, Path folder) throws IOException {
    Path file = folder.resolve(Knowledge.SNAPSHOT);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      CatalogSnapshot.write(catalog, out);
    }
  }

  /// Trains the classifiers, unless what they learn from is as it was.
  private void teach(Catalog catalog, Build build, Optional<VectorCache> texts, Progress progress)
      throws IOException {
    String taught =
        EntryHashes.ofTeaching(catalog) + "-" + ClassifierModel.VERSION + "-" + embeddings.name();
    Path file = build.folder().resolve(Knowledge.CLASSIFIER);
    Optional<Path> old =
        build.previous().map(Generation::folder).filter(folder -> wasTaught(folder, taught));
    if (old.isPresent()) {
      Files.copy(old.get().resolve(Knowledge.CLASSIFIER), file);
    } else {
      progress.at("learning from the examples", 0, 0);
      ClassifierTrainer.train(
              catalog,
              texts.map(cache -> (Embedder) cache),
              (done, total) -> progress.at("learning from the examples", done, total))
          .save(file);
    }
    Files.writeString(build.folder().resolve(TAUGHT), taught);
  }

  private static boolean wasTaught(Path folder, String taught) {
    Path hash = folder.resolve(TAUGHT);
    try {
      return Files.exists(folder.resolve(Knowledge.CLASSIFIER))
          && Files.exists(hash)
          && Files.readString(hash).equals(taught);
    } catch (IOException e) {
      // An old generation that cannot be read has nothing to take over; training anew costs
      // seconds.
      return false;
    }
  }

  private static Map<String, Long> counts(Catalog catalog) {
    return Map.of(
        "goals", (long) catalog.goals().size(),
        "topics", (long) catalog.topics().size(),
        "resources", (long) catalog.resources().size(),
        "notes", (long) catalog.notes().size());
  }

  @Override
  public void close() {
    if (ownEmbeddings) {
      embeddings.close();
    }
  }
}
