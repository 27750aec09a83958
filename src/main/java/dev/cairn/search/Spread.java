package dev.cairn.search;

/// How the cosines of one query's vector with the vectors of all documents are spread.
///
/// @param deviation the standard deviation; 0 when there is nothing to compare with
record Spread(double mean, double deviation) {
  /// By how many standard deviations a cosine is above the mean; 0 when there is no spread.
  double z(double cosine) {
    return deviation == 0 ? 0 : (cosine - mean) / deviation;
  }

  /// The spread of some values.
  static Spread of(double[] values, int count) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
      squares += values[i] * values[i];
    }
    double mean = count == 0 ? 0 : sum / count;
    double variance = count == 0 ? 0 : squares / count - mean * mean;
    return new Spread(mean, variance <= 1e-12 ? 0 : Math.sqrt(variance));
  }
}
