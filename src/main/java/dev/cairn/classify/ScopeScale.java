package dev.cairn.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Shifts the scope classifier's belief so that 0.5 is where answering pays.
///
/// Examples of what belongs are easy to collect and alike; what does not belong is endless, and its
/// examples never cover it. So the classifier is too ready to believe. The middle is put where
/// [#LOST] of the examples that belong would be lost, as judged by learners that had not seen them.
final class ScopeScale {
  private static final double LOST = 0.07;

  /// No shift.
  static final ScopeScale NONE = new ScopeScale(0, 0);

  private final double wordsShift;
  private final double shift;

  private ScopeScale(double wordsShift, double shift) {
    this.wordsShift = wordsShift;
    this.shift = shift;
  }

  /// The scale of a trained scope head.
  ///
  /// @param labels of its examples, by which those that belong are told
  static ScopeScale of(HeadTrainer.Trained trained, int[] labels) {
    return new ScopeScale(
        shift(trained.byWords(), trained.unseen(), labels),
        shift(trained.byAll(), trained.unseen(), labels));
  }

  private static double shift(List<double[]> probabilities, int[] rows, int[] labels) {
    var odds = new ArrayList<Double>();
    for (int i = 0; i < rows.length; i++) {
      if (labels[rows[i]] == ClassifierTrainer.IN) {
        odds.add(logOdds(probabilities.get(i)[ClassifierTrainer.IN]));
      }
    }
    if (odds.isEmpty()) {
      return 0;
    }
    odds.sort(Double::compare);
    return Math.max(0, odds.get((int) (odds.size() * LOST)));
  }

  private static double logOdds(double probability) {
    double clipped = Math.min(1 - 1e-9, Math.max(1e-9, probability));
    return Math.log(clipped / (1 - clipped));
  }

  double scope(double belief, boolean dense) {
    return 1 / (1 + Math.exp((dense ? shift : wordsShift) - logOdds(belief)));
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(wordsShift);
    out.writeDouble(shift);
  }

  static ScopeScale read(DataInput in) throws IOException {
    return new ScopeScale(in.readDouble(), in.readDouble());
  }
}
