package dev.cairn.assistant;

import dev.cairn.embed.Embedder;
import dev.cairn.embed.EmbeddingModel;
import dev.cairn.embed.LazyEmbedder;
import dev.cairn.embed.OnnxEmbedder;
import dev.cairn.embed.Progress;
import dev.cairn.embed.VectorCache;
import dev.cairn.search.IndexProgress;
import dev.cairn.search.TextVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// The sentence embeddings of one run: none with words only, and none where the model cannot load.
///
/// Loading begins at once, beside everything else, and is waited for only where a vector is needed.
final class Embeddings implements AutoCloseable {
  private static final EmbeddingModel MODEL = EmbeddingModel.BGE_SMALL;

  private final boolean wordsOnly;
  private final Path cacheFolder;
  private final LazyEmbedder model;

  Embeddings(AssistantOptions options) {
    wordsOnly = options.wordsOnly();
    cacheFolder = options.dataFolder().resolve("vectors");
    model =
        wordsOnly
            ? LazyEmbedder.none()
            : LazyEmbedder.start(() -> OnnxEmbedder.load(MODEL), Embeddings::unavailable);
  }

  private static void unavailable(Exception reason) {
    LoggerFactory.getLogger(Embeddings.class)
        .warn("embeddings are not available here, so words alone decide: {}", reason.toString());
  }

  /// The model's name; empty without one. Waits for the model.
  String name() {
    return model.await().map(Embedder::name).orElse("");
  }

  /// Whether an index that was built with a model can serve this run. Waits for the model only
  /// where
  /// its name does not settle it.
  boolean canServe(String indexModel) {
    return wordsOnly || indexModel.equals(MODEL.name()) || indexModel.equals(name());
  }

  /// The vector of a question; empty without a model.
  Optional<float[]> embed(String text) {
    return model.await().map(embedder -> embedder.embed(text));
  }

  /// The embedder for the catalog's texts, which remembers what it has seen; close it after use.
  Optional<VectorCache> forTexts() throws IOException {
    Optional<Embedder> embedder = model.await();
    return embedder.isEmpty()
        ? Optional.empty()
        : Optional.of(VectorCache.open(new Shared(embedder.get()), cacheFolder));
  }

  /// The one model of the run, lent to a cache that may close what it was given.
  private record Shared(Embedder embedder) implements Embedder {
    @Override
    public int dimensions() {
      return embedder.dimensions();
    }

    @Override
    public String name() {
      return embedder.name();
    }

    @Override
    public float[] embed(String text) {
      return embedder.embed(text);
    }

    @Override
    public List<float[]> embedAll(List<String> texts, Progress progress) {
      return embedder.embedAll(texts, progress);
    }

    @Override
    public void close() {
      // The run closes its model itself.
    }
  }

  /// An embedder as the index wants it.
  static TextVectors vectors(Embedder embedder) {
    return new TextVectors() {
      @Override
      public String model() {
        return embedder.name();
      }

      @Override
      public int dimensions() {
        return embedder.dimensions();
      }

      @Override
      public List<float[]> of(List<String> texts, IndexProgress progress) {
        return embedder.embedAll(texts, (done, total) -> progress.update("embedding", done, total));
      }
    };
  }

  @Override
  public void close() {
    model.close();
  }
}
