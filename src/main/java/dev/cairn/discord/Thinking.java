package dev.cairn.discord;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Where answers are thought out: on a few platform threads.
///
/// The virtual threads of events share as many carriers as there are processors, and thinking never
/// lets go of its carrier. Done there, two hundred questions at once would keep every later one
/// from
/// being acknowledged; here the system gives each thread its turn.
final class Thinking implements AutoCloseable {
  private final ExecutorService threads;

  Thinking() {
    threads =
        Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("answer-", 0).factory());
  }

  /// Thinks, and waits for the result.
  ///
  /// @throws RuntimeException whatever the thinking threw
  <T> T about(Callable<T> work) {
    return result(start(work));
  }

  <T> Future<T> start(Callable<T> work) {
    return threads.submit(work);
  }

  static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while thinking", e);
    } catch (CancellationException e) {
      throw new IllegalStateException("stopped while thinking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer failed: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
