package dev.cairn.search;

/// The instants of a build between which a crash must be harmless, in order.
enum BuildStage {
  BEGUN,
  LINKED,
  WRITTEN,
  COMMITTED,
  SYNCED,
  MOVED,
  POINTER_WRITTEN,
  PUBLISHED
}
