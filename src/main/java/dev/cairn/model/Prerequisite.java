package dev.cairn.model;

import java.util.Optional;

/// Something to know before a topic.
///
/// @param topic what to know first
/// @param from it counts only when the topic that needs it is learnt at this depth or deeper
/// @param depth how deep it must be known; empty: as deep as the topic that needs it
/// @param why one sentence on what it is needed for; may be empty
public record Prerequisite(TopicId topic, Depth from, Optional<Depth> depth, String why) {

  /// Whether it counts for somebody who learns its topic at `depth`.
  public boolean countsAt(Depth learnt) {
    return learnt.isAtLeast(from);
  }

  /// How deep it must be known by somebody who learns its topic at `learnt`.
  public Depth depthAt(Depth learnt) {
    return depth.orElse(learnt);
  }
}
