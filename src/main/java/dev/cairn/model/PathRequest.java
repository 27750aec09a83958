package dev.cairn.model;

import java.util.List;

/// What a path is planned for.
///
/// @param destination the topic to reach
/// @param depth how deep to learn it
/// @param known what the asker knows already
/// @param constraints how they want to learn
public record PathRequest(
    TopicId destination, Depth depth, List<KnownTopic> known, Constraints constraints) {
  public PathRequest {
    known = List.copyOf(known);
  }
}
