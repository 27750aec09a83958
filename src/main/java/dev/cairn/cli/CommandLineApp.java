package dev.cairn.cli;

import dev.cairn.catalog.CatalogException;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/// The command line: parses it, runs one command, and turns whatever went wrong into one clear line
/// and an exit code.
public final class CommandLineApp {
  private final Session session;
  private final BotStarter bot;

  /// @param bot starts the Discord bot; handed in because the terminal does not know Discord
  /// @param out for the answers
  /// @param err for everything else
  public CommandLineApp(BotStarter bot, PrintStream out, PrintStream err) {
    this(bot, new Session(System.in, out, err, terminal(), Locale.getDefault()));
  }

  CommandLineApp(BotStarter bot, Session session) {
    this.bot = bot;
    this.session = session;
  }

  @Command(
      name = "cairn",
      description = "Answers \"what should I learn?\" with a learning path that people curated.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class)
  static final class Root implements Runnable {
    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(), "which command?");
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
    root.setParameterExceptionHandler((wrong, _) -> misused(wrong));
    return root.execute(arguments);
  }

  /// One line and where to read more; the whole usage would push the line off the screen.
  private int misused(CommandLine.ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    session.err().println(wrong.getMessage());
    if (wrong instanceof CommandLine.UnmatchedArgumentException) {
      CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
      command.getErr().flush();
    }
    session.err().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
    return ExitCode.USAGE;
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
        session.err().println(plain(Objects.requireNonNullElse(io.getCause(), io)));
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

  /// One line that says what a person can do about it; the JDK's own messages are often no more
  /// than
  /// a path.
  private static String plain(Exception failure) {
    String message = Objects.requireNonNullElse(failure.getMessage(), "").strip();
    return switch (failure) {
      case NoSuchFileException _ -> message + ": no such file or folder";
      case AccessDeniedException _ -> message + ": permission denied";
      case FileAlreadyExistsException _ -> message + ": expected a folder, found a file";
      case NotDirectoryException _ -> message + ": expected a folder, found a file";
      case FileSystemException _ -> message;
      default -> message.isEmpty() ? failure.getClass().getSimpleName() : message;
    };
  }

  private static Session.Terminal terminal() {
    boolean interactive =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));
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
