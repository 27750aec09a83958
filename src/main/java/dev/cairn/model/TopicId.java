package dev.cairn.model;

/// The stable key of a topic, such as `linear-algebra`.
///
/// @param value lower-case words joined by hyphens as we write them; what is accepted is wider, see
///     [#RULE]
public record TopicId(String value) implements Comparable<TopicId> {
  /// What an id must be, in words that follow "id must be".
  public static final String RULE = Ids.RULE;

  public TopicId {
    Ids.check("topic", value);
  }

  /// Whether a text could be such an id.
  public static boolean isValid(String value) {
    return Ids.isId(value);
  }

  @Override
  public int compareTo(TopicId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
