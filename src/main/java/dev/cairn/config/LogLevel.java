package dev.cairn.config;

/// How much Cairn logs, from least to most.
public enum LogLevel implements Labelled {
  OFF,
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE
}
