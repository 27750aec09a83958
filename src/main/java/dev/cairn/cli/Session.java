package dev.cairn.cli;

import dev.cairn.answer.Wording;
import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.AssistantOptions;
import dev.cairn.catalog.CatalogException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The terminal of one run: where answers and messages go, and the core opened for a command.
final class Session {
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final Wording wording;
  private boolean printed;

  /// @param locale the language of the answers' fixed sentences
  Session(InputStream in, PrintStream out, PrintStream err, Terminal terminal, Locale locale) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.wording = new Wording(locale);
  }

  /// What stands at the other end of standard output.
  ///
  /// @param interactive whether a person's terminal does
  /// @param columns its width; 0 when there is none
  record Terminal(boolean interactive, int columns) {}

  /// Standard input as UTF-8 text.
  BufferedReader in() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

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
    return wording;
  }

  /// Draws Markdown for whatever stands at the other end, with a blank line after what was drawn
  /// before.
  void print(String markdown) {
    var text =
        new TerminalText(
            terminal.interactive() ? TextStyle.ANSI : TextStyle.PLAIN, terminal.columns());
    if (printed) {
      out.println();
    }
    printed = true;
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
