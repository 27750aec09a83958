package dev.cairn.catalog;

import java.util.Optional;

/// Declares the ids of entries and reports the ones that are taken.
final class Declaring {
  private Declaring() {}

  static void once(Registry ids, String id, Entry entry) {
    Optional<Place> first = ids.declare(id, entry.place());
    if (first.isPresent()) {
      entry.problem(
          "id",
          "id must be unique",
          "the id of " + first.get(),
          "rename one of the two, or join them");
    }
  }
}
