package dev.cairn.model;

import java.util.List;
import java.util.Optional;

/// One topic of a learning path.
///
/// @param topic what to learn
/// @param depth how deep
/// @param hours how long it takes, in hours
/// @param reasons why it is there, one for each later step that needs it, the nearest first; empty
///     at the destination
/// @param picks one to three resources, the start first; empty only when the catalog has none that
///     fits
/// @param note our own text on it at this depth
public record Step(
    Topic topic,
    Depth depth,
    double hours,
    List<Reason> reasons,
    List<Pick> picks,
    Optional<Note> note) {

  /// Why a step is needed.
  ///
  /// @param neededBy the later step that needs it
  /// @param why the curators' sentence; may be empty
  public record Reason(TopicId neededBy, String why) {}

  public Step {
    reasons = List.copyOf(reasons);
    picks = List.copyOf(picks);
  }
}
