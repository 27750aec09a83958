package dev.cairn.discord;

import dev.cairn.model.Catalog;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import dev.cairn.model.Note;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The entries of a catalog by a short hash of their id, which survives a reindex as long as the
/// entry does. Where two entries of a catalog share a hash (one catalog in a thousand, at 500
/// topics), neither is found by it, rather than one taken for the other.
final class ShortNames {
  /// Bits of the hash of a topic, note or resource.
  static final int BITS = 28;

  private final Map<Integer, TopicId> topics;
  private final Map<Integer, GoalId> goals;
  private final Map<Integer, ResourceId> resources;
  private final Map<Integer, String> notes;

  ShortNames(Catalog catalog) {
    topics = byHash(catalog.topics(), Topic::id);
    goals = byHash(catalog.goals(), Goal::id);
    resources = byHash(catalog.resources(), Resource::id);
    notes = byHash(catalog.notes(), Note::id);
  }

  private static <E, I> Map<Integer, I> byHash(Collection<E> entries, Function<E, I> idOf) {
    var found = new HashMap<Integer, I>();
    var twice = new HashSet<Integer>();
    for (E entry : entries) {
      I id = idOf.apply(entry);
      int hash = hash(id.toString());
      if (found.put(hash, id) != null) {
        twice.add(hash);
      }
    }
    twice.forEach(found::remove);
    return found;
  }

  /// FNV-1a, folded; `String.hashCode` differs too little between ids that differ in one letter.
  static int hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return (int) ((hash ^ (hash >>> BITS)) & ((1 << BITS) - 1));
  }

  Optional<TopicId> topic(long hash) {
    return Optional.ofNullable(topics.get((int) hash));
  }

  Optional<GoalId> goal(long hash) {
    return Optional.ofNullable(goals.get((int) hash));
  }

  Optional<ResourceId> resource(long hash) {
    return Optional.ofNullable(resources.get((int) hash));
  }

  Optional<String> note(long hash) {
    return Optional.ofNullable(notes.get((int) hash));
  }
}
