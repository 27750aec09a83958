package dev.cairn.model;

import java.util.List;
import java.util.OptionalDouble;

/// A path laid out in weeks.
///
/// @param hoursPerWeek the pace, in hours a week
/// @param weeks one entry a step that has a place, in path order
/// @param available the weeks there are, when the asker said so
/// @param leftOut steps that do not fit into the time there is, the most basic first; they are
///     not in the path's steps
public record Schedule(
    double hoursPerWeek, List<Slot> weeks, OptionalDouble available, List<LeftOut> leftOut) {

  /// When a step is worked on.
  ///
  /// @param topic the step's topic
  /// @param firstWeek the week in which it begins, from 1
  /// @param lastWeek the week in which it ends, from 1, not before `firstWeek`
  public record Slot(TopicId topic, int firstWeek, int lastWeek) {}

  /// What was left out to make the path fit.
  ///
  /// @param topic the step's topic
  /// @param hours it would have taken
  /// @param to the depth it was shortened to; empty when it was dropped whole
  public record LeftOut(TopicId topic, double hours, java.util.Optional<Depth> to) {}

  public Schedule {
    weeks = List.copyOf(weeks);
    leftOut = List.copyOf(leftOut);
  }
}
