package dev.cairn.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/// A generation under way: a folder to fill, then [#publish].
///
/// Closed without being published, it is removed and the current generation stays as it is.
public final class Build implements AutoCloseable {
  private final IndexStore store;
  private final FileChannel lock;
  private final Path folder;
  private final String name;
  private final Optional<Generation> previous;
  private boolean open = true;
  private boolean published;

  Build(
      IndexStore store, FileChannel lock, Path folder, String name, Optional<Generation> previous) {
    this.store = store;
    this.lock = lock;
    this.folder = folder;
    this.name = name;
    this.previous = previous;
  }

  /// Where the new generation's files go; any package may put its own there.
  public Path folder() {
    return folder;
  }

  /// The generation that is current now, to take unchanged things from; empty when there is none of
  /// this format.
  public Optional<Generation> previous() {
    return previous;
  }

  /// Forces everything to disk and makes this the current generation.
  ///
  /// @throws IllegalStateException when published or closed before
  public Generation publish(Manifest manifest) throws IOException {
    if (!open || published) {
      throw new IllegalStateException("this build was published or closed before");
    }
    Generation generation = store.publish(folder, name, manifest);
    published = true;
    return generation;
  }

  BuildObserver observer() {
    return store.observer();
  }

  /// Gives up the lock, and removes what was not published.
  @Override
  public void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    try {
      if (!published) {
        IOUtils.rm(folder);
      }
    } finally {
      lock.close();
    }
  }
}
