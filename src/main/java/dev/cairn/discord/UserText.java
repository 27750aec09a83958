package dev.cairn.discord;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes what a person wrote safe to read and to show: no control characters, no direction tricks,
/// no towers of accents, no formatting, no links, no mentions.
final class UserText {
  /// Marks above or below one letter beyond this number are a stunt, in any language.
  private static final int MAX_MARKS = 2;

  private static final Pattern SCHEME =
      Pattern.compile("\\b[a-z][a-z0-9+.-]{1,30}:(//)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_~|\\[\\]()<>#@:-]");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u000B\\f]+");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\n\\s*");

  private UserText() {}

  /// The text as a reader sees it: visible characters only, lines kept.
  static String clean(String text) {
    var kept = new StringBuilder(text.length());
    int marks = 0;
    for (int c : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      marks = mark ? marks + 1 : 0;
      if (isWanted(c, type) && marks <= MAX_MARKS) {
        kept.appendCodePoint(c);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        kept.append(c == '\n' || type == Character.PARAGRAPH_SEPARATOR ? '\n' : ' ');
      }
    }
    String lines = EMPTY_LINES.matcher(kept).replaceAll("\n");
    return BLANKS.matcher(lines).replaceAll(" ").strip();
  }

  private static boolean isWanted(int c, int type) {
    return switch (type) {
      // Format characters hide text and turn its direction.
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // Letters that show nothing: Hangul fillers, the Braille blank, variation selectors.
      default ->
          c != 0x115F
              && c != 0x1160
              && c != 0x3164
              && c != 0xFFA0
              && c != 0x2800
              && (c < 0xFE00 || c > 0xFE0F)
              && (c < 0xE0100 || c > 0xE01EF);
    };
  }

  /// The text on one line as Markdown that shows it literally, shortened at a word.
  static String quoted(String text, int max) {
    String line = clean(text).replace('\n', ' ');
    String inert = SCHEME.matcher(line).replaceAll("");
    String shortened = Sentences.label(inert, max);
    return SPECIAL.matcher(shortened).replaceAll("\\\\$0");
  }

  /// The text on one line where Discord shows no Markdown, such as a thread's name.
  static String title(String text, int max) {
    String line = clean(text).replace('\n', ' ');
    String inert = SCHEME.matcher(line).replaceAll("").replaceAll("<[@#&!:a-zA-Z0-9_]*>", " ");
    return Sentences.label(inert, max);
  }
}
