package dev.cairn.classify;

/// A few features of very many: parallel arrays of their numbers and values.
///
/// - `indices`: of the features that are not 0, without repeats
/// - `values`: the value of each
final class SparseVector {
  private final int[] indices;
  private final float[] values;

  SparseVector(int[] indices, float[] values) {
    this.indices = indices;
    this.values = values;
  }

  int[] indices() {
    return indices;
  }

  float[] values() {
    return values;
  }
}
