package dev.cairn.cli;

import dev.cairn.assistant.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Shows long work on standard error: one line that rewrites itself on a terminal, a line now and
/// then elsewhere. Work that is over in a moment shows nothing.
final class ProgressLine implements Progress {
  private static final Duration QUIET = Duration.ofMillis(700);
  private static final Duration TERMINAL_STEP = Duration.ofMillis(100);
  private static final Duration LOG_STEP = Duration.ofSeconds(5);

  private final PrintStream err;
  private final boolean interactive;
  private final long started = System.nanoTime();
  private long last = started;
  private boolean shown;

  ProgressLine(PrintStream err, boolean interactive) {
    this.err = err;
    this.interactive = interactive;
  }

  @Override
  public synchronized void at(String stage, long done, long total) {
    long now = System.nanoTime();
    Duration step = interactive ? TERMINAL_STEP : LOG_STEP;
    if (now - started < QUIET.toNanos() || now - last < step.toNanos()) {
      return;
    }
    last = now;
    String line =
        total > 0
            ? "%s … %d of %d".formatted(stage, done, total)
            : String.format(Locale.ROOT, "%s …", stage);
    if (interactive) {
      err.print("\r" + line + "\u001b[K");
      shown = true;
    } else {
      err.println(line);
    }
    err.flush();
  }

  @Override
  public synchronized void finished() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
      shown = false;
    }
  }
}
