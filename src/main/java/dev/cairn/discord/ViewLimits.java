package dev.cairn.discord;

/// What fits into a message of Discord, in characters unless said otherwise.
final class ViewLimits {
  /// All texts of a message laid out with Components V2 may hold 4,000; a little is kept back
  /// because a button may switch a word for a longer one.
  static final int TEXT = 3_900;

  /// A plain message may hold 2,000.
  static final int PLAIN_TEXT = 1_950;

  static final int LABEL = 80;
  static final int OPTION = 100;
  static final int OPTIONS = 25;
  static final int PLACEHOLDER = 150;
  static final int BUTTONS_PER_ROW = 5;
  static final int ROWS = 5;

  private ViewLimits() {}
}
