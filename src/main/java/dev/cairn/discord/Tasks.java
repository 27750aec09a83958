package dev.cairn.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Runs each event on a virtual thread of its own and knows which are under way, so that a stop can
/// wait for them.
final class Tasks extends AbstractExecutorService {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("event-", 0).factory());

  private int underWay;

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      underWay++;
    }
    try {
      threads.execute(
          () -> {
            try {
              task.run();
            } finally {
              done();
            }
          });
    } catch (RejectedExecutionException e) {
      done();
      throw e;
    }
  }

  private synchronized void done() {
    underWay--;
    notifyAll();
  }

  /// Waits until nothing is under way.
  ///
  /// @return whether that came about in time
  synchronized boolean awaitIdle(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (underWay > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(timeout, unit);
  }
}
