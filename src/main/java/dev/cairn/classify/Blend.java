package dev.cairn.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// How far each of several learners is trusted: their log-probabilities are added with these
/// weights.
///
/// Fitted on examples that the learners had not seen, this is both a vote and a calibration: with
/// one learner it is temperature scaling (Guo et al., On Calibration of Modern Neural Networks).
///
/// - `weights`: one for each learner, at least 0
final class Blend {
  private final float[] weights;

  Blend(float[] weights) {
    this.weights = weights;
  }

  float[] weights() {
    return weights;
  }

  private static final int ROUNDS = 300;
  private static final double RATE = 0.5;

  /// Draws the weights a little towards an equal vote, for catalogs with few examples.
  private static final double PRIOR = 2.0;

  /// The share of labels that is not believed. Examples written by one hand are more alike than
  /// what members write, most so where there are few; without doubt, "0.99" was right 8 times in
  /// 10.
  private static final double MOST_DOUBT = 0.1;

  private static final double DOUBTED = 50;

  double[] probabilities(List<float[]> logs) {
    double[] scores = new double[logs.getFirst().length];
    for (int k = 0; k < weights.length; k++) {
      float[] log = logs.get(k);
      for (int c = 0; c < scores.length; c++) {
        scores[c] += (double) weights[k] * log[c];
      }
    }
    return Softmax.of(scores);
  }

  /// @param logs for each example, each learner's log-probabilities
  /// @param labels the right class of each
  /// @param importance how much each example counts
  static Blend fit(List<List<float[]>> logs, int[] labels, float[] importance) {
    int learners = logs.getFirst().size();
    double doubt = Math.min(MOST_DOUBT, DOUBTED / labels.length);
    double[] weights = new double[learners];
    Arrays.fill(weights, 1.0 / learners);
    double[] squares = new double[learners];
    double total = 0;
    for (float one : importance) {
      total += one;
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[learners];
      var current = new Blend(floats(weights));
      for (int row = 0; row < labels.length; row++) {
        double[] probabilities = current.probabilities(logs.get(row));
        for (int k = 0; k < learners; k++) {
          float[] log = logs.get(row).get(k);
          double expected = 0;
          for (int c = 0; c < probabilities.length; c++) {
            expected += probabilities[c] * log[c];
          }
          double mean = 0;
          for (float one : log) {
            mean += one / log.length;
          }
          double target = (1 - doubt) * log[labels[row]] + doubt * mean;
          gradient[k] += importance[row] * (expected - target);
        }
      }
      for (int k = 0; k < learners; k++) {
        double slope = (gradient[k] + PRIOR * (weights[k] - 1.0 / learners)) / total;
        squares[k] += slope * slope;
        weights[k] = Math.max(0, weights[k] - RATE * slope / Math.sqrt(squares[k] + 1e-12));
      }
    }
    return new Blend(floats(weights));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  void write(DataOutput out) throws IOException {
    Blocks.write(out, weights);
  }

  static Blend read(DataInput in) throws IOException {
    return new Blend(Blocks.readFloats(in));
  }
}
