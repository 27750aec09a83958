package dev.cairn.config;

import dev.cairn.catalog.Node;
import dev.cairn.catalog.Problems;
import dev.cairn.catalog.YamlFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Reads the settings file and the environment, and reports every problem of both together.
public final class SettingsReader {
  private SettingsReader() {}

  /// Reads the settings.
  ///
  /// @param file the settings file; empty for none, which gives the defaults
  /// @param environment the environment's variables, as of [System#getenv()]
  /// @throws SettingsException when anything is wrong, also when the file can't be read
  public static Settings read(Optional<Path> file, Map<String, String> environment)
      throws SettingsException {
    var problems = new Problems();
    String shown = file.map(SettingsReader::shown).orElse("");
    Optional<Node.Fields> fields = file.flatMap(path -> YamlFile.map(path, shown, problems));
    Section root = Section.root(shown, fields, problems);
    Settings settings = settings(root, new Environment(environment, problems));
    root.finish();
    if (!problems.isEmpty()) {
      throw new SettingsException(problems.sorted());
    }
    return settings;
  }

  private static Settings settings(Section root, Environment environment) {
    Section discord = root.section("discord");
    Section answers = root.section("answers");
    Section rateLimit = root.section("rate-limit");
    Section conversations = root.section("conversations");
    Section logging = root.section("logging");
    Section setAside = root.section("set-aside");
    return new Settings(
        new DiscordSettings(
            environment.token(),
            environment.address(Environment.API_URL, "http", "https"),
            environment.address(Environment.GATEWAY_URL, "ws", "wss"),
            discord.wholeOrAuto("shards", DiscordSettings.SHARDS),
            discord.yesOrNo("compression", DiscordSettings.DEFAULT_COMPRESSION),
            discord.whole(
                "shutdown-grace-seconds",
                DiscordSettings.DEFAULT_SHUTDOWN_GRACE_SECONDS,
                DiscordSettings.SHUTDOWN_GRACE_SECONDS)),
        new AnswerSettings(
            answers.numberOrAuto("ask-back-threshold", AnswerSettings.ASK_BACK_THRESHOLD),
            answers.whole(
                "steps-per-page",
                AnswerSettings.DEFAULT_STEPS_PER_PAGE,
                AnswerSettings.STEPS_PER_PAGE),
            answers.language("language", AnswerSettings.DEFAULT_LANGUAGE)),
        new RateLimit(
            rateLimit.whole("capacity", RateLimit.DEFAULT_CAPACITY, RateLimit.CAPACITY),
            rateLimit.number("per-second", RateLimit.DEFAULT_PER_SECOND, RateLimit.PER_SECOND)),
        new ConversationMemory(
            conversations.whole(
                "keep-minutes",
                ConversationMemory.DEFAULT_KEEP_MINUTES,
                ConversationMemory.KEEP_MINUTES),
            conversations.whole("max", ConversationMemory.DEFAULT_MAX, ConversationMemory.MAX)),
        root.yesOrNo("embeddings", Settings.DEFAULT_EMBEDDINGS),
        logging(logging, environment),
        new SetAside(setAside.yesOrNo("threads", SetAside.DEFAULT_THREADS)),
        environment.databaseUrl());
  }

  /// The environment wins, so that one run can say more without an edit.
  private static LoggingSettings logging(Section logging, Environment environment) {
    LogFormat format = logging.choice("format", LoggingSettings.DEFAULT_FORMAT);
    LogLevel level = logging.choice("level", LoggingSettings.DEFAULT_LEVEL);
    return new LoggingSettings(
        environment.choice(Environment.LOG_FORMAT, LogFormat.class).orElse(format),
        environment.choice(Environment.LOG_LEVEL, LogLevel.class).orElse(level));
  }

  /// A path as an operator would write it: from the working directory, where it lies below that.
  private static String shown(Path file) {
    Path working = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(working) ? working.relativize(whole) : whole)
        .toString()
        .replace('\\', '/');
  }
}
