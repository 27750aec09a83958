package dev.cairn.config;

/// What the log is like. Libraries log from [LogLevel#WARN] whatever Cairn's own level is: what
/// they say below that may hold what members wrote.
///
/// @param level of Cairn's own messages
public record LoggingSettings(LogFormat format, LogLevel level) {
  /// For whoever runs Cairn by hand.
  public static final LogFormat DEFAULT_FORMAT = LogFormat.PLAIN;

  /// What an operator acts upon, and no text of members.
  public static final LogLevel DEFAULT_LEVEL = LogLevel.INFO;

  /// Everything by default.
  public static final LoggingSettings DEFAULTS = new LoggingSettings(DEFAULT_FORMAT, DEFAULT_LEVEL);
}
