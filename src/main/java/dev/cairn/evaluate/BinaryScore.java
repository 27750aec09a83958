package dev.cairn.evaluate;

/// Precision and recall of a yes-or-no decision.
///
/// @param truePositives said yes, rightly
/// @param falsePositives said yes, wrongly
/// @param falseNegatives said no, wrongly
public record BinaryScore(int truePositives, int falsePositives, int falseNegatives) {
  /// Nothing counted yet.
  public static final BinaryScore EMPTY = new BinaryScore(0, 0, 0);

  /// The score with one more decision counted.
  public BinaryScore plus(boolean said, boolean right) {
    return new BinaryScore(
        truePositives + (said && right ? 1 : 0),
        falsePositives + (said && !right ? 1 : 0),
        falseNegatives + (!said && right ? 1 : 0));
  }

  /// The share of yeses that were right, 0..1; 1 where nothing was said.
  public double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  /// The share of what was right that was said, 0..1; 1 where nothing was right.
  public double recall() {
    return ratio(truePositives, truePositives + falseNegatives);
  }

  /// The harmonic mean of precision and recall, 0..1.
  public double f1() {
    return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
