package dev.cairn.answer;

/// Plain text as Markdown: what curators wrote as a title or a name must not turn into markup.
final class Markdown {
  private static final String SPECIAL = "\\`*_[]<>~|";

  private Markdown() {}

  /// The text with a backslash before each character that Markdown would react to. An underscore
  /// between letters or digits is left alone, because it marks nothing there.
  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inWord =
          c == '_'
              && i > 0
              && i + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (SPECIAL.indexOf(c) >= 0 && !inWord) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /// A link.
  ///
  /// @param text Markdown already
  static String link(String text, String url) {
    String address =
        url.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
    return "[" + text + "](" + address + ")";
  }
}
