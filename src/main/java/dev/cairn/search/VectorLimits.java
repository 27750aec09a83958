package dev.cairn.search;

/// Where vectors are compared one by one, and where by a graph.
final class VectorLimits {
  /// Segments up to this many entries get no graph: comparing all 30,000 vectors of 384 numbers
  /// takes some milliseconds and finds the true nearest, which a graph does not promise.
  static final int EXACT_UP_TO = 30_000;

  /// Neighbours kept for each entry of the graph; Lucene's default.
  static final int MAX_CONNECTIONS = 16;

  /// Candidates weighed when an entry is put into the graph; Lucene's default.
  static final int BEAM_WIDTH = 100;

  private VectorLimits() {}
}
