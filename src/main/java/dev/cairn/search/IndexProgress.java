package dev.cairn.search;

/// Is told how far a build is; called from several threads, never too often.
@FunctionalInterface
public interface IndexProgress {
  /// Nobody wants to know.
  IndexProgress NONE = (_, _, _) -> {};

  /// So much is done.
  ///
  /// @param stage `embedding` or `indexing`
  /// @param done of `total` entries
  void update(String stage, int done, int total);
}
