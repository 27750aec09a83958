package dev.cairn.assistant;

import dev.cairn.answer.AnswerComposer;
import dev.cairn.catalog.CatalogSnapshot;
import dev.cairn.classify.ClassifierModel;
import dev.cairn.classify.FollowUp;
import dev.cairn.classify.Understander;
import dev.cairn.model.Catalog;
import dev.cairn.plan.NextTopics;
import dev.cairn.plan.PathPlanner;
import dev.cairn.search.CatalogSearcher;
import dev.cairn.search.Generation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Everything that one generation of the index can answer.
///
/// Immutable and safe for use by many threads. Counts its users, because the files behind it may
/// only
/// be closed after the last of them; the one who opened it counts too.
final class Knowledge {
  static final String SNAPSHOT = "catalog.bin";
  static final String CLASSIFIER = "classifier.bin";

  private final Generation generation;
  private final Catalog catalog;
  private final CatalogSearcher searcher;
  private final Understander understander;
  private final FollowUp followUp;
  private final PathPlanner planner;
  private final NextTopics next;
  private final AtomicInteger users = new AtomicInteger(1);

  private Knowledge(
      Generation generation,
      Catalog catalog,
      CatalogSearcher searcher,
      Understander understander,
      FollowUp followUp) {
    this.generation = generation;
    this.catalog = catalog;
    this.searcher = searcher;
    this.understander = understander;
    this.followUp = followUp;
    this.planner = new PathPlanner(catalog);
    this.next = new NextTopics(catalog);
  }

  /// Opens a generation; its parts are read side by side, because this is most of what `ask` waits
  /// for when it runs as a process of its own.
  static Knowledge open(Generation generation, AssistantOptions options) throws IOException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<CatalogSearcher> searcher = threads.submit(() -> CatalogSearcher.open(generation));
      Future<ClassifierModel> model =
          threads.submit(() -> ClassifierModel.load(generation.folder().resolve(CLASSIFIER)));
      try {
        Catalog catalog = snapshot(generation.folder());
        ClassifierModel classifier = result(model);
        var plain = new Understander(catalog, classifier, options.clock());
        Understander understander =
            options.askBackBelow().isPresent()
                ? plain.withAskBackThreshold(options.askBackBelow().getAsDouble())
                : plain;
        var followUp = new FollowUp(catalog, classifier, understander);
        return new Knowledge(generation, catalog, result(searcher), understander, followUp);
      } catch (IOException | RuntimeException e) {
        closeQuietly(searcher, e);
        throw e;
      }
    }
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("a part of the index could not be opened", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while opening the index");
    }
  }

  /// Lets go of the searcher when another part could not be opened; what goes wrong then is told
  /// along with the first failure.
  private static void closeQuietly(Future<CatalogSearcher> searcher, Exception failure) {
    try {
      result(searcher).close();
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static Catalog snapshot(Path folder) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(folder.resolve(SNAPSHOT)))) {
      return CatalogSnapshot.read(in);
    }
  }

  Generation generation() {
    return generation;
  }

  Catalog catalog() {
    return catalog;
  }

  CatalogSearcher searcher() {
    return searcher;
  }

  Understander understander() {
    return understander;
  }

  FollowUp followUp() {
    return followUp;
  }

  NextTopics next() {
    return next;
  }

  /// @param vector of the utterance that is being answered, where embeddings are in use
  AnswerComposer composer(Optional<float[]> vector) {
    return new AnswerComposer(catalog, planner, next, new IndexedFinder(catalog, searcher, vector));
  }

  /// Counts one more user.
  ///
  /// @return false when it was closed meanwhile
  boolean retain() {
    return users.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /// Counts one user less; the last one closes the files.
  void release() {
    if (users.decrementAndGet() == 0) {
      try {
        searcher.close();
      } catch (IOException e) {
        throw new UncheckedIOException("an old index could not be closed", e);
      }
    }
  }
}
