package dev.cairn.discord;

import java.util.concurrent.atomic.LongAdder;

/// What the bot has done since it started.
final class Counters {
  final LongAdder answered = new LongAdder();
  final LongAdder unanswered = new LongAdder();
  final LongAdder errors = new LongAdder();
}
