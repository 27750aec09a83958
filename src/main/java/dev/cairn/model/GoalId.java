package dev.cairn.model;

/// The stable key of a goal, such as `research`.
///
/// @param value lower-case words joined by hyphens as we write them; what is accepted is wider, see
///     [TopicId#RULE]
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
