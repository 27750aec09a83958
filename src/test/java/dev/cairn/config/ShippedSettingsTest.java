package dev.cairn.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What operators read about settings is what the records say.
class ShippedSettingsTest {
  private static final Path FILE = Fixtures.root().resolve("config/cairn.yaml");
  private static final Path DOCS = Fixtures.root().resolve("docs/settings.md");

  /// Come from the environment, not from the file.
  private static final Set<String> FROM_ENVIRONMENT =
      Set.of("discord.token", "discord.api-url", "discord.gateway-url", "database-url");

  @SuppressWarnings("unused") // a source of arguments
  private static final String[] VARIABLES = {
    Environment.TOKEN,
    Environment.API_URL,
    Environment.GATEWAY_URL,
    Environment.DATABASE_URL,
    Environment.LOG_LEVEL,
    Environment.LOG_FORMAT
  };

  static Stream<String> settings() {
    return names("", Settings.class).filter(name -> !FROM_ENVIRONMENT.contains(name));
  }

  private static Stream<String> names(String prefix, Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).flatMap(component -> names(prefix, component));
  }

  private static Stream<String> names(String prefix, RecordComponent component) {
    String name = prefix + kebab(component.getName());
    return component.getType().isRecord()
        ? names(name + ".", component.getType())
        : Stream.of(name);
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  @Test
  void theShippedFileHoldsTheDefaults() throws SettingsException {
    assertThat(SettingsReader.read(Optional.of(FILE), Map.of())).isEqualTo(Settings.DEFAULTS);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everySettingStandsInTheFileUnderAComment(String name) throws IOException {
    String file = Files.readString(FILE);
    String section = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
    String key = name.substring(name.indexOf('.') + 1);
    String below =
        section.isEmpty() ? file : file.substring(file.indexOf("\n" + section + ":\n") + 1);

    assertThat(below).containsPattern("# .*\\n" + (section.isEmpty() ? "" : "  ") + key + ": \\S");
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everySettingIsInTheDocsWithItsDefault(String name) throws IOException {
    String value = written(name);

    assertThat(Files.readString(DOCS)).contains("| `%s` | `%s` | ".formatted(name, value));
  }

  private static String written(String name) throws IOException {
    String file = Files.readString(FILE);
    int dot = name.indexOf('.');
    int start = dot < 0 ? 0 : file.indexOf("\n" + name.substring(0, dot) + ":\n") + 1;
    String key = (dot < 0 ? "\n" : "\n  ") + name.substring(dot + 1) + ": ";
    int value = file.indexOf(key, start) + key.length();
    return file.substring(value, file.indexOf('\n', value));
  }

  @ParameterizedTest
  @FieldSource("VARIABLES")
  void everyVariableIsInTheDocs(String name) throws IOException {
    assertThat(Files.readString(DOCS)).contains("`" + name + "`");
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void theDocsGiveTheRange(Range range) throws IOException {
    String words = range.toString().replace("between ", "").replace(" and ", " to ");

    assertThat(Files.readString(DOCS)).contains(words);
    assertThat(Files.readString(FILE)).contains(words);
  }

  static Stream<Range> ranges() {
    return Stream.of(
        DiscordSettings.SHARDS,
        DiscordSettings.SHUTDOWN_GRACE_SECONDS,
        AnswerSettings.STEPS_PER_PAGE,
        RateLimit.CAPACITY,
        RateLimit.PER_SECOND,
        ConversationMemory.KEEP_MINUTES,
        ConversationMemory.MAX);
  }
}
