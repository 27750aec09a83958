package dev.cairn.classify;

import java.util.Arrays;
import java.util.Random;

/// Multinomial logistic regression for many examples and classes, by stochastic gradient descent.
///
/// With 150 classes and 15,000 examples [Lbfgs] needs minutes for what this reaches in seconds. The
/// step of each feature shrinks with the gradients it has seen (AdaGrad, one sum a feature), and
/// the average of the last passes is kept (Polyak and Juditsky).
final class StochasticTrainer {
  private static final long SEED = 20180817;
  private static final float RATE = 0.25f;

  /// Passes over the examples; the weights are averaged over the last half of them.
  private static final int PASSES = 10;

  private StochasticTrainer() {}

  static LinearModel train(Rows rows, int[] labels, float[] importance, int classes) {
    float[] weights = new float[rows.width() * classes];
    float[] squares = new float[rows.width()];
    float[] mean = new float[weights.length];
    float[] errors = new float[classes];
    int[] order = new int[rows.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    var random = new Random(SEED);
    int averaged = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      shuffle(order, random);
      for (int row : order) {
        Arrays.fill(errors, 0);
        rows.addScores(row, weights, errors);
        Softmax.toLog(errors);
        float squared = 0;
        for (int c = 0; c < classes; c++) {
          errors[c] = importance[row] * ((float) Math.exp(errors[c]) - (c == labels[row] ? 1 : 0));
          squared += errors[c] * errors[c];
        }
        if (squared < 1e-8f) {
          continue;
        }
        rows.descend(row, errors, squared, RATE, weights, squares);
      }
      if (pass >= PASSES / 2) {
        averaged++;
        for (int i = 0; i < mean.length; i++) {
          mean[i] += (weights[i] - mean[i]) / averaged;
        }
      }
    }
    return new LinearModel(classes, mean, new float[classes]);
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int held = order[i];
      order[i] = order[other];
      order[other] = held;
    }
  }
}
