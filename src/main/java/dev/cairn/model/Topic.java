package dev.cairn.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One thing to learn, and what to know first.
///
/// @param id stable key, such as `linear-algebra`; resources and notes refer to it
/// @param title the standard term
/// @param aliases other names, as people write them
/// @param area the part of the field it belongs to; may be empty
/// @param summary one sentence that says what it is for; may be empty
/// @param hours how long it takes to learn at a depth, in hours; depths may be missing, see
///     [#hoursAt]
/// @param needs what to know first, in the curator's order; never the topic itself
/// @param outcomes what one can do afterwards, by depth; may be empty
public record Topic(
    TopicId id,
    String title,
    List<String> aliases,
    String area,
    String summary,
    Map<Depth, Double> hours,
    List<Prerequisite> needs,
    Map<Depth, List<String>> outcomes) {

  public Topic {
    aliases = List.copyOf(aliases);
    hours = ordered(hours);
    needs = List.copyOf(needs);
    outcomes = ordered(outcomes);
    for (Prerequisite need : needs) {
      if (need.topic().equals(id)) {
        throw new IllegalArgumentException(
            "topic '%s' lists itself as a prerequisite".formatted(id));
      }
    }
  }

  /// How many hours it takes to learn at a depth: the value given for it, or else the nearest
  /// shallower one, or else the nearest deeper one; 0 when the catalog gives none, and at
  /// [Depth#USE] unless it is given.
  public double hoursAt(Depth depth) {
    if (depth == Depth.USE) {
      return hours.getOrDefault(depth, 0.0);
    }
    double shallower = 0;
    for (var entry : hours.entrySet()) {
      boolean reached = depth.isAtLeast(entry.getKey());
      if (reached) {
        shallower = entry.getValue();
      } else if (shallower == 0) {
        return entry.getValue();
      }
    }
    return shallower;
  }

  private static <V> Map<Depth, V> ordered(Map<Depth, V> map) {
    var copy = new EnumMap<Depth, V>(Depth.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
