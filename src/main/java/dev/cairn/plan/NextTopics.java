package dev.cairn.plan;

import dev.cairn.model.Catalog;
import dev.cairn.model.Depth;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody can learn next: the topics whose prerequisites they all know.
public final class NextTopics {
  /// The depth at which a prerequisite must count to stand in the way: who wonders what comes next
  /// means to work with it, and what only researchers need should not hide a topic from them.
  private static final Depth DEPTH = Depth.WORKING;

  private final Catalog catalog;
  private final Map<TopicId, List<TopicId>> opens = new HashMap<>();

  public NextTopics(Catalog catalog) {
    this.catalog = catalog;
    for (Topic topic : catalog.topics()) {
      topic.needs().stream()
          .map(Prerequisite::topic)
          .distinct()
          .forEach(need -> opens.computeIfAbsent(need, _ -> new ArrayList<>()).add(topic.id()));
    }
  }

  /// A topic that is open now.
  ///
  /// @param opens how many unknown topics list it as a prerequisite
  public record Open(Topic topic, int opens) {}

  /// The unknown topics that need nothing but known ones, most useful first: what opens more comes
  /// earlier, equals in the catalog's order.
  public List<Open> after(Set<TopicId> known) {
    return catalog.topics().stream()
        .filter(topic -> !known.contains(topic.id()))
        .filter(
            topic ->
                topic.needs().stream()
                    .filter(need -> need.countsAt(DEPTH))
                    .allMatch(need -> known.contains(need.topic())))
        .map(topic -> new Open(topic, unknownAmong(opens(topic.id()), known)))
        .sorted(Comparator.comparingInt((Open open) -> -open.opens()))
        .toList();
  }

  /// The topics that list a topic as a prerequisite, in the catalog's order.
  public List<TopicId> opens(TopicId topic) {
    return List.copyOf(opens.getOrDefault(topic, List.of()));
  }

  private static int unknownAmong(List<TopicId> topics, Set<TopicId> known) {
    return Math.toIntExact(topics.stream().filter(topic -> !known.contains(topic)).count());
  }
}
