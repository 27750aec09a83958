package dev.cairn.assistant;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Holds the knowledge that is being served and swaps a new one in without pausing readers.
///
/// A reader borrows the current knowledge and gives it back; what was replaced is closed by the
/// last reader that gives it back.
final class KnowledgeHolder implements AutoCloseable {
  private final AtomicReference<@Nullable Knowledge> current = new AtomicReference<>();

  /// The knowledge to answer with now; close the lease when the answer is made.
  ///
  /// @throws IllegalStateException when nothing was put in yet, or all is closed
  Lease borrow() {
    while (true) {
      Knowledge knowledge = current.get();
      if (knowledge == null) {
        throw new IllegalStateException("no index is open");
      }
      if (knowledge.retain()) {
        return new Lease(knowledge);
      }
      // It was replaced and closed between the two lines; the next round sees its successor.
      Thread.onSpinWait();
    }
  }

  /// Serves another knowledge from now on.
  void replace(Knowledge next) {
    Knowledge old = current.getAndSet(next);
    if (old != null) {
      old.release();
    }
  }

  @Override
  public void close() {
    Knowledge old = current.getAndSet(null);
    if (old != null) {
      old.release();
    }
  }

  /// A borrowed knowledge.
  record Lease(Knowledge knowledge) implements AutoCloseable {
    @Override
    public void close() {
      knowledge.release();
    }
  }
}
