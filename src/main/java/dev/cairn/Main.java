package dev.cairn;

import dev.cairn.cli.CommandLineApp;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The composition root: builds everything with `new`, top to bottom; nothing imports it.
public final class Main {
  /// Warns at every start that an incubating module of the JDK is not there; we can do without.
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.OFF);
    // Answers are UTF-8 whatever the machine's locale says.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int exitCode =
        new CommandLineApp(
                (_, _, _, _) -> {
                  String token = System.getenv("DISCORD_TOKEN");
                  if (token == null || token.isBlank()) {
                    err.println("DISCORD_TOKEN is not set; see README.md for how to run the bot");
                    return 2;
                  }
                  err.println("this version cannot start the Discord bot yet; `chat` is the same");
                  return 1;
                },
                out,
                err)
            .run(arguments);
    out.flush();
    System.exit(exitCode);
  }
}
