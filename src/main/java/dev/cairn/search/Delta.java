package dev.cairn.search;

import java.util.List;

/// What a reindex changed, each list in the catalog's order (the removed by id).
public record Delta(List<Entry> added, List<Entry> changed, List<Entry> removed) {

  /// An entry of the catalog.
  ///
  /// @param type `resource`, `note`, `topic`, `goal` or `examples`
  /// @param title for people
  public record Entry(String type, String id, String title) {}

  public Delta {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /// Whether the index was up to date.
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
