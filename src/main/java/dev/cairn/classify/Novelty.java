package dev.cairn.classify;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How likely an utterance belongs to a catalog that has no examples of what does not: by how sure
/// the best goal is.
///
/// Utterances that belong, judged by learners that had not seen them, set the scale: of these,
/// one in [#LOST] falls below 0.5.
final class Novelty {
  private static final double LOST = 0.03;

  /// A catalog without goals takes everything for its own.
  static final Novelty NONE = new Novelty(0, 0);

  /// How steeply belief falls, for a change of the best goal's log odds by 1.
  private static final double STEEPNESS = 1.0;

  private final double wordsThreshold;
  private final double threshold;

  private Novelty(double wordsThreshold, double threshold) {
    this.wordsThreshold = wordsThreshold;
    this.threshold = threshold;
  }

  static Novelty of(HeadTrainer.Trained goals) {
    return new Novelty(threshold(goals.byWords()), threshold(goals.byAll()));
  }

  private static double threshold(List<double[]> probabilities) {
    double[] odds = probabilities.stream().mapToDouble(Novelty::logOdds).sorted().toArray();
    return odds.length == 0 ? 0 : odds[(int) (odds.length * LOST)];
  }

  private static double logOdds(double[] probabilities) {
    double most = Math.min(1 - 1e-9, Arrays.stream(probabilities).max().orElse(1));
    return Math.log(most / (1 - most));
  }

  double scope(Optional<double[]> goals, Optional<float[]> embedding, Optional<Head> head) {
    if (goals.isEmpty()) {
      return 1;
    }
    boolean dense = embedding.isPresent() && head.flatMap(Head::dense).isPresent();
    double distance = logOdds(goals.get()) - (dense ? threshold : wordsThreshold);
    return 1 / (1 + Math.exp(-STEEPNESS * distance));
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(wordsThreshold);
    out.writeDouble(threshold);
  }

  static Novelty read(DataInput in) throws IOException {
    return new Novelty(in.readDouble(), in.readDouble());
  }
}
