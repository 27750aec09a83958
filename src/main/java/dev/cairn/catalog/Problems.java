package dev.cairn.catalog;

import java.util.List;
import java.util.TreeSet;

/// Collects the problems of all files: keeps the first in order of path and line, counts all.
public final class Problems {
  /// How many are kept; a file of a million mistakes must not fill the memory with messages.
  static final int MAX_KEPT = 10_000;

  private final TreeSet<Problem> kept = new TreeSet<>();
  private int count;

  void add(Place place, String what, String rule, String found, String fix) {
    add(new Problem(place.path(), place.line(), what, rule, found, fix));
  }

  /// Adds a problem; the same one twice counts once.
  public void add(Problem problem) {
    if (kept.add(problem)) {
      count++;
      if (kept.size() > MAX_KEPT) {
        kept.pollLast();
      }
    }
  }

  public boolean isEmpty() {
    return kept.isEmpty();
  }

  int count() {
    return count;
  }

  /// Those that are kept, by path and line.
  public List<Problem> sorted() {
    return List.copyOf(kept);
  }
}
