package dev.cairn.cli;

import dev.cairn.answer.Wording;
import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.AssistantOptions;
import dev.cairn.catalog.CatalogException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/// The terminal of one run: where answers and messages go, and the core opened for a command.
final class Session {
  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;

  Session(PrintStream out, PrintStream err, Terminal terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /// What stands at the other end of standard output.
  ///
  /// @param interactive whether a person's terminal does
  /// @param columns its width; 0 when there is none
  record Terminal(boolean interactive, int columns) {}

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  Terminal terminal() {
    return terminal;
  }

  /// The wording of the terminal; the catalog's own texts are in its own language anyway.
  Wording wording() {
    return new Wording(Locale.getDefault());
  }

  /// Draws Markdown for whatever stands at the other end.
  void print(String markdown) {
    var text =
        new TerminalText(
            terminal.interactive() ? TextStyle.ANSI : TextStyle.PLAIN, terminal.columns());
    out.println(text.render(markdown));
    out.flush();
  }

  /// Opens the core; builds or refreshes the index first when it must.
  ///
  /// @throws CatalogException with every problem, when the catalog is wrong
  Assistant open(CommonOptions common, boolean wordsOnly) throws CatalogException, IOException {
    var options = AssistantOptions.of(common.catalog(), common.data()).withWordsOnly(wordsOnly);
    return Assistant.open(options, new ProgressLine(err, terminal.interactive()));
  }
}
