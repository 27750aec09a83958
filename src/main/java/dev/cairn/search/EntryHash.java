package dev.cairn.search;

/// A fingerprint of one entry of the catalog: equal exactly when nothing in the entry changed.
@FunctionalInterface
public interface EntryHash {
  String of(Record entry);
}
