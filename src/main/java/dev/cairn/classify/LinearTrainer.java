package dev.cairn.classify;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Multinomial logistic regression with an L2 penalty.
///
/// Written here instead of taken from liblinear, whose one-against-rest scores do not add up to
/// probabilities and whose feature objects need ten times the memory on dense vectors.
final class LinearTrainer {
  /// Fixed, so that sums of floats come out the same on any number of cores.
  private static final int SHARDS = 2;

  /// From so many pairs of example and class on, [StochasticTrainer] takes over.
  private static final long MANY = 200_000;

  private static final int ITERATIONS = 60;
  private static final double TOLERANCE = 1e-5;

  private LinearTrainer() {}

  /// @param rows the texts
  /// @param labels the class of each
  /// @param importance how much each counts
  /// @param classes how many classes there are
  /// @param c how far to follow the examples against the penalty; the larger, the closer
  static LinearModel train(Rows rows, int[] labels, float[] importance, int classes, double c) {
    if (isMany(rows.size(), classes)) {
      return StochasticTrainer.train(rows, labels, importance, classes);
    }
    int size = rows.width() * classes;
    float[] point = new float[size + classes];
    double total = 0;
    for (float one : importance) {
      total += one;
    }
    double lambda = 1 / (c * total);
    double norm = total;
    Lbfgs.minimise(
        (at, gradient) -> {
          float[][] gradients = new float[SHARDS][];
          double[] losses = new double[SHARDS];
          IntStream.range(0, SHARDS)
              .parallel()
              .forEach(
                  shard -> {
                    gradients[shard] = shard == 0 ? gradient : new float[gradient.length];
                    Arrays.fill(gradients[shard], 0);
                    losses[shard] =
                        loss(rows, labels, importance, classes, at, gradients[shard], shard);
                  });
          double value = losses[0];
          for (int shard = 1; shard < SHARDS; shard++) {
            value += losses[shard];
            for (int i = 0; i < gradient.length; i++) {
              gradient[i] += gradients[shard][i];
            }
          }
          double penalty = 0;
          float scale = (float) (1 / norm);
          for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= scale;
          }
          for (int i = 0; i < size; i++) {
            gradient[i] += (float) (lambda * at[i]);
            penalty += (double) at[i] * at[i];
          }
          return value / norm + lambda / 2 * penalty;
        },
        point,
        ITERATIONS,
        TOLERANCE);
    return new LinearModel(
        classes, Arrays.copyOf(point, size), Arrays.copyOfRange(point, size, size + classes));
  }

  /// Whether there are so many examples that their strength is not chosen any more.
  static boolean isMany(int rows, int classes) {
    return (long) rows * classes > MANY;
  }

  private static double loss(
      Rows rows,
      int[] labels,
      float[] importance,
      int classes,
      float[] point,
      float[] gradient,
      int shard) {
    int biasAt = point.length - classes;
    float[] scores = new float[classes];
    double loss = 0;
    for (int row = shard; row < rows.size(); row += SHARDS) {
      System.arraycopy(point, biasAt, scores, 0, classes);
      rows.addScores(row, point, scores);
      Softmax.toLog(scores);
      loss -= importance[row] * scores[labels[row]];
      for (int c = 0; c < classes; c++) {
        scores[c] = importance[row] * ((float) Math.exp(scores[c]) - (c == labels[row] ? 1 : 0));
        gradient[biasAt + c] += scores[c];
      }
      rows.addGradient(row, scores, gradient);
    }
    return loss;
  }
}
