package dev.cairn.search;

import java.io.IOException;
import java.nio.file.Path;

/// Another writer, in this process or another one, is building an index in the same data folder.
public final class IndexBusyException extends IOException {
  IndexBusyException(Path lock) {
    super("another reindex is under way (%s is locked); wait for it to finish".formatted(lock));
  }
}
