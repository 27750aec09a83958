package dev.cairn.plan;

import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Schedule;
import dev.cairn.model.Schedule.LeftOut;
import dev.cairn.model.Schedule.Slot;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes a path fit into the weeks there are, and lays it out in weeks.
///
/// Nothing is left out silently. First the steps that the fewest others build on are shortened to a
/// shallower depth, level by level; only when even the shallowest path is too long are steps
/// dropped, the farthest from the destination first. The destination is never dropped.
final class TimeBudget {
  /// The pace assumed when somebody says how many weeks they have but not how many hours a week: an
  /// hour on working days.
  static final double DEFAULT_HOURS_PER_WEEK = 5;

  /// Rounding noise in sums of hours must not cost a step.
  private static final double EPSILON = 1e-9;

  private final Constraints constraints;

  TimeBudget(Constraints constraints) {
    this.constraints = constraints;
  }

  /// A step before its resources are chosen.
  ///
  /// @param importance how many other steps build on it
  /// @param knownHours what need not be spent again because the topic is known at a shallower depth
  record Draft(Topic topic, Depth depth, int importance, double knownHours) {
    double hours() {
      return hoursAt(depth);
    }

    double hoursAt(Depth at) {
      return Math.max(0, topic.hoursAt(at) - knownHours);
    }

    Draft to(Depth shallower) {
      return new Draft(topic, shallower, importance, knownHours);
    }
  }

  /// What fits, and the schedule when the asker spoke of time.
  record Fitted(List<Draft> drafts, Optional<Schedule> schedule) {}

  /// Fits drafts, given in path order with the destination last.
  Fitted fit(List<Draft> drafts) {
    if (constraints.hoursPerWeek().isEmpty() && constraints.weeks().isEmpty()) {
      return new Fitted(drafts, Optional.empty());
    }
    double pace = constraints.hoursPerWeek().orElse(DEFAULT_HOURS_PER_WEEK);
    OptionalDouble weeks = constraints.weeks();
    var kept = new ArrayList<>(drafts);
    var leftOut = new ArrayList<LeftOut>();
    if (weeks.isPresent() && !drafts.isEmpty()) {
      double available = pace * weeks.getAsDouble();
      shorten(kept, available);
      leftOut.addAll(drop(kept, available, drafts));
      leftOut.addAll(shortened(drafts, kept));
    }
    return new Fitted(
        List.copyOf(kept), Optional.of(new Schedule(pace, slots(kept, pace), weeks, leftOut)));
  }

  private record Level(Depth from, Depth to) {}

  /// Shortens the least important first, from the deepest level down, and stops as soon as all
  /// fits.
  private static void shorten(List<Draft> kept, double available) {
    for (var level :
        List.of(
            new Level(Depth.RESEARCH, Depth.WORKING), new Level(Depth.WORKING, Depth.INTUITION))) {
      for (int index : leastImportantFirst(kept)) {
        if (hours(kept) <= available + EPSILON) {
          return;
        }
        Draft draft = kept.get(index);
        if (draft.depth() == level.from() && draft.hoursAt(level.to()) < draft.hours()) {
          kept.set(index, draft.to(level.to()));
        }
      }
    }
  }

  /// Drops what does not fit even at the shallowest depth, and what a shortened path needs no more;
  /// says what each would have taken as asked.
  ///
  /// The path is gathered from the destination back, as long as there is room: whatever stays is
  /// needed by a step that stays. So the basics go first, of which the asker most likely knows
  /// something, and no step is left that leads nowhere.
  private static List<LeftOut> drop(List<Draft> kept, double available, List<Draft> asked) {
    if (kept.equals(asked)) {
      return List.of();
    }
    double room = available - kept.getLast().hours();
    var stays = new HashSet<TopicId>();
    var needed = new HashSet<TopicId>();
    needed.add(kept.getLast().topic().id());
    for (Draft draft : kept.reversed()) {
      TopicId topic = draft.topic().id();
      boolean isDestination = stays.isEmpty();
      if (needed.contains(topic) && (isDestination || draft.hours() <= room + EPSILON)) {
        stays.add(topic);
        room -= isDestination ? 0 : draft.hours();
        draft.topic().needs().stream()
            .filter(need -> need.countsAt(draft.depth()))
            .forEach(need -> needed.add(need.topic()));
      }
    }
    kept.removeIf(draft -> !stays.contains(draft.topic().id()));
    return asked.stream()
        .filter(draft -> !stays.contains(draft.topic().id()))
        .map(draft -> new LeftOut(draft.topic().id(), draft.hours(), Optional.empty()))
        .toList();
  }

  private static List<LeftOut> shortened(List<Draft> asked, List<Draft> kept) {
    var depths = new HashMap<TopicId, Draft>();
    asked.forEach(draft -> depths.put(draft.topic().id(), draft));
    return kept.stream()
        .map(
            now -> {
              Draft before = depths.getOrDefault(now.topic().id(), now);
              return new LeftOut(
                  now.topic().id(),
                  before.hours() - now.hours(),
                  before.depth() == now.depth() ? Optional.empty() : Optional.of(now.depth()));
            })
        .filter(leftOut -> leftOut.to().isPresent())
        .toList();
  }

  /// Positions, the least important first and the destination last; among equals the longest first,
  /// since shortening it spares the most others.
  private static List<Integer> leastImportantFirst(List<Draft> drafts) {
    var positions = new ArrayList<Integer>(drafts.size());
    for (int i = 0; i < drafts.size() - 1; i++) {
      positions.add(i);
    }
    positions.sort(
        Comparator.comparingInt((Integer i) -> drafts.get(i).importance())
            .thenComparingDouble(i -> -drafts.get(i).hours()));
    positions.add(drafts.size() - 1);
    return positions;
  }

  private static List<Slot> slots(List<Draft> drafts, double pace) {
    var slots = new ArrayList<Slot>(drafts.size());
    double begun = 0;
    for (Draft draft : drafts) {
      double done = begun + draft.hours();
      int first = (int) Math.floor((begun + EPSILON) / pace) + 1;
      int last = Math.max(first, (int) Math.ceil((done - EPSILON) / pace));
      slots.add(new Slot(draft.topic().id(), first, last));
      begun = done;
    }
    return slots;
  }

  private static double hours(List<Draft> drafts) {
    return drafts.stream().mapToDouble(Draft::hours).sum();
  }
}
