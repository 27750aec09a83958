package dev.cairn.config;

import java.util.Locale;
import java.util.OptionalDouble;

/// How Cairn answers where a server has not chosen otherwise.
///
/// @param askBackThreshold how sure Cairn must be that the goal needs asking for before it does:
///     from 0, ask whenever the goal is open, to 1, never ask; empty for what training found best
/// @param stepsPerPage how many steps of a path one message shows at most
/// @param language of the fixed sentences where neither the member's nor the server's is known
public record AnswerSettings(OptionalDouble askBackThreshold, int stepsPerPage, Locale language) {
  /// As many as a message has room for.
  public static final int DEFAULT_STEPS_PER_PAGE = 10;

  /// Every text exists in it.
  public static final Locale DEFAULT_LANGUAGE = Locale.ENGLISH;

  static final Range ASK_BACK_THRESHOLD = new Range(0, 1);
  static final Range STEPS_PER_PAGE = new Range(1, 10);

  /// Everything by default.
  public static final AnswerSettings DEFAULTS =
      new AnswerSettings(OptionalDouble.empty(), DEFAULT_STEPS_PER_PAGE, DEFAULT_LANGUAGE);

  public AnswerSettings {
    askBackThreshold.ifPresent(value -> ASK_BACK_THRESHOLD.require("askBackThreshold", value));
    STEPS_PER_PAGE.require("stepsPerPage", stepsPerPage);
  }
}
