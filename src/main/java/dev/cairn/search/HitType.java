package dev.cairn.search;

import java.util.Locale;

/// What sort of entry a hit is.
public enum HitType {
  RESOURCE,
  NOTE,
  TOPIC;

  /// The name in answers, such as `resource`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
