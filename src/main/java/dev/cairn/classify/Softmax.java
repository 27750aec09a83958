package dev.cairn.classify;

/// Turns scores into probabilities.
final class Softmax {
  private Softmax() {}

  /// Replaces scores by the logarithms of their probabilities.
  static void toLog(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score - most);
    }
    float shift = (float) (most + Math.log(sum));
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= shift;
    }
  }

  /// The probabilities of scores.
  static double[] of(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double[] probabilities = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp(scores[i] - most);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }
}
