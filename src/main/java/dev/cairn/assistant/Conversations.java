package dev.cairn.assistant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.cairn.model.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What was said last in each conversation, so that a follow-up can change it.
///
/// Bounded in number and forgotten after a while: nobody means yesterday's question by "and without
/// books?". Safe for use by many threads.
final class Conversations {
  static final Duration REMEMBERED = Duration.ofHours(1);
  static final int MAX_CONVERSATIONS = 10_000;

  private final Cache<String, Turn> turns;

  Conversations(Clock clock) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    turns =
        Caffeine.newBuilder()
            .maximumSize(MAX_CONVERSATIONS)
            .expireAfterAccess(REMEMBERED)
            .ticker(ticker)
            // Expiry happens on the caller's thread, so that tests see it at once.
            .executor(Runnable::run)
            .build();
  }

  /// A question and how it was understood, choices included.
  ///
  /// @param utterance the words that began it, which searches still go by
  record Turn(String utterance, Understanding understanding) {}

  Optional<Turn> last(String conversation) {
    return Optional.ofNullable(turns.getIfPresent(conversation));
  }

  void remember(String conversation, Turn turn) {
    turns.put(conversation, turn);
  }

  void forget(String conversation) {
    turns.invalidate(conversation);
  }
}
