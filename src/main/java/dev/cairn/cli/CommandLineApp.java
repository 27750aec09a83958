package dev.cairn.cli;

import dev.cairn.catalog.CatalogException;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: parses it, runs one command, and turns whatever went wrong into one clear line
/// and an exit code.
public final class CommandLineApp {
  private final Session session;
  private final BotStarter bot;

  /// @param bot starts the Discord bot; handed in because the terminal does not know Discord
  /// @param out for the answers
  /// @param err for everything else
  public CommandLineApp(BotStarter bot, PrintStream out, PrintStream err) {
    this.bot = bot;
    this.session = new Session(out, err, terminal());
  }

  @Command(
      name = "cairn",
      description = "Answers \"what should I learn?\" with a learning path that people curated.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class Root implements Runnable {
    private final CommandLine.Model.CommandSpec spec;

    Root() {
      spec = CommandLine.Model.CommandSpec.create();
    }

    @Override
    public void run() {
      throw new CommandLine.ParameterException(
          new CommandLine(spec), "which command? see --help for the commands");
    }
  }

  /// Runs one command.
  ///
  /// @return the exit code, see [ExitCode]
  public int run(String... arguments) {
    var root =
        new CommandLine(new Root())
            .addSubcommand("ask", new AskCommand(session))
            .addSubcommand("chat", new ChatCommand(session))
            .addSubcommand("search", new SearchCommand(session))
            .addSubcommand("topic", new TopicCommand(session))
            .addSubcommand("next", new NextCommand(session))
            .addSubcommand("check", new CheckCommand(session))
            .addSubcommand("eval", new EvalCommand(session))
            .addSubcommand("reindex", new ReindexCommand(session))
            .addSubcommand("bot", new BotCommand(bot));
    root.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8));
    root.setExecutionExceptionHandler((failure, _, _) -> failed(failure));
    return root.execute(arguments);
  }

  private int failed(Exception failure) {
    return switch (failure) {
      case CatalogException wrong -> {
        wrong.lines().forEach(session.err()::println);
        yield ExitCode.CATALOG;
      }
      case BadLineException wrong -> {
        session.err().println(wrong.getMessage());
        yield ExitCode.USAGE;
      }
      case IOException io -> {
        session.err().println(plain(io));
        yield ExitCode.FAILED;
      }
      case UncheckedIOException io -> {
        session.err().println(plain(io));
        yield ExitCode.FAILED;
      }
      default -> {
        // The logger is fetched here because its set-up takes a tenth of the start of `ask`.
        LoggerFactory.getLogger(CommandLineApp.class).error("a command failed", failure);
        session.err().println("Cairn failed unexpectedly; the log above says where.");
        yield ExitCode.FAILED;
      }
    };
  }

  private static String plain(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  private static Session.Terminal terminal() {
    boolean interactive =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
            && System.getenv("NO_COLOR") == null;
    return new Session.Terminal(interactive, interactive ? columns() : 0);
  }

  private static int columns() {
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("\\d{2,4}")) {
      return Integer.parseInt(columns);
    }
    return TerminalWidth.ofStandardOutput();
  }
}
