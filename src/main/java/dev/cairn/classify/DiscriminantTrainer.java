package dev.cairn.classify;

import java.util.List;

/// Linear discriminant analysis: classes are balls of one common shape around their means.
///
/// With few examples a class it beats logistic regression on sentence embeddings, since it
/// estimates one covariance from all examples (Ledoit and Wolf's shrinkage towards the identity).
final class DiscriminantTrainer {
  /// How far the common shape is drawn towards a plain ball, 0..1.
  private static final double SHRINKAGE = 0.15;

  private DiscriminantTrainer() {}

  static LinearModel train(List<float[]> vectors, int[] labels, int classes) {
    int width = vectors.getFirst().length;
    double[][] means = new double[classes][width];
    int[] counts = new int[classes];
    for (int row = 0; row < vectors.size(); row++) {
      counts[labels[row]]++;
      for (int i = 0; i < width; i++) {
        means[labels[row]][i] += vectors.get(row)[i];
      }
    }
    for (int c = 0; c < classes; c++) {
      for (int i = 0; i < width; i++) {
        means[c][i] /= Math.max(1, counts[c]);
      }
    }
    double[][] precisionTimesMeans = solve(covariance(vectors, labels, means, width), means);
    float[] weights = new float[width * classes];
    float[] bias = new float[classes];
    for (int c = 0; c < classes; c++) {
      double half = 0;
      for (int i = 0; i < width; i++) {
        weights[i * classes + c] = (float) precisionTimesMeans[c][i];
        half += precisionTimesMeans[c][i] * means[c][i] / 2;
      }
      double prior = (counts[c] + 1.0) / (vectors.size() + classes);
      bias[c] = (float) (Math.log(prior) - half);
    }
    return new LinearModel(classes, weights, bias);
  }

  private static double[][] covariance(
      List<float[]> vectors, int[] labels, double[][] means, int width) {
    float[][] sums = new float[width][width];
    float[] centred = new float[width];
    for (int row = 0; row < vectors.size(); row++) {
      float[] vector = vectors.get(row);
      double[] mean = means[labels[row]];
      for (int i = 0; i < width; i++) {
        centred[i] = (float) (vector[i] - mean[i]);
      }
      for (int i = 0; i < width; i++) {
        float value = centred[i];
        float[] sum = sums[i];
        for (int j = 0; j < width; j++) {
          sum[j] += value * centred[j];
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < width; i++) {
      trace += sums[i][i];
    }
    double[][] covariance = new double[width][width];
    double freedom = Math.max(1, vectors.size() - means.length);
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        covariance[i][j] = (1 - SHRINKAGE) * sums[i][j] / freedom;
      }
      covariance[i][i] += SHRINKAGE * trace / freedom / width + 1e-9;
    }
    return covariance;
  }

  /// Solves `matrix · x = right` for each right side, by Cholesky's decomposition.
  private static double[][] solve(double[][] matrix, double[][] rights) {
    int width = matrix.length;
    for (int j = 0; j < width; j++) {
      for (int i = j; i < width; i++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
      }
    }
    double[][] solutions = new double[rights.length][width];
    for (int r = 0; r < rights.length; r++) {
      double[] x = solutions[r];
      for (int i = 0; i < width; i++) {
        double sum = rights[r][i];
        for (int k = 0; k < i; k++) {
          sum -= matrix[i][k] * x[k];
        }
        x[i] = sum / matrix[i][i];
      }
      for (int i = width - 1; i >= 0; i--) {
        double sum = x[i];
        for (int k = i + 1; k < width; k++) {
          sum -= matrix[k][i] * x[k];
        }
        x[i] = sum / matrix[i][i];
      }
    }
    return solutions;
  }
}
