package dev.cairn.catalog;

/// How a value found in a file is shown in a message: short, on one line, harmless to a terminal.
public final class Shown {
  private static final int MAX_CODE_POINTS = 60;

  private Shown() {}

  /// A value in quotes.
  public static String quoted(String value) {
    return "'" + escaped(value, MAX_CODE_POINTS) + "'";
  }

  /// A message of somebody else's, which may hold a value.
  static String unquoted(String message) {
    return escaped(message, 2 * MAX_CODE_POINTS);
  }

  /// What a value is, and the value itself where it is short.
  public static String node(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      return scalar.form() + " " + quoted(scalar.text());
    }
    return node.form();
  }

  /// A file name: whole, but without what would break the line.
  static String path(String path) {
    return escaped(path, Integer.MAX_VALUE);
  }

  private static String escaped(String value, int maxCodePoints) {
    if (value.length() <= maxCodePoints && isPlain(value)) {
      return value;
    }
    var text = new StringBuilder();
    int shown = 0;
    for (int at = 0; at < value.length(); shown++) {
      if (shown == maxCodePoints) {
        return text.append("...").toString();
      }
      int codePoint = value.codePointAt(at);
      at += Character.charCount(codePoint);
      switch (Character.getType(codePoint)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            text.append(escape(codePoint));
        default -> text.appendCodePoint(codePoint);
      }
    }
    return text.toString();
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u%04x".formatted(codePoint);
    };
  }
}
