package dev.cairn.model;

/// The stable key of a goal, such as `research`.
///
/// @param value lower-case letters and digits, words joined by `-`, `_` or `.`; at most 64
///     characters
public record GoalId(String value) implements Comparable<GoalId> {
  public GoalId {
    Ids.check("goal", value);
  }

  /// Whether a text could be such an id.
  public static boolean isValid(String value) {
    return Ids.isId(value);
  }

  @Override
  public int compareTo(GoalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
