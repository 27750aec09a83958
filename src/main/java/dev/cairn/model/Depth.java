package dev.cairn.model;

import java.util.Locale;
import java.util.Optional;

/// How far into a topic somebody goes, from the shallowest to the deepest.
///
/// The order of the constants is the order of depth, so `compareTo` and [#isAtLeast] can be
/// trusted.
public enum Depth {
  /// Use what others built; no theory.
  USE(0),
  /// Have the picture in the head.
  INTUITION(1),
  /// Work with it: derive, implement, solve exercises.
  WORKING(2),
  /// Read and write papers about it.
  RESEARCH(3);

  /// The most levels that two depths can lie apart.
  public static final int MAX_DISTANCE = 3;

  private final int level;

  Depth(int level) {
    this.level = level;
  }

  /// The name in files and answers, such as `intuition`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether this depth goes as far as another one or further.
  public boolean isAtLeast(Depth other) {
    return compareTo(other) >= 0;
  }

  /// How many levels lie between this depth and another one, from 0 to [#MAX_DISTANCE].
  public int distanceTo(Depth other) {
    return Math.abs(level - other.level);
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
