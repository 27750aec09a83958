package dev.cairn.evaluate;

/// A file of labelled data is not what it should be; the message says where and what.
public final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1L;

  EvaluationException(String message) {
    super(message);
  }
}
