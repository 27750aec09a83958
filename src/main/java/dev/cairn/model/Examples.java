package dev.cairn.model;

import java.util.List;

/// Utterances that belong to no goal, from which the classifiers learn; each list may be empty.
///
/// @param outOfScope must not be answered with a path
/// @param askBack belong here but do not say what the asker wants it for, so that a good answer
///     asks
/// @param anyGoal belong here and are so specific that the goal changes nothing
public record Examples(List<String> outOfScope, List<String> askBack, List<String> anyGoal) {
  /// A catalog without any.
  public static final Examples NONE = new Examples(List.of(), List.of(), List.of());

  public Examples {
    outOfScope = List.copyOf(outOfScope);
    askBack = List.copyOf(askBack);
    anyGoal = List.copyOf(anyGoal);
  }
}
