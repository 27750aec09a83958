package dev.cairn.config;

/// How many actions (questions, commands, presses of a control) one member may make: a bucket of
/// tokens that fills slowly.
///
/// @param capacity how many may come at once
/// @param perSecond how many come back each second
public record RateLimit(int capacity, double perSecond) {
  /// With [#DEFAULT_PER_SECOND]: 15 actions in 10 s always pass, of 40 in 2 s about half are too
  /// many.
  public static final int DEFAULT_CAPACITY = 20;

  /// As fast as a person can read what comes.
  public static final double DEFAULT_PER_SECOND = 1.5;

  static final Range CAPACITY = new Range(1, 10_000);
  static final Range PER_SECOND = new Range(0.01, 1_000);

  /// Everything by default.
  public static final RateLimit DEFAULTS = new RateLimit(DEFAULT_CAPACITY, DEFAULT_PER_SECOND);

  public RateLimit {
    CAPACITY.require("capacity", capacity);
    PER_SECOND.require("perSecond", perSecond);
  }
}
