package dev.cairn.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileAllDefaultsHold() throws SettingsException {
    assertThat(SettingsReader.read(Optional.empty(), Map.of())).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void anEmptyFileAndEmptySectionsAreDefaults() throws Exception {
    assertThat(read("")).isEqualTo(Settings.DEFAULTS);
    assertThat(read("# nothing\n")).isEqualTo(Settings.DEFAULTS);
    assertThat(read("discord:\nanswers:\n  language:\n")).isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void everySettingIsRead() throws Exception {
    Settings settings =
        read(
            """
            discord:
              shards: 4
              compression: no
              shutdown-grace-seconds: 0
            answers:
              ask-back-threshold: 0.7
              steps-per-page: 3
              language: pt-BR
            rate-limit:
              capacity: 5
              per-second: 0.5
            conversations:
              keep-minutes: 5
              max: 7
            embeddings: false
            logging: {format: json, level: DEBUG}
            set-aside:
              threads: on
            """);

    assertThat(settings)
        .isEqualTo(
            new Settings(
                new DiscordSettings(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.of(4),
                    false,
                    0),
                new AnswerSettings(OptionalDouble.of(0.7), 3, Locale.forLanguageTag("pt-BR")),
                new RateLimit(5, 0.5),
                new ConversationMemory(5, 7),
                false,
                new LoggingSettings(LogFormat.JSON, LogLevel.DEBUG),
                new SetAside(true),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          discord: {shards: many}             | discord.shards: must be auto or a whole number between 1 and 1,000, got a text 'many'
          discord: {shards: 0}                | discord.shards: must be auto or a whole number between 1 and 1,000, got a number '0'
          discord: {shards: 1.5}              | discord.shards: must be auto or a whole number between 1 and 1,000, got a number '1.5'
          discord: {shards: [1]}              | discord.shards: must be auto or a whole number between 1 and 1,000, got a list
          discord: {compression: perhaps}     | discord.compression: must be yes or no, got a text 'perhaps'
          discord: 3                          | discord: must be a section, got a number '3'; write its settings below it, indented by two
          discord: {shard: 3}                 | discord: unknown key, got 'shard'; did you mean 'shards'?
          answers: {steps-per-page: 99999999999} | answers.steps-per-page: must be a whole number between 1 and 10, got a number '99999999999'
          answers: {ask-back-threshold: 1.01} | answers.ask-back-threshold: must be auto or a number between 0 and 1, got a number '1.01'
          answers: {ask-back-threshold: .nan} | answers.ask-back-threshold: must be auto or a number between 0 and 1, got a number '.nan'
          answers: {language: Klingonisch}    | answers.language: must be a language such as en or pt-BR, got a text 'Klingonisch'
          rate-limit: {per-second: 0}         | rate-limit.per-second: must be a number between 0.01 and 1,000, got a number '0'
          rate-limits: {capacity: 3}          | settings: unknown key, got 'rate-limits'; did you mean 'rate-limit'?
          logging: {level: debugg}            | logging.level: must be one of off, error, warn, info, debug, trace, got a text 'debugg'; did you mean 'debug'?
          set-aside: {threads: in-thread}     | set-aside.threads: must be yes or no, got a text 'in-thread'
          token: abc                          | settings: unknown key, got 'token'; the keys here are answers, conversations, discord, embeddings, logging, rate-limit, set-aside
          """)
  void aWrongSettingSaysPlaceRuleValueAndCure(String line, String problem) {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read("\n" + line))
        .satisfies(e -> assertThat(e.lines()).containsExactly(shown() + ":2: " + problem));
  }

  @Test
  void allProblemsOfFileAndEnvironmentComeTogether() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(
            () ->
                read(
                    """
                    embeddings: maybe
                    discord:
                      shards: none
                      shards: 2
                    unknown: 1
                    """,
                    Map.of(
                        "CAIRN_DISCORD_API_URL", "discord.example",
                        "CAIRN_DISCORD_GATEWAY_URL", "http://127.0.0.1/",
                        "CAIRN_LOG_LEVEL", "loud")))
        .satisfies(
            e ->
                assertThat(e.lines().stream().map(line -> line.substring(0, line.indexOf(": "))))
                    .containsExactly(
                        shown() + ":1",
                        shown() + ":3",
                        shown() + ":4",
                        shown() + ":5",
                        "environment:1",
                        "environment:1",
                        "environment:1"));
  }

  @Test
  void brokenYamlIsAProblemWithItsLine() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read("embeddings: yes\ndiscord: {shards: 1\nanswers: 3\n"))
        .satisfies(
            e ->
                assertThat(e.lines())
                    .singleElement()
                    .asString()
                    .startsWith(shown() + ":")
                    .contains("must be correct YAML"));
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    Path missing = folder.resolve("none.yaml");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(Optional.of(missing), Map.of()))
        .withMessageEndingWith("none.yaml:1: file: must be readable, got no such file");
  }

  @Test
  void aFolderIsNoFile() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SettingsReader.read(Optional.of(folder), Map.of()))
        .withMessageContaining("must be a file, got a folder");
  }

  @Test
  void theEnvironmentGivesAddressesAndSecrets() throws Exception {
    Settings settings =
        read(
            "",
            Map.of(
                "DISCORD_TOKEN", " my-token\n",
                "CAIRN_DISCORD_API_URL", "http://127.0.0.1:8080/api/v10/",
                "CAIRN_DISCORD_GATEWAY_URL", "ws://127.0.0.1:8081/",
                "CAIRN_DATABASE_URL", "jdbc:postgresql://db/cairn?password=my-password"));

    DiscordSettings discord = settings.discord();
    assertThat(discord.token().map(Secret::value)).contains("my-token");
    assertThat(discord.apiUrl()).contains(URI.create("http://127.0.0.1:8080/api/v10/"));
    assertThat(discord.gatewayUrl()).contains(URI.create("ws://127.0.0.1:8081/"));
    assertThat(settings.databaseUrl()).isPresent();
    assertThat(settings.toString()).contains("***").doesNotContain("my-token", "my-password");
  }

  @Test
  void variablesSetToNothingAreNotSet() throws Exception {
    assertThat(read("", Map.of("DISCORD_TOKEN", " ", "CAIRN_DATABASE_URL", "")))
        .isEqualTo(Settings.DEFAULTS);
  }

  @Test
  void theEnvironmentsLogLevelGoesBeforeTheFiles() throws Exception {
    Settings settings =
        read("logging: {level: warn, format: json}", Map.of("CAIRN_LOG_LEVEL", "DEBUG"));

    assertThat(settings.logging()).isEqualTo(new LoggingSettings(LogFormat.JSON, LogLevel.DEBUG));
  }

  @Test
  void aWrongSecretIsNotShown() {
    Map<String, String> environment =
        Map.of("DISCORD_TOKEN", "to ken", "CAIRN_DATABASE_URL", "postgres://me:pass@db/cairn");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read("", environment))
        .satisfies(
            e ->
                assertThat(String.join("\n", e.lines()))
                    .contains("DISCORD_TOKEN", "CAIRN_DATABASE_URL")
                    .doesNotContain("to ken", "pass@"));
  }

  private Settings read(String yaml) throws SettingsException, IOException {
    return read(yaml, Map.of());
  }

  private Settings read(String yaml, Map<String, String> environment)
      throws SettingsException, IOException {
    return SettingsReader.read(Optional.of(Files.writeString(file(), yaml)), environment);
  }

  private Path file() {
    return folder.resolve("cairn.yaml");
  }

  private String shown() {
    return file().toString();
  }
}
