package dev.cairn.classify;

import java.util.List;

/// Training texts as vectors, whichever way they are held.
sealed interface Rows {
  int size();

  /// How many features a row may have.
  int width();

  /// Adds a row's scores under `weights`, which holds one run of `scores.length` for each feature.
  void addScores(int row, float[] weights, float[] scores);

  /// Adds `errors` times a row to a gradient of the layout of weights.
  void addGradient(int row, float[] errors, float[] gradient);

  /// Moves weights against the gradient of a row, each feature by its own step.
  ///
  /// @param squared the sum of the squares of `errors`
  /// @param squares for each feature, the sum of the squares of its gradients so far
  void descend(
      int row, float[] errors, float squared, float rate, float[] weights, float[] squares);

  /// Moves the weights of one feature.
  private static void descend(
      int feature,
      float value,
      float[] errors,
      float squared,
      float rate,
      float[] weights,
      float[] squares) {
    squares[feature] += value * value * squared;
    float step = rate * value / (float) Math.sqrt(squares[feature] + 1e-8f);
    int from = feature * errors.length;
    for (int c = 0; c < errors.length; c++) {
      weights[from + c] -= step * errors[c];
    }
  }

  /// Rows of few features each.
  record Sparse(List<SparseVector> vectors, int width) implements Rows {
    @Override
    public int size() {
      return vectors.size();
    }

    @Override
    public void addScores(int row, float[] weights, float[] scores) {
      SparseVector vector = vectors.get(row);
      for (int i = 0; i < vector.indices().length; i++) {
        int from = vector.indices()[i] * scores.length;
        float value = vector.values()[i];
        for (int c = 0; c < scores.length; c++) {
          scores[c] += value * weights[from + c];
        }
      }
    }

    @Override
    public void addGradient(int row, float[] errors, float[] gradient) {
      SparseVector vector = vectors.get(row);
      for (int i = 0; i < vector.indices().length; i++) {
        int from = vector.indices()[i] * errors.length;
        float value = vector.values()[i];
        for (int c = 0; c < errors.length; c++) {
          gradient[from + c] += value * errors[c];
        }
      }
    }

    @Override
    public void descend(
        int row, float[] errors, float squared, float rate, float[] weights, float[] squares) {
      SparseVector vector = vectors.get(row);
      for (int i = 0; i < vector.indices().length; i++) {
        Rows.descend(
            vector.indices()[i], vector.values()[i], errors, squared, rate, weights, squares);
      }
    }
  }

  /// Rows of which every feature counts.
  record Dense(List<float[]> vectors, int width) implements Rows {
    @Override
    public int size() {
      return vectors.size();
    }

    @Override
    public void addScores(int row, float[] weights, float[] scores) {
      float[] vector = vectors.get(row);
      for (int i = 0; i < vector.length; i++) {
        int from = i * scores.length;
        float value = vector[i];
        for (int c = 0; c < scores.length; c++) {
          scores[c] += value * weights[from + c];
        }
      }
    }

    @Override
    public void addGradient(int row, float[] errors, float[] gradient) {
      float[] vector = vectors.get(row);
      for (int i = 0; i < vector.length; i++) {
        int from = i * errors.length;
        float value = vector[i];
        for (int c = 0; c < errors.length; c++) {
          gradient[from + c] += value * errors[c];
        }
      }
    }

    @Override
    public void descend(
        int row, float[] errors, float squared, float rate, float[] weights, float[] squares) {
      float[] vector = vectors.get(row);
      for (int i = 0; i < vector.length; i++) {
        Rows.descend(i, vector[i], errors, squared, rate, weights, squares);
      }
    }
  }
}
