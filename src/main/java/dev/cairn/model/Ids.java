package dev.cairn.model;

import java.util.regex.Pattern;

/// The one rule for the ids that curators write.
///
/// We write lower-case words joined by hyphens. Others' catalogs bring `C++`, `what_is?` and
/// `Bézout`; what is left out is what ids are joined by elsewhere (spaces, commas, colons, slashes,
/// bars) and what would have to be escaped.
final class Ids {
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\-_.+#?!&']*");

  /// The longest id that is accepted, in characters; Discord allows a choice's value as many.
  static final int MAX_LENGTH = 100;

  /// The rule in words.
  static final String RULE =
      "made of letters, digits and - _ . + # ? ! & ', begin with a letter or digit and be at most"
          + " 100 characters long";

  private Ids() {}

  static boolean isId(String value) {
    return value.length() <= MAX_LENGTH && ID.matcher(value).matches();
  }

  static String check(String kind, String value) {
    if (!isId(value)) {
      throw new IllegalArgumentException("%s id must be %s, got '%s'".formatted(kind, RULE, value));
    }
    return value;
  }
}
