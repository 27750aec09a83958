package dev.cairn.model;

/// The stable key of a topic, such as `linear-algebra`.
///
/// @param value lower-case letters and digits, words joined by `-`, `_` or `.`; at most 64
///     characters
public record TopicId(String value) implements Comparable<TopicId> {
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
