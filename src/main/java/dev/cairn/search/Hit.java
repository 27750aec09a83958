package dev.cairn.search;

/// One scored search result.
///
/// @param id of the resource, note or topic
/// @param url of a resource; empty when it has none, and for notes and topics
/// @param score comparable with the other hits of the same search only; above 0
public record Hit(HitType type, String id, String title, String url, double score) {}
