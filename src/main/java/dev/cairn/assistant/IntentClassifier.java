package dev.cairn.assistant;

import dev.cairn.classify.ClassifierTrainer;
import dev.cairn.classify.Understander;
import dev.cairn.embed.Embedder;
import dev.cairn.embed.VectorCache;
import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Examples;
import dev.cairn.model.Goal;
import dev.cairn.model.Understanding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The understanding part alone, taught from examples in memory: for measuring it on collections
/// that are no catalog.
public final class IntentClassifier implements AutoCloseable {
  private final Embeddings embeddings;
  private final Understander understander;

  private IntentClassifier(Embeddings embeddings, Understander understander) {
    this.embeddings = embeddings;
    this.understander = understander;
  }

  /// Learns from examples.
  public static IntentClassifier learn(
      AssistantOptions options, List<Goal> goals, Examples others, Progress progress)
      throws IOException {
    var info = new CatalogInfo("", Optional.empty(), Optional.empty(), "en");
    var catalog = new Catalog(info, goals, others, List.of(), List.of(), List.of());
    var embeddings = new Embeddings(options);
    Optional<VectorCache> texts = embeddings.forTexts();
    try {
      var model =
          ClassifierTrainer.train(
              catalog,
              texts.map(cache -> (Embedder) cache),
              (done, total) -> progress.at("learning from the examples", done, total));
      return new IntentClassifier(embeddings, new Understander(catalog, model, options.clock()));
    } finally {
      texts.ifPresent(VectorCache::close);
    }
  }

  /// What an utterance means to the goals that were taught.
  public Understanding understand(String utterance) {
    return understander.understand(utterance, embeddings.embed(utterance));
  }

  @Override
  public void close() {
    embeddings.close();
  }
}
