package dev.cairn.embed;

import java.util.List;

/// Turns texts into vectors of length 1 whose dot product says how alike they are.
///
/// Safe for use by many threads. The same text yields the same vector.
public interface Embedder extends AutoCloseable {
  /// How many numbers a vector has.
  int dimensions();

  /// What tells this embedder's vectors from another's, such as `bge-small-en-v1.5-q`.
  String name();

  /// The vector of a text; a text too long is cut.
  float[] embed(String text);

  /// The vectors of texts, in their order.
  List<float[]> embedAll(List<String> texts, Progress progress);

  @Override
  void close();
}
