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
  }
}
