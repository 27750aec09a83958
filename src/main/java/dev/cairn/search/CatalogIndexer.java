package dev.cairn.search;

import dev.cairn.model.Catalog;
import dev.cairn.search.PreviousEntries.Previous;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a catalog into a generation: only what changed since the one before, where there is one
/// for the same language and the same vectors.
public final class CatalogIndexer {
  /// Entries that a thread takes at once; fewer than this are not worth a second thread.
  private static final int BATCH = 500;

  /// Above this share of rewritten entries, everything is put into one segment, which searches
  /// fastest; below it, segments are left as they are, so that a small change costs little.
  private static final double MERGE_ABOVE = 0.1;

  private static final Logger LOG = LoggerFactory.getLogger(CatalogIndexer.class);

  private final EntryHash hash;
  private final Optional<TextVectors> vectors;

  /// @param vectors gives entries their vectors; empty for an index of words alone
  public CatalogIndexer(EntryHash hash, Optional<TextVectors> vectors) {
    this.hash = hash;
    this.vectors = vectors;
  }

  /// Writes the catalog into a build's folder; what changed is told against the current generation.
  ///
  /// The build still has to be published, with [TextVectors#model] as the manifest's model.
  public Delta index(Catalog catalog, Build build, IndexProgress progress) throws IOException {
    Path folder = build.folder().resolve(Generation.LUCENE_FOLDER);
    String model = vectors.map(TextVectors::model).orElse("");
    Optional<DirectoryReader> before = open(build.previous());
    if (before.isEmpty()) {
      return write(catalog, folder, Optional.empty(), false, false, build.observer(), progress);
    }
    Generation previous = build.previous().orElseThrow();
    try (DirectoryReader reader = before.get()) {
      boolean sameModel = previous.manifest().model().equals(model);
      boolean incremental =
          sameModel && LuceneFolder.language(reader).equals(Optional.of(catalog.info().language()));
      if (incremental) {
        LuceneFolder.link(previous.lucene(), folder);
        build.observer().reached(BuildStage.LINKED);
      }
      var entries = new PreviousEntries(reader);
      return write(
          catalog,
          folder,
          Optional.of(entries),
          incremental,
          sameModel,
          build.observer(),
          progress);
    }
  }

  /// The index to take unchanged entries from; a damaged one is as good as none.
  private static Optional<DirectoryReader> open(Optional<Generation> previous) throws IOException {
    if (previous.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LuceneFolder.open(previous.get().lucene()));
    } catch (StaleGenerationException damaged) {
      LOG.info("building the index from nothing: {}", damaged.getMessage());
      return Optional.empty();
    }
  }

  private Delta write(
      Catalog catalog,
      Path folder,
      Optional<PreviousEntries> previous,
      boolean incremental,
      boolean sameModel,
      BuildObserver observer,
      IndexProgress progress)
      throws IOException {
    Map<String, Previous> before = previous.map(PreviousEntries::byKey).orElse(Map.of());
    var changes = new Changes(before, incremental);
    List<Supplier<IndexedEntry>> entries = new CatalogEntries(catalog, hash).all();
    for (Supplier<IndexedEntry> entry : entries) {
      changes.see(entry);
    }
    List<Previous> removed = changes.removed();
    try (Directory directory = LuceneFolder.forWriting(folder);
        IndexWriter writer = LuceneFolder.writer(directory)) {
      List<Optional<float[]>> written =
          vectorsOf(changes.toWrite, sameModel ? previous : Optional.empty(), progress);
      if (incremental) {
        for (Previous gone : removed) {
          writer.deleteDocuments(new Term(Fields.KEY, gone.key()));
        }
      }
      var language = Language.of(catalog.info().language());
      add(writer, changes.toWrite, written, language, progress);
      observer.reached(BuildStage.WRITTEN);
      if (!incremental || changes.toWrite.size() > entries.size() * MERGE_ABOVE) {
        writer.forceMerge(1);
      }
      LuceneFolder.remember(writer, catalog.info().language());
      writer.commit();
    }
    observer.reached(BuildStage.COMMITTED);
    return new Delta(
        changes.added, changes.changed, removed.stream().map(Previous::forDelta).toList());
  }

  private void add(
      IndexWriter writer,
      List<Supplier<IndexedEntry>> entries,
      List<Optional<float[]>> written,
      Language language,
      IndexProgress progress)
      throws IOException {
    var done = new AtomicInteger();
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), entries.size() / BATCH + 1);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var documents = ThreadLocal.withInitial(() -> new EntryDocuments(language));
      var batches = new ArrayList<Future<?>>();
      for (int from = 0; from < entries.size(); from += BATCH) {
        int first = from;
        int end = Math.min(entries.size(), from + BATCH);
        batches.add(
            pool.submit(
                () -> {
                  for (int i = first; i < end; i++) {
                    IndexedEntry entry = entries.get(i).get();
                    writer.updateDocument(
                        new Term(Fields.KEY, entry.key()),
                        documents.get().document(entry, written.get(i)));
                  }
                  progress.update("indexing", done.addAndGet(end - first), entries.size());
                  return null;
                }));
      }
      for (Future<?> batch : batches) {
        await(batch);
      }
    }
  }

  private static void await(Future<?> batch) throws IOException {
    try {
      batch.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while indexing");
    }
  }

  /// The vector of each entry to write: the one it had, where its text is the same, or a new one.
  private List<Optional<float[]>> vectorsOf(
      List<Supplier<IndexedEntry>> entries,
      Optional<PreviousEntries> previous,
      IndexProgress progress)
      throws IOException {
    var found = new ArrayList<Optional<float[]>>();
    if (vectors.isEmpty()) {
      entries.forEach(_ -> found.add(Optional.empty()));
      return found;
    }
    var missing = new ArrayList<String>();
    var places = new ArrayList<Integer>();
    for (Supplier<IndexedEntry> supplier : entries) {
      IndexedEntry entry = supplier.get();
      Optional<float[]> old = Optional.empty();
      if (previous.isPresent()) {
        Previous before = previous.get().byKey().get(entry.key());
        if (before != null && before.vectorHash().equals(entry.vectorHash())) {
          old = previous.get().vector(before);
        }
      }
      if (old.isEmpty() && !entry.embedded().isEmpty()) {
        missing.add(entry.embedded());
        places.add(found.size());
      }
      found.add(old);
    }
    List<float[]> made = vectors.get().of(missing, progress);
    for (int i = 0; i < made.size(); i++) {
      found.set(places.get(i), Optional.of(made.get(i)));
    }
    return found;
  }

  /// Sorts the catalog's entries into the new, the changed and those to write.
  private static final class Changes {
    private final Map<String, Previous> before;
    private final boolean incremental;
    private final HashSet<String> seen = new HashSet<>();
    private final List<Delta.Entry> added = new ArrayList<>();
    private final List<Delta.Entry> changed = new ArrayList<>();
    private final List<Supplier<IndexedEntry>> toWrite = new ArrayList<>();

    Changes(Map<String, Previous> before, boolean incremental) {
      this.before = before;
      this.incremental = incremental;
    }

    void see(Supplier<IndexedEntry> supplier) {
      IndexedEntry entry = supplier.get();
      seen.add(entry.key());
      Previous old = before.get(entry.key());
      if (old == null) {
        added.add(entry.forDelta());
      } else if (!old.entryHash().equals(entry.entryHash())) {
        changed.add(entry.forDelta());
      }
      if (!incremental || old == null || !old.documentHash().equals(entry.documentHash())) {
        toWrite.add(supplier);
      }
    }

    List<Previous> removed() {
      Previous[] gone =
          before.values().stream()
              .filter(old -> !seen.contains(old.key()))
              .toArray(Previous[]::new);
      Arrays.sort(gone, (a, b) -> a.key().compareTo(b.key()));
      return List.of(gone);
    }
  }
}
