package dev.cairn.cli;

import java.io.IOException;
import org.jline.terminal.TerminalBuilder;

/// How wide the terminal is.
final class TerminalWidth {
  private static final int UNKNOWN = 80;

  private TerminalWidth() {}

  static int ofStandardOutput() {
    try (var terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      return terminal.getColumns() > 0 ? terminal.getColumns() : UNKNOWN;
    } catch (IOException e) {
      // A terminal that does not tell its width is drawn at the width that all have.
      return UNKNOWN;
    }
  }
}
