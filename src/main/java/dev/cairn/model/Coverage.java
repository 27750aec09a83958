package dev.cairn.model;

/// A topic that a resource teaches, and where in it.
///
/// @param topic what is taught
/// @param part the exact place, such as "chapter 14"; empty when it is the whole resource
public record Coverage(TopicId topic, String part) {}
