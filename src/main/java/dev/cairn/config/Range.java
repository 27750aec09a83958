package dev.cairn.config;

import java.util.Locale;

/// The smallest and the largest number that a setting may be.
record Range(double least, double most) {
  boolean contains(double value) {
    return value >= least && value <= most;
  }

  /// The last guard, behind the reader's own check.
  void require(String name, double value) {
    if (!contains(value)) {
      throw new IllegalArgumentException("%s must be %s, got %s".formatted(name, this, value));
    }
  }

  @Override
  public String toString() {
    return "between %s and %s".formatted(shown(least), shown(most));
  }

  private static String shown(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : Double.toString(value);
  }
}
