package dev.cairn.model;

import java.util.regex.Pattern;

/// The one rule for the ids that curators write: lower-case words joined by hyphens.
final class Ids {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");

  /// The longest id that is accepted, in characters; Discord's custom ids must hold several.
  static final int MAX_LENGTH = 64;

  private Ids() {}

  static boolean isId(String value) {
    return value.length() <= MAX_LENGTH && ID.matcher(value).matches();
  }

  static String check(String kind, String value) {
    if (!isId(value)) {
      throw new IllegalArgumentException(
          "%s id must be lower-case words joined by hyphens, at most %d characters, got '%s'"
              .formatted(kind, MAX_LENGTH, value));
    }
    return value;
  }
}
