package dev.cairn.model;

/// The stable key of a resource, such as `essence-of-linear-algebra`.
///
/// @param value lower-case words joined by hyphens as we write them; what is accepted is wider, see
///     [TopicId#RULE]
public record ResourceId(String value) implements Comparable<ResourceId> {
  public ResourceId {
    Ids.check("resource", value);
  }

  /// Whether a text could be such an id.
  public static boolean isValid(String value) {
    return Ids.isId(value);
  }

  @Override
  public int compareTo(ResourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
