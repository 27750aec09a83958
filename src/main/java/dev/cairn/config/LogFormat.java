package dev.cairn.config;

/// What a line of the log looks like.
public enum LogFormat implements Labelled {
  /// For people.
  PLAIN,

  /// One JSON object a line, for programs.
  JSON
}
