package dev.cairn.plan;

import dev.cairn.plan.PrerequisiteGraph.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// The order of a path: prerequisites first, and among what could come next the most important
/// first.
///
/// Important is what most other steps of the same path build on, directly or through others; ties
/// go to the catalog's own order, so the same question always gets the same path. The order is
/// Kahn's (Communications of the ACM 5, 1962) with a priority queue in place of the queue.
final class StepOrder {
  private final Map<Integer, Integer> importance = new HashMap<>();
  private final List<Integer> ordered;

  StepOrder(PrerequisiteGraph graph, Closure closure) {
    var position = new HashMap<Integer, Integer>();
    for (int rank : closure.ranks()) {
      position.put(rank, position.size());
    }
    var dependents = new HashMap<Integer, BitSet>();
    var unlocks = new HashMap<Integer, List<Integer>>();
    var missing = new HashMap<Integer, Integer>();
    for (int rank : closure.ranks()) {
      BitSet mine = dependents.computeIfAbsent(rank, _ -> new BitSet());
      importance.put(rank, mine.cardinality());
      for (Edge edge : graph.needs(rank)) {
        if (edge.prerequisite().countsAt(closure.depth(rank)) && closure.contains(edge.to())) {
          BitSet theirs = dependents.computeIfAbsent(edge.to(), _ -> new BitSet());
          theirs.or(mine);
          theirs.set(position.getOrDefault(rank, 0));
          unlocks.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(rank);
          missing.merge(rank, 1, Integer::sum);
        }
      }
    }
    ordered = order(graph, closure, unlocks, missing);
  }

  private List<Integer> order(
      PrerequisiteGraph graph,
      Closure closure,
      Map<Integer, List<Integer>> unlocks,
      Map<Integer, Integer> missing) {
    var ready =
        new PriorityQueue<Integer>(
            Comparator.comparingInt((Integer rank) -> -importance(rank))
                .thenComparingInt(graph::catalogOrder));
    for (int rank : closure.ranks()) {
      if (!missing.containsKey(rank)) {
        ready.add(rank);
      }
    }
    var order = new ArrayList<Integer>(closure.ranks().size());
    for (Integer next = ready.poll(); next != null; next = ready.poll()) {
      order.add(next);
      for (int waiting : unlocks.getOrDefault(next, List.of())) {
        if (missing.merge(waiting, -1, Integer::sum) == 0) {
          ready.add(waiting);
        }
      }
    }
    return order;
  }

  /// The needed topics, prerequisites first.
  List<Integer> ordered() {
    return ordered;
  }

  /// How many other steps of the path build on this one.
  int importance(int rank) {
    return importance.getOrDefault(rank, 0);
  }
}
