package dev.cairn.classify;

import dev.cairn.model.Constraints;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.ResourceId;
import dev.cairn.model.TopicId;
import java.util.List;
import java.util.Optional;

/// The details that an utterance carries.
///
/// @param destination the topic to reach, when one is named
/// @param subject the topic of which resources are asked for: `linear algebra` in "a linear algebra
/// book for machine learning"
/// @param topics the other topics, in order of mention
/// @param known topics that the asker knows already
/// @param constraints how they want to learn
/// @param resources entries of the catalog that are named
record Slots(
    Optional<TopicId> destination,
    Optional<TopicId> subject,
    List<TopicId> topics,
    List<KnownTopic> known,
    Constraints constraints,
    List<ResourceId> resources) {
  Slots {
    topics = List.copyOf(topics);
    known = List.copyOf(known);
    resources = List.copyOf(resources);
  }
}
