package dev.cairn.plan;

import dev.cairn.model.Catalog;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/// The topics of a catalog as numbers in which every topic comes before its prerequisites.
///
/// The numbering is computed once, so that a plan only touches the topics it needs: visiting a
/// closure in rising order meets every topic after all that need it, which settles its depth in one
/// pass.
final class PrerequisiteGraph {
  private final List<Topic> byRank = new ArrayList<>();
  private final Map<TopicId, Integer> ranks;
  private final List<List<Edge>> needs = new ArrayList<>();
  private final int[] catalogOrder;

  /// A prerequisite with its topic already looked up.
  ///
  /// @param to rank of the topic to know first; always above the rank of the topic that needs it
  record Edge(int to, Prerequisite prerequisite) {}

  /// @throws IllegalArgumentException when the prerequisites form a cycle or name an unknown topic;
  ///     the catalog's reader refuses such files with their place
  PrerequisiteGraph(Catalog catalog) {
    var graph = new SimpleDirectedGraph<TopicId, DefaultEdge>(DefaultEdge.class);
    var positions = new HashMap<TopicId, Integer>();
    for (Topic topic : catalog.topics()) {
      graph.addVertex(topic.id());
      positions.put(topic.id(), positions.size());
    }
    for (Topic topic : catalog.topics()) {
      for (Prerequisite need : topic.needs()) {
        graph.addEdge(topic.id(), need.topic());
      }
    }
    ranks = HashMap.newHashMap(positions.size());
    var order = new TopologicalOrderIterator<>(graph);
    while (order.hasNext()) {
      TopicId id = order.next();
      ranks.put(id, byRank.size());
      byRank.add(catalog.topic(id).orElseThrow());
    }
    catalogOrder = new int[byRank.size()];
    for (Topic topic : byRank) {
      catalogOrder[needs.size()] = positions.getOrDefault(topic.id(), 0);
      needs.add(topic.needs().stream().map(need -> new Edge(rankOf(need.topic()), need)).toList());
    }
  }

  int size() {
    return byRank.size();
  }

  Topic topic(int rank) {
    return byRank.get(rank);
  }

  Optional<Integer> rank(TopicId id) {
    return Optional.ofNullable(ranks.get(id));
  }

  List<Edge> needs(int rank) {
    return needs.get(rank);
  }

  /// Where the catalog lists the topic: what breaks ties, so that curators decide.
  int catalogOrder(int rank) {
    return catalogOrder[rank];
  }

  private int rankOf(TopicId id) {
    return rank(id)
        .orElseThrow(() -> new IllegalArgumentException("'%s' is not a topic".formatted(id)));
  }
}
