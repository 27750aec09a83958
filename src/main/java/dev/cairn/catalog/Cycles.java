package dev.cairn.catalog;

import dev.cairn.catalog.TopicsReader.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.SimpleDirectedGraph;

/// Finds prerequisites that run in a circle.
///
/// A circle whose edges count at different depths is one too: a path holds every topic once, so it
/// could not put each before the other.
final class Cycles {
  /// How many circles of one tangle are shown; mending these mostly mends the rest.
  private static final int MAX_PER_COMPONENT = 20;

  private Cycles() {}

  static void report(List<Need> needs, Problems problems) {
    Graph<String, Need> graph = new SimpleDirectedGraph<>(null, null, false);
    for (Need need : needs) {
      graph.addVertex(need.from());
      graph.addVertex(need.to());
      graph.addEdge(need.from(), need.to(), need);
    }
    for (Set<String> component :
        new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
      if (component.size() > 1) {
        Graph<String, Need> tangle = new AsSubgraph<>(graph, component);
        for (int shown = 0; shown < MAX_PER_COMPONENT; shown++) {
          if (!reportOne(tangle, problems)) {
            break;
          }
        }
      }
    }
  }

  /// Reports the shortest circle through the first prerequisite, in file order, that lies on one,
  /// and takes its edges out.
  private static boolean reportOne(Graph<String, Need> tangle, Problems problems) {
    List<Need> edges = new ArrayList<>(tangle.edgeSet());
    edges.sort(
        Comparator.comparing((Need need) -> need.place().path())
            .thenComparingInt(need -> need.place().line()));
    Map<String, Integer> order = new HashMap<>();
    for (Need edge : edges) {
      order.putIfAbsent(edge.from(), order.size());
    }
    for (Need edge : edges) {
      GraphPath<String, Need> back =
          BFSShortestPath.findPathBetween(tangle, edge.to(), edge.from());
      if (back != null) {
        var shown = new StringBuilder(edge.from());
        for (String topic : back.getVertexList()) {
          shown.append(" needs ").append(topic);
        }
        problems.add(
            edge.place(),
            "topic " + Shown.quoted(edge.from()),
            "prerequisites must not run in a circle",
            shown.toString(),
            "delete one of them");
        tangle.removeEdge(edge);
        back.getEdgeList().forEach(tangle::removeEdge);
        return true;
      }
    }
    return false;
  }
}
