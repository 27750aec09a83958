package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.Depth;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// How much there is to a topic, by the catalog's own numbers: a whole field asks for a goal, a
/// single theorem does not.
final class Breadth {
  /// Of a catalog's topics, the share that is not broad.
  private static final double BROAD_QUANTILE = 0.8;

  private final Map<TopicId, Integer> classes = new HashMap<>();
  private final Map<TopicId, Double> hoursOf = new HashMap<>();
  private final double broadHours;

  Breadth(Catalog catalog) {
    for (Topic topic : catalog.topics()) {
      double hours = topic.hoursAt(Depth.RESEARCH);
      if (hours > 0) {
        hoursOf.put(topic.id(), hours);
      }
      int size = hours <= 0 ? 0 : 1 + (int) (Math.log(1 + hours / 10) / Math.log(2));
      classes.put(topic.id(), size * 8 + Math.min(7, log2(needed(catalog, topic))));
    }
    double[] all = hoursOf.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    broadHours = all.length == 0 ? 0 : all[(int) (all.length * BROAD_QUANTILE)];
  }

  /// A class of breadth; topics of about the same size and height share one.
  int of(TopicId topic) {
    return classes.getOrDefault(topic, 0);
  }

  /// How often a topic must be doubled to be as long as the broad ones; 0 for these, and where the
  /// catalog gives no hours.
  double narrowness(TopicId topic) {
    double hours = hoursOf.getOrDefault(topic, broadHours);
    return hours >= broadHours ? 0 : Math.log(broadHours / hours) / Math.log(2);
  }

  private static int needed(Catalog catalog, Topic from) {
    var seen = new HashSet<TopicId>();
    var open = new ArrayDeque<Topic>();
    open.add(from);
    while (!open.isEmpty() && seen.size() < 200) {
      for (Prerequisite need : open.remove().needs()) {
        if (seen.add(need.topic())) {
          catalog.topic(need.topic()).ifPresent(open::add);
        }
      }
    }
    return seen.size();
  }

  private static int log2(int value) {
    return 32 - Integer.numberOfLeadingZeros(value);
  }
}
