package dev.cairn.assistant;

import dev.cairn.embed.Embedder;
import dev.cairn.search.TextVectors;
import java.util.Optional;

/// The sentence embeddings of one run: none with words only, and none where the model cannot load.
final class Embeddings implements AutoCloseable {
  Embeddings(AssistantOptions options) {}

  /// The model's name; empty without one.
  String name() {
    return "";
  }

  Optional<Embedder> embedder() {
    return Optional.empty();
  }

  Optional<TextVectors> vectors() {
    return Optional.empty();
  }

  /// The vector of an utterance.
  Optional<float[]> embed(String text) {
    return Optional.empty();
  }

  /// Keeps the vectors made since, for the next reindex.
  void save() {}

  @Override
  public void close() {}
}
