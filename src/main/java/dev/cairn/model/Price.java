package dev.cairn.model;

import java.util.Locale;

/// Whether a resource is free: the catalog's key `free`.
public enum Price {
  /// `free: yes`.
  FREE,
  /// `free: partly`: free to read or audit, with paid or sign-up parts.
  PARTLY_FREE,
  /// `free: no`.
  PAID;

  /// The value of the key `free`: `yes`, `partly` or `no`.
  public String label() {
    return switch (this) {
      case FREE -> "yes";
      case PARTLY_FREE -> "partly";
      case PAID -> "no";
    };
  }

  /// For people: `free`, `partly free` or `paid`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
