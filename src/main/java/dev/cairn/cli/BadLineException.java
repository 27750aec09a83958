package dev.cairn.cli;

/// A line of a batch that cannot be answered; the message goes to its author.
final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  BadLineException(String message) {
    super(message);
  }
}
