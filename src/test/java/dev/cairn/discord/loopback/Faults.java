package dev.cairn.discord.loopback;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// What goes wrong on the way to Discord, as a test wants it.
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  Faults() {}

  /// One thing that goes wrong.
  ///
  /// @param kind what happens
  /// @param route the requests it happens to, as `METHOD /path`
  /// @param status the answer's status, for [Kind#STATUS]
  /// @param delay for how long, for [Kind#SLOW] and [Kind#RATE_LIMIT]
  /// @param gate what a held request waits for, for [Kind#HOLD]
  record Fault(
      Kind kind,
      Pattern route,
      int status,
      Duration delay,
      CountDownLatch gate,
      AtomicInteger left) {}

  enum Kind {
    STATUS,
    RATE_LIMIT,
    RESET_BEFORE,
    RESET_AFTER,
    SLOW,
    HOLD
  }

  /// Requests that wait until they are let go.
  ///
  /// @param latch counted down to let them go
  public record Gate(CountDownLatch latch) implements AutoCloseable {
    /// Lets them go on.
    public void open() {
      latch.countDown();
    }

    @Override
    public void close() {
      open();
    }
  }

  /// The next requests to a route end with a status such as 500, undone.
  public void status(String route, int status, int times) {
    add(Kind.STATUS, route, status, Duration.ZERO, times);
  }

  /// The next requests to a route are refused for a while: 429, with the header `via`.
  public void rateLimited(String route, Duration wait, int times) {
    add(Kind.RATE_LIMIT, route, 429, wait, times);
  }

  /// The connection breaks before the next requests to a route are done.
  public void resetBefore(String route, int times) {
    add(Kind.RESET_BEFORE, route, 0, Duration.ZERO, times);
  }

  /// The connection breaks after the next requests to a route were done, before the answer.
  public void resetAfter(String route, int times) {
    add(Kind.RESET_AFTER, route, 0, Duration.ZERO, times);
  }

  /// The next requests to a route take their time.
  public void slow(String route, Duration wait, int times) {
    add(Kind.SLOW, route, 0, wait, times);
  }

  /// All requests to a route wait until the gate is opened.
  public Gate hold(String route) {
    return new Gate(add(Kind.HOLD, route, 0, Duration.ZERO, Integer.MAX_VALUE).gate());
  }

  private synchronized Fault add(Kind kind, String route, int status, Duration wait, int times) {
    var fault =
        new Fault(
            kind,
            Pattern.compile(route),
            status,
            wait,
            new CountDownLatch(1),
            new AtomicInteger(times));
    faults.add(fault);
    return fault;
  }

  /// The fault that strikes a request, if any.
  synchronized Optional<Fault> strike(String methodAndPath) {
    for (Fault fault : faults) {
      if (fault.left().get() > 0 && fault.route().matcher(methodAndPath).find()) {
        fault.left().decrementAndGet();
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /// Waits as a slow or held request does.
  static void await(Fault fault) throws InterruptedException {
    if (fault.kind() == Kind.HOLD) {
      fault.gate().await();
    } else if (fault.kind() == Kind.SLOW) {
      // A latch nobody opens: the wait itself is what is wanted here.
      new CountDownLatch(1).await(fault.delay().toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
