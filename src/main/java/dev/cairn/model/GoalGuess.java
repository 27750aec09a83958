package dev.cairn.model;

import java.util.List;

/// Which goal an utterance shows, with calibrated probabilities.
///
/// @param ranked all goals, the likeliest first; confidences in 0..1 that sum to at most 1; never
///     empty
public record GoalGuess(List<ScoredGoal> ranked) {

  /// A goal and how likely it is.
  ///
  /// @param confidence in 0..1; of the guesses made at 0.9, nine in ten are right
  public record ScoredGoal(GoalId id, double confidence) {}

  public GoalGuess {
    ranked = List.copyOf(ranked);
    if (ranked.isEmpty()) {
      throw new IllegalArgumentException("a guess needs at least one goal");
    }
  }

  /// A goal that was chosen outright, not guessed.
  public static GoalGuess certain(GoalId id) {
    return new GoalGuess(List.of(new ScoredGoal(id, 1.0)));
  }

  /// The likeliest goal.
  public GoalId best() {
    return ranked.getFirst().id();
  }

  /// How likely the likeliest goal is, in 0..1.
  public double confidence() {
    return ranked.getFirst().confidence();
  }

  /// The others, the likeliest first.
  public List<ScoredGoal> alternatives() {
    return ranked.subList(1, ranked.size());
  }
}
