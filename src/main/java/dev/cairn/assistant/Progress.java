package dev.cairn.assistant;

/// Is told how far long work has come; called often and from several threads, so it must be quick.
public interface Progress {
  /// Shows nothing.
  Progress NONE = (_, _, _) -> {};

  /// Work has come this far.
  ///
  /// @param stage what is being done, in a few words
  /// @param done how many parts are done
  /// @param total of how many; 0 when that is not known
  void at(String stage, long done, long total);

  /// The work is over, well or not.
  default void finished() {}
}
