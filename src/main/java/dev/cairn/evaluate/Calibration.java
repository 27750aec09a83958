package dev.cairn.evaluate;

import java.util.ArrayList;
import java.util.List;

/// Whether confidences mean what they say: expected calibration error over ten bins of equal width
/// (Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian
/// binning",
/// AAAI 2015).
public final class Calibration {
  private static final int BINS = 10;

  private final List<Guess> guesses = new ArrayList<>();

  private record Guess(double confidence, boolean right) {}

  /// Counts one guess, made with a confidence in 0..1.
  public void add(double confidence, boolean right) {
    guesses.add(new Guess(confidence, right));
  }

  /// The mean gap between confidence and accuracy, 0..1, weighted by the bins' sizes; 0 for none.
  public double expectedError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int number = bin;
      List<Guess> inBin =
          guesses.stream()
              .filter(guess -> Math.min(BINS - 1, (int) (guess.confidence() * BINS)) == number)
              .toList();
      if (!inBin.isEmpty()) {
        double confidence = inBin.stream().mapToDouble(Guess::confidence).average().orElse(0);
        double accuracy =
            inBin.stream().mapToDouble(guess -> guess.right() ? 1 : 0).average().orElse(0);
        error += Math.abs(confidence - accuracy) * inBin.size() / guesses.size();
      }
    }
    return error;
  }
}
