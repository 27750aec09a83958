package dev.cairn.model;

import java.util.Locale;
import java.util.Optional;

/// How far into a topic somebody goes, from the shallowest to the deepest.
///
/// The order of the constants is the order of depth, so `compareTo` and [#isAtLeast] can be
/// trusted.
public enum Depth {
  /// Use what others built; no theory.
  USE,
  /// Have the picture in the head.
  INTUITION,
  /// Work with it: derive, implement, solve exercises.
  WORKING,
  /// Read and write papers about it.
  RESEARCH;

  /// The name in files and answers, such as `intuition`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this depth goes as far as another one or further.
  public boolean isAtLeast(Depth other) {
    return compareTo(other) >= 0;
  }

  /// The deeper of two depths.
  public static Depth max(Depth one, Depth other) {
    return one.isAtLeast(other) ? one : other;
  }

  /// The depth of a label, if there is one.
  public static Optional<Depth> of(String label) {
    for (Depth depth : values()) {
      if (depth.label().equals(label)) {
        return Optional.of(depth);
      }
    }
    return Optional.empty();
  }
}
