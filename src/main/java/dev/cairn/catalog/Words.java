package dev.cairn.catalog;

import java.util.Locale;

/// Tidies texts as curators write them.
final class Words {
  private Words() {}

  /// One line: every run of white space and control characters becomes a space.
  static String line(String text) {
    return tidy(text, false);
  }

  /// Several lines: control characters other than line breaks and tabs become spaces.
  static String block(String text) {
    return tidy(text, true);
  }

  private static String tidy(String text, boolean keepsLines) {
    if (isTidy(text, keepsLines)) {
      return text;
    }
    var tidy = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean kept = keepsLines && (c == '\n' || c == '\t' || c == ' ');
      if (kept || !(Character.isWhitespace(c) || Character.isISOControl(c))) {
        tidy.append(c);
        space = false;
      } else if (!space) {
        tidy.append(' ');
        space = true;
      }
    }
    return tidy.toString().strip();
  }

  private static boolean isTidy(String text, boolean keepsLines) {
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && c < 0x7F;
      boolean inner = c == ' ' && (last != ' ' || (keepsLines && i > 0));
      if (!plain && !inner) {
        return false;
      }
      last = c;
    }
    return text.isEmpty() || last != ' ';
  }

  /// An id made of a free name, such as `linear-algebra` of "Linear Algebra"; may be empty.
  static String slug(String name) {
    var slug = new StringBuilder();
    for (int at = 0; at < name.length(); ) {
      int codePoint = name.codePointAt(at);
      at += Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint)) {
        slug.appendCodePoint(Character.toLowerCase(codePoint));
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  /// A title made of an id, such as "Card payment fee" of `card_payment_fee`.
  static String title(String id) {
    String words = id.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
