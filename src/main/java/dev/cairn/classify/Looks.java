package dev.cairn.classify;

/// What a text looks like before a word of it is read: links, code, a tag in brackets in front.
final class Looks {
  static final int BITS = 6;

  private static final int LINK = 1;
  private static final int LINKS = 2;
  private static final int CODE = 4;
  private static final int TAG = 8;
  private static final int QUESTION = 16;
  private static final int NUMBERS = 32;

  /// From so many digits in a hundred characters on, a text is about numbers.
  private static final int DIGITS_IN_HUNDRED = 4;

  private static final int SHORT = 60;
  private static final int CODE_SIGNS = 3;

  private Looks() {}

  static int of(String text) {
    int length = Math.min(text.length(), Tokenizer.MAX_LENGTH);
    int links = 0;
    int signs = 0;
    int digits = 0;
    boolean question = false;
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      switch (c) {
        case '?' -> question = true;
        case '=', '{', '}', '_', '`', '\\', '<', '^' -> signs++;
        case '(' -> signs += at + 1 < length && text.charAt(at + 1) == ')' ? 2 : 0;
        case ':' -> links += text.startsWith("://", at) ? 1 : 0;
        default -> digits += c >= '0' && c <= '9' ? 1 : 0;
      }
    }
    int looks = 0;
    looks |= links == 1 ? LINK : 0;
    looks |= links > 1 ? LINKS : 0;
    looks |= signs >= CODE_SIGNS ? CODE : 0;
    looks |= length > 2 && text.charAt(0) == '[' ? TAG : 0;
    looks |= question ? QUESTION : 0;
    looks |= digits * 100 >= DIGITS_IN_HUNDRED * Math.max(length, SHORT) ? NUMBERS : 0;
    return looks;
  }
}
