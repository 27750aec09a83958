package dev.cairn.catalog;

import java.util.Optional;

/// Declares the ids of entries and reports the ones that are taken.
final class Declaring {
  private Declaring() {}

  static void once(Registry ids, String id, Entry entry) {
    Optional<Place> first = ids.declare(id, entry.place("id"));
    if (first.isPresent()) {
      entry.problem(
          "id",
          "id must be unique",
          Shown.quoted(id) + ", also at " + first.get(),
          "rename one of the two, or join them");
    }
  }
}
