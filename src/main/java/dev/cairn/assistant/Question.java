package dev.cairn.assistant;

/// What a member asks.
///
/// @param text the utterance as written; may be empty when the overrides name topic and goal
/// @param overrides what was chosen outright
public record Question(String text, Overrides overrides) {
  /// A question in words alone.
  public static Question of(String text) {
    return new Question(text, Overrides.NONE);
  }
}
