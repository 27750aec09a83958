package dev.cairn.model;

/// A topic that the asker already knows, and how well.
///
/// @param topic what is known
/// @param depth how well; "rusty" and "the basics" count as [Depth#INTUITION]
public record KnownTopic(TopicId topic, Depth depth) {}
