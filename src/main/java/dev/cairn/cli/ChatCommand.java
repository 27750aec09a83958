package dev.cairn.cli;

import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.Heap;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "chat",
    description = "Talks with you in the terminal, for trying Cairn without Discord.",
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  private static final String PROMPT = "> ";

  private final Session session;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--words-only", description = "Leave embeddings out.")
  private boolean wordsOnly;

  ChatCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    try (Assistant assistant = session.open(common, wordsOnly)) {
      Heap.settle();
      var chat = new Chat(assistant, session);
      if (session.terminal().interactive()) {
        withLineEditing(assistant, chat);
      } else {
        fromStandardInput(session.in(), chat);
      }
    }
    return ExitCode.DONE;
  }

  private static void fromStandardInput(BufferedReader in, Chat chat) throws IOException {
    for (String line = in.readLine(); line != null && chat.say(line); line = in.readLine()) {
      // Everything happens in the condition: the chat says whether it goes on.
    }
  }

  private void withLineEditing(Assistant assistant, Chat chat) throws IOException {
    Files.createDirectories(common.data());
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      var titles = assistant.catalog().topics().stream().map(topic -> topic.title()).toList();
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .completer(new ChatCompleter(new StringsCompleter(Chat.COMMANDS), titles))
              .variable(LineReader.HISTORY_FILE, common.data().resolve("chat-history"))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      chat.greet();
      boolean more = true;
      while (more) {
        try {
          more = chat.say(reader.readLine(PROMPT));
        } catch (UserInterruptException | EndOfFileException e) {
          // Control-C and control-D are how people leave.
          more = false;
        }
      }
    }
  }
}
