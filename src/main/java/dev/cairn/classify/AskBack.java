package dev.cairn.classify;

import dev.cairn.model.TopicId;
import java.util.Optional;

/// Decides whether a question is so open that a good answer asks what it is wanted for.
///
/// The classifier's belief is weighed against what makes a question specific whatever its words:
/// somebody who says what they know, or who asks for a small topic, gets much the same answer for
/// any goal. The weights were chosen on the development questions, where without them three in four
/// questions back were needless.
final class AskBack {
  /// Asking back costs the asker a turn: it must be this likely to help (log odds).
  private static final double RESERVE = 1.6;

  /// What a topic that is known already takes off (log odds).
  private static final double KNOWN = 2.3;

  /// What each halving of the destination against a broad topic takes off (log odds).
  private static final double NARROW = 3;

  private static final double MOST_NARROW = 3;

  private AskBack() {}

  /// The probability that asking back is right.
  ///
  /// @param belief of the classifier, 0..1
  static double probability(double belief, Slots slots, Breadth breadth) {
    double clipped = Math.min(1 - 1e-6, Math.max(1e-6, belief));
    double odds = Math.log(clipped / (1 - clipped)) - RESERVE;
    if (!slots.known().isEmpty()) {
      odds -= KNOWN;
    }
    Optional<TopicId> destination = slots.destination();
    if (destination.isPresent()) {
      odds -= Math.min(MOST_NARROW, NARROW * breadth.narrowness(destination.get()));
    }
    return 1 / (1 + Math.exp(-odds));
  }
}
