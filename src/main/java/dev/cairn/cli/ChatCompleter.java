package dev.cairn.cli;

import java.util.List;
import java.util.Locale;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Completes the chat's own commands at the start of a line, and topics anywhere.
final class ChatCompleter implements Completer {
  private static final int MIN_PREFIX = 2;

  private final Completer commands;
  private final List<String> titles;

  ChatCompleter(Completer commands, List<String> titles) {
    this.commands = commands;
    this.titles = List.copyOf(titles);
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.line().startsWith("/") && line.wordIndex() == 0) {
      commands.complete(reader, line, candidates);
      return;
    }
    String prefix = line.word().toLowerCase(Locale.ROOT);
    if (prefix.length() < MIN_PREFIX) {
      return;
    }
    titles.stream()
        .map(title -> title.toLowerCase(Locale.ROOT))
        .filter(title -> title.startsWith(prefix))
        .forEach(title -> candidates.add(new Candidate(title)));
  }
}
