package dev.cairn.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// How often one member may ask, so that nobody takes the bot away from the others. Safe for use by
/// many threads.
final class MemberLimits {
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
  private static final int MAX_MEMBERS = 100_000;

  private final Bandwidth bandwidth;
  private final TimeMeter meter;
  private final Duration noticeEvery;
  private final Cache<Long, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(FORGOTTEN_AFTER).maximumSize(MAX_MEMBERS).build();
  private final Cache<Long, Long> notices =
      Caffeine.newBuilder().expireAfterAccess(FORGOTTEN_AFTER).maximumSize(MAX_MEMBERS).build();

  /// @param actions how many may come at once; as many more come free over `period`
  MemberLimits(int actions, Duration period, TimeMeter meter) {
    this.bandwidth = Bandwidth.builder().capacity(actions).refillGreedy(actions, period).build();
    this.meter = meter;
    this.noticeEvery = period;
  }

  /// Counts an action.
  ///
  /// @return whether it is within the limit
  boolean allows(long user) {
    return buckets
        .get(user, _ -> Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(meter).build())
        .tryConsume(1);
  }

  /// Whether a member who is over the limit should be told: once in a while only.
  boolean isNoticeDue(long user) {
    long now = meter.currentTimeNanos();
    boolean[] due = {false};
    notices
        .asMap()
        .compute(
            user,
            (_, last) -> {
              due[0] = last == null || now - last >= noticeEvery.toNanos();
              return due[0] ? Long.valueOf(now) : last;
            });
    return due[0];
  }
}
