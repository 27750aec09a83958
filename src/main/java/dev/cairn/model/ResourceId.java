package dev.cairn.model;

/// The stable key of a resource, such as `essence-of-linear-algebra`.
///
/// @param value lower-case letters and digits, words joined by `-`, `_` or `.`; at most 64
///     characters
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
