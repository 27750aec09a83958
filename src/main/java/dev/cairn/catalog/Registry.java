package dev.cairn.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ids of one kind of entry, where each was first used, and what else people call them.
final class Registry {
  /// How many wrong names get a "did you mean": it compares with every id.
  private static final int MAX_ADVICE = 500;

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<String> suspected = new HashSet<>();
  private final Map<String, String> idsByName = new HashMap<>();
  private final Map<String, Optional<String>> advice = new HashMap<>();
  private boolean complete = true;

  /// Declares an id; the place of its first use when it is taken.
  Optional<Place> declare(String id, Place place) {
    return Optional.ofNullable(places.putIfAbsent(id, place));
  }

  /// Another name of an id, for advice only.
  void alsoCalled(String name, String id) {
    idsByName.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
  }

  /// Some file could not be read at all, so an id that is not here may yet exist.
  void markIncomplete() {
    complete = false;
  }

  /// An id that seems to stand in the part of a file that could not be read.
  void suspect(String id) {
    suspected.add(id);
  }

  boolean has(String id) {
    return places.containsKey(id);
  }

  /// Whether there is nothing that a name could be checked against.
  boolean isEmpty() {
    return places.isEmpty() && complete;
  }

  /// Whether a name is certainly wrong: no entry has it, and either every file was read or there is
  /// nearly such a name.
  boolean isWrong(String name) {
    return !has(name) && !suspected.contains(name) && (complete || nearest(name).isPresent());
  }

  /// The id that a wrong name was most likely meant to be.
  Optional<String> nearest(String name) {
    Optional<String> known = advice.get(name);
    if (known != null) {
      return known;
    }
    if (advice.size() >= MAX_ADVICE) {
      return Optional.empty();
    }
    String called = idsByName.get(name.strip().toLowerCase(Locale.ROOT));
    Optional<String> nearest =
        called == null ? Nearest.to(name, places.keySet()) : Optional.of(called);
    advice.put(name, nearest);
    return nearest;
  }
}
