package dev.cairn.config;

/// How long Cairn remembers what was said last, so that a follow-up can change it.
///
/// @param keepMinutes after the last word of a conversation
/// @param max how many conversations at once; the ones that were silent longest are forgotten
public record ConversationMemory(int keepMinutes, int max) {
  /// Nobody means yesterday's question by "and without books?".
  public static final int DEFAULT_KEEP_MINUTES = 60;

  /// More than talk at once on the largest servers, and few enough to lie in memory.
  public static final int DEFAULT_MAX = 10_000;

  static final Range KEEP_MINUTES = new Range(1, 10_080);
  static final Range MAX = new Range(1, 1_000_000);

  /// Everything by default.
  public static final ConversationMemory DEFAULTS =
      new ConversationMemory(DEFAULT_KEEP_MINUTES, DEFAULT_MAX);

  public ConversationMemory {
    KEEP_MINUTES.require("keepMinutes", keepMinutes);
    MAX.require("max", max);
  }
}
