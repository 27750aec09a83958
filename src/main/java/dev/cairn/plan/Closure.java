package dev.cairn.plan;

import dev.cairn.model.Depth;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.TopicId;
import dev.cairn.plan.PrerequisiteGraph.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Exactly the transitive prerequisites of a destination, each at the deepest depth that anything
/// in the closure needs.
///
/// A topic that is known well enough is left out and not looked behind, so that what only it needed
/// is left out too.
final class Closure {
  private final Map<Integer, Depth> depths = new HashMap<>();
  private final List<Integer> ranks = new ArrayList<>();
  private final List<Integer> skipped = new ArrayList<>();

  /// The needed topics with their depths, and the known ones that were met.
  ///
  /// @param known how well each known topic is known
  Closure(PrerequisiteGraph graph, int destination, Depth depth, Map<TopicId, Depth> known) {
    var pending = new BitSet();
    pending.set(destination);
    depths.put(destination, depth);
    for (int rank = destination; rank >= 0; rank = pending.nextSetBit(rank + 1)) {
      Depth needed = depths.getOrDefault(rank, depth);
      Depth have = known.get(graph.topic(rank).id());
      if (have != null && have.isAtLeast(needed)) {
        skipped.add(rank);
        depths.remove(rank);
        continue;
      }
      ranks.add(rank);
      for (Edge edge : graph.needs(rank)) {
        if (edge.prerequisite().countsAt(needed)) {
          pending.set(edge.to());
          depths.merge(edge.to(), edge.prerequisite().depthAt(needed), Depth::max);
        }
      }
    }
  }

  /// What is known, by topic; the deepest where a topic is named twice.
  static Map<TopicId, Depth> known(List<KnownTopic> known) {
    var depths = new HashMap<TopicId, Depth>();
    for (KnownTopic topic : known) {
      depths.merge(topic.topic(), topic.depth(), Depth::max);
    }
    return depths;
  }

  /// The needed topics, each before its prerequisites.
  List<Integer> ranks() {
    return ranks;
  }

  /// The known topics that would have been needed, each before its prerequisites.
  List<Integer> skipped() {
    return skipped;
  }

  /// How deep a needed topic is needed.
  Depth depth(int rank) {
    Depth depth = depths.get(rank);
    if (depth == null) {
      throw new IllegalArgumentException("rank %d is not in the closure".formatted(rank));
    }
    return depth;
  }

  boolean contains(int rank) {
    return depths.containsKey(rank);
  }
}
