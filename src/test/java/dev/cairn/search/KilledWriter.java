package dev.cairn.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A program that reindexes a data folder and stops at a given instant for good, so that a test can
/// kill it there: `KilledWriter DATA STAGE LATCH`. It makes the file `LATCH` when it is there.
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] args) throws IOException {
    BuildStage stop = BuildStage.valueOf(args[1]);
    Path latch = Path.of(args[2]);
    var store =
        new IndexStore(
            Path.of(args[0]),
            stage -> {
              if (stage == stop) {
                signal(latch);
                waitForEver();
              }
            });
    Indexing.reindex(store, ReindexCrashTest.after());
  }

  private static void signal(Path latch) {
    try {
      Files.createFile(latch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void waitForEver() {
    while (true) {
      LockSupport.park();
    }
  }
}
