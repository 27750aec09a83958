package dev.cairn.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Scores classes by weighted sums of features.
///
/// - `classes`: how many
/// - `weights`: one run of `classes` for each feature
/// - `bias`: one for each class
final class LinearModel {
  private final int classes;
  private final float[] weights;
  private final float[] bias;

  LinearModel(int classes, float[] weights, float[] bias) {
    this.classes = classes;
    this.weights = weights;
    this.bias = bias;
  }

  int classes() {
    return classes;
  }

  float[] weights() {
    return weights;
  }

  float[] bias() {
    return bias;
  }

  /// Adds the scores of a sparse vector.
  float[] scores(SparseVector vector) {
    float[] scores = bias.clone();
    for (int i = 0; i < vector.indices().length; i++) {
      int from = vector.indices()[i] * classes;
      float value = vector.values()[i];
      for (int c = 0; c < classes; c++) {
        scores[c] += value * weights[from + c];
      }
    }
    return scores;
  }

  float[] scores(float[] vector) {
    float[] scores = bias.clone();
    for (int i = 0; i < vector.length; i++) {
      int from = i * classes;
      float value = vector[i];
      for (int c = 0; c < classes; c++) {
        scores[c] += value * weights[from + c];
      }
    }
    return scores;
  }

  /// Weights are kept to 8 bits with one scale a feature: a quarter of the size, and the same
  /// answers.
  void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    Blocks.write(out, bias);
    int features = weights.length / Math.max(1, classes);
    float[] scales = new float[features];
    byte[] small = new byte[weights.length];
    for (int f = 0; f < features; f++) {
      float most = 0;
      for (int c = 0; c < classes; c++) {
        most = Math.max(most, Math.abs(weights[f * classes + c]));
      }
      scales[f] = most / 127;
      for (int c = 0; c < classes && most > 0; c++) {
        small[f * classes + c] = (byte) Math.round(weights[f * classes + c] / scales[f]);
      }
    }
    Blocks.write(out, scales);
    Blocks.write(out, small);
  }

  static LinearModel read(DataInput in) throws IOException {
    int classes = in.readInt();
    float[] bias = Blocks.readFloats(in);
    float[] scales = Blocks.readFloats(in);
    byte[] small = Blocks.readBytes(in);
    if (classes < 1 || bias.length != classes || small.length != scales.length * classes) {
      throw new IOException("the model is damaged: its parts do not fit together");
    }
    float[] weights = new float[small.length];
    for (int i = 0; i < small.length; i++) {
      weights[i] = small[i] * scales[i / classes];
    }
    return new LinearModel(classes, weights, bias);
  }
}
