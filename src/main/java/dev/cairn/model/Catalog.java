package dev.cairn.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Goals, topics, resources and notes together, read and checked; the order is the files' own.
///
/// Any part may be empty: a catalog of goals only classifies, one of resources only searches.
public final class Catalog {
  private final CatalogInfo info;
  private final Map<GoalId, Goal> goals;
  private final Map<TopicId, Topic> topics;
  private final Map<ResourceId, Resource> resources;
  private final Map<String, Note> notes;
  private final Examples examples;
  private final Map<TopicId, List<Resource>> resourcesByTopic;
  private final Map<TopicId, List<Note>> notesByTopic;

  /// @param info what the catalog says of itself
  /// @param goals in the order in which they are offered
  /// @param examples utterances that belong to no goal
  /// @throws IllegalArgumentException when two entries share an id; the reader reports such
  ///     problems with their place
  public Catalog(
      CatalogInfo info,
      List<Goal> goals,
      Examples examples,
      List<Topic> topics,
      List<Resource> resources,
      List<Note> notes) {
    this.info = info;
    this.examples = examples;
    this.goals = byId(goals, Goal::id);
    this.topics = byId(topics, Topic::id);
    this.resources = byId(resources, Resource::id);
    this.notes = byId(notes, Note::id);
    // Loops without lambdas: the first use of each lambda costs a millisecond, and every start of
    // the program passes here.
    var byTopic = new LinkedHashMap<TopicId, List<Resource>>();
    for (Resource resource : resources) {
      for (Coverage coverage : resource.topics()) {
        List<Resource> others = byTopic.get(coverage.topic());
        if (others == null) {
          others = new ArrayList<>();
          byTopic.put(coverage.topic(), others);
        }
        if (others.isEmpty() || !others.getLast().id().equals(resource.id())) {
          others.add(resource);
        }
      }
    }
    this.resourcesByTopic = byTopic;
    var notesOf = new LinkedHashMap<TopicId, List<Note>>();
    for (Note note : notes) {
      List<Note> others = notesOf.get(note.topic());
      if (others == null) {
        others = new ArrayList<>();
        notesOf.put(note.topic(), others);
      }
      others.add(note);
    }
    this.notesByTopic = notesOf;
  }

  public CatalogInfo info() {
    return info;
  }

  public Collection<Goal> goals() {
    return goals.values();
  }

  public Collection<Topic> topics() {
    return topics.values();
  }

  public Collection<Resource> resources() {
    return resources.values();
  }

  public Collection<Note> notes() {
    return notes.values();
  }

  /// Utterances that belong to no goal.
  public Examples examples() {
    return examples;
  }

  public Optional<Goal> goal(GoalId id) {
    return Optional.ofNullable(goals.get(id));
  }

  public Optional<Topic> topic(TopicId id) {
    return Optional.ofNullable(topics.get(id));
  }

  public Optional<Resource> resource(ResourceId id) {
    return Optional.ofNullable(resources.get(id));
  }

  public Optional<Note> note(String id) {
    return Optional.ofNullable(notes.get(id));
  }

  /// The resources that teach a topic, in the catalog's order.
  public List<Resource> resourcesOf(TopicId topic) {
    return Collections.unmodifiableList(resourcesByTopic.getOrDefault(topic, List.of()));
  }

  /// The notes on a topic, in the catalog's order.
  public List<Note> notesOf(TopicId topic) {
    return Collections.unmodifiableList(notesByTopic.getOrDefault(topic, List.of()));
  }

  private static <K, V> Map<K, V> byId(List<V> entries, Function<V, K> id) {
    var map = new LinkedHashMap<K, V>(entries.size() * 2);
    for (V entry : entries) {
      if (map.putIfAbsent(id.apply(entry), entry) != null) {
        throw new IllegalArgumentException(
            "two entries share the id '%s'".formatted(id.apply(entry)));
      }
    }
    return Collections.unmodifiableMap(map);
  }
}
