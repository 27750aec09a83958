package dev.cairn.model;

/// The one rule for the ids that curators write.
///
/// We write lower-case words joined by hyphens. Others' catalogs bring `C++`, `what_is?` and
/// `Bézout`; what is left out is what ids are joined by elsewhere (spaces, commas, colons, slashes,
/// bars) and what would have to be escaped.
final class Ids {
  private static final String PUNCTUATION = "-_.+#?!&'";

  /// The longest id that is accepted, in characters; Discord allows a choice's value as many.
  static final int MAX_LENGTH = 100;

  /// The rule in words.
  static final String RULE =
      "at most 100 letters, digits and - _ . + # ? ! & ', beginning with a letter or digit";

  private Ids() {}

  // A loop and no pattern, because every start of the program checks every id of the catalog, and
  // the first use of a pattern alone costs more than that.
  static boolean isId(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      return false;
    }
    for (int at = 0; at < value.length(); ) {
      int codePoint = value.codePointAt(at);
      boolean inner = at > 0 && (PUNCTUATION.indexOf(codePoint) >= 0 || isMark(codePoint));
      if (!inner && !Character.isLetterOrDigit(codePoint)) {
        return false;
      }
      at += Character.charCount(codePoint);
    }
    return true;
  }

  /// Whether it is an accent or vowel sign of its own, as in decomposed or Indian script.
  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  static String check(String kind, String value) {
    if (!isId(value)) {
      throw new IllegalArgumentException("%s id must be %s, got '%s'".formatted(kind, RULE, value));
    }
    return value;
  }
}
