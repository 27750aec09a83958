package dev.cairn.search;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a generation says of itself, so that an old or foreign one is seen before it is used.
///
/// @param created when it was built
/// @param fingerprint of the catalogue it was built from; compared as a whole, so any text without
///     line breaks will do
/// @param model the embedding model whose vectors are in it; empty when it holds words alone
/// @param counts how many entries of each sort it holds, such as `resources`
public record Manifest(
    Instant created, String fingerprint, String model, SortedMap<String, Long> counts) {

  public Manifest {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  public Manifest(Instant created, String fingerprint, String model, Map<String, Long> counts) {
    this(created, fingerprint, model, new TreeMap<>(counts));
  }
}
