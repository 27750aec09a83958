package dev.cairn.search;

import java.util.List;

/// Turns the texts of entries into vectors; see the package `embed` for where they come from.
public interface TextVectors {
  /// The model's name, so that vectors of different models are never compared.
  String model();

  /// The length of each vector.
  int dimensions();

  /// One vector of length 1 for each text, in order.
  List<float[]> of(List<String> texts, IndexProgress progress);
}
