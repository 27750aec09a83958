package dev.cairn.store;

/// How Cairn behaves in a channel, and in the threads below it.
///
/// @param threads whether it answers in a thread that it opens below the question
public record ChannelRule(AnswerMode answers, boolean threads) {
  /// What holds where nothing was set.
  public static final ChannelRule DEFAULT = new ChannelRule(AnswerMode.MENTIONED, false);

  public ChannelRule withAnswers(AnswerMode newAnswers) {
    return new ChannelRule(newAnswers, threads);
  }

  public ChannelRule withThreads(boolean newThreads) {
    return new ChannelRule(answers, newThreads);
  }
}
