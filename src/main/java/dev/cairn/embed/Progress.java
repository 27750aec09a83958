package dev.cairn.embed;

/// Hears how far long work has come.
@FunctionalInterface
public interface Progress {
  /// Hears nothing.
  Progress NONE = (_, _) -> {};

  /// Hears of progress.
  ///
  /// @param done pieces of work finished, 0..total; grows from call to call
  /// @param total pieces of work in all
  void report(int done, int total);
}
