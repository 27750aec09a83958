package dev.cairn.assistant;

import dev.cairn.search.Hit;
import java.util.List;

/// What a search found.
///
/// @param hits the best first; empty when nothing fits
/// @param tookNanos the whole search, in nanoseconds
public record Found(List<Hit> hits, long tookNanos) {
  public Found {
    hits = List.copyOf(hits);
  }
}
