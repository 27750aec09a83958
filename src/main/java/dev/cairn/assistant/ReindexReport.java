package dev.cairn.assistant;

import dev.cairn.search.Delta;
import java.time.Duration;

/// What a reindex did.
///
/// @param delta the entries that were added, changed and removed
/// @param took how long it took
public record ReindexReport(Delta delta, Duration took) {}
