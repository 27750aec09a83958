package dev.cairn.catalog;

/// A file that can't be read any further; becomes a [Problem] of that file.
final class BadFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String rule;
  private final String found;
  private final String fix;

  BadFileException(int line, String rule, String found, String fix) {
    super(rule);
    this.line = line;
    this.rule = rule;
    this.found = found;
    this.fix = fix;
  }

  Problem in(String path) {
    return new Problem(path, line, "file", rule, found, fix);
  }
}
