package dev.cairn.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/// Which events were seen already: Discord delivers some twice, after a resume for one. Safe for
/// use
/// by many threads.
final class SeenOnce {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final int MAX_EVENTS = 200_000;

  private final Cache<Long, Boolean> seen =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MAX_EVENTS).build();

  /// Whether an id comes for the first time.
  boolean isFirst(long id) {
    return seen.asMap().putIfAbsent(id, true) == null;
  }
}
