package dev.cairn.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The training texts themselves, each class scored by those of its texts that are nearest.
///
/// Vectors are of length 1 and kept to 8 bits, all first components together, then all second ones:
/// so the compiler turns the sums over texts into vector instructions. A class's score is the mean
/// of its best [#VOTES]
/// similarities, stretched by [#SHARPNESS].
final class Neighbours {
  private static final int VOTES = 3;
  private static final float SHARPNESS = 20;
  private static final float SCALE = 127;

  private final int classes;
  private final int width;
  private final byte[] vectors;
  private final int[] labels;

  private Neighbours(int classes, int width, byte[] vectors, int[] labels) {
    this.classes = classes;
    this.width = width;
    this.vectors = vectors;
    this.labels = labels;
  }

  static Neighbours of(List<float[]> rows, int[] labels, int classes) {
    int width = rows.isEmpty() ? 0 : rows.getFirst().length;
    byte[] vectors = new byte[rows.size() * width];
    for (int row = 0; row < rows.size(); row++) {
      float[] vector = rows.get(row);
      for (int i = 0; i < width; i++) {
        float scaled = Math.round(vector[i] * SCALE / RANGE);
        vectors[i * rows.size() + row] = (byte) Math.max(-SCALE, Math.min(SCALE, scaled));
      }
    }
    return new Neighbours(classes, width, vectors, labels.clone());
  }

  /// The components of a vector of length 1 in hundreds of dimensions are small: 8 bits hold
  /// -0.4..0.4.
  private static final float RANGE = 0.4f;

  /// The similarity of a vector to each training text, -1..1.
  float[] similarities(float[] vector) {
    int rows = labels.length;
    float[] similarities = new float[rows];
    for (int i = 0; i < width; i++) {
      float value = vector[i] * RANGE / SCALE;
      int from = i * rows;
      for (int row = 0; row < rows; row++) {
        similarities[row] += value * vectors[from + row];
      }
    }
    return similarities;
  }

  /// One score a class.
  float[] scores(float[] similarities) {
    float[][] best = new float[classes][VOTES];
    for (float[] of : best) {
      Arrays.fill(of, -1);
    }
    for (int row = 0; row < labels.length; row++) {
      float[] of = best[labels[row]];
      float similarity = similarities[row];
      for (int vote = 0; vote < VOTES; vote++) {
        if (similarity > of[vote]) {
          float worse = of[vote];
          of[vote] = similarity;
          similarity = worse;
        }
      }
    }
    float[] scores = new float[classes];
    for (int c = 0; c < classes; c++) {
      float sum = 0;
      int votes = 0;
      for (float similarity : best[c]) {
        if (similarity > -1) {
          sum += similarity;
          votes++;
        }
      }
      scores[c] = votes == 0 ? -SHARPNESS : SHARPNESS * sum / votes;
    }
    return scores;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    out.writeInt(width);
    Blocks.write(out, vectors);
    Blocks.write(out, labels);
  }

  static Neighbours read(DataInput in) throws IOException {
    return new Neighbours(in.readInt(), in.readInt(), Blocks.readBytes(in), Blocks.readInts(in));
  }
}
