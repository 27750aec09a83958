package dev.cairn.config;

/// What a channel gets that a moderator sets aside for Cairn without saying more.
///
/// @param threads whether Cairn answers in a thread that it opens below the question
public record SetAside(boolean threads) {
  /// Keeps the least ceremony; a moderator of a busy channel chooses threads.
  public static final boolean DEFAULT_THREADS = false;

  /// Everything by default.
  public static final SetAside DEFAULTS = new SetAside(DEFAULT_THREADS);
}
