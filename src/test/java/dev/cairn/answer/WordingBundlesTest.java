package dev.cairn.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every language says all that English says, with the same arguments.
class WordingBundlesTest {
  private static final String WORDING = "dev.cairn.answer.Wording";

  private static final List<String> BUNDLES = List.of(WORDING, "dev.cairn.discord.Texts");

  private static final List<String> LANGUAGES = List.of("de", "fr", "es", "pt_BR", "hi");

  /// Nothing but arguments and punctuation, so the same in every language.
  private static final Set<String> WITHOUT_WORDS =
      Set.of("path.overview.cut", "ask.choice.path", "card.part", "resources.compare-hours");

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  static Stream<Arguments> translations() {
    return BUNDLES.stream()
        .flatMap(bundle -> LANGUAGES.stream().map(language -> Arguments.of(bundle, language)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationHasExactlyTheKeysOfEnglish(String bundle, String language) {
    assertThat(translated(bundle, language).keySet()).isEqualTo(english(bundle).keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aTranslationUsesTheArgumentsOfEnglish(String bundle, String language) {
    Map<String, String> english = english(bundle);
    translated(bundle, language)
        .forEach(
            (key, text) ->
                assertThat(arguments(text))
                    .as("%s: %s", key, text)
                    .isEqualTo(arguments(english.getOrDefault(key, ""))));
  }

  /// A single apostrophe starts a quotation in a MessageFormat: it vanishes, and arguments after it
  /// are not filled in.
  @ParameterizedTest
  @MethodSource("translations")
  void everyApostropheIsDoubled(String bundle, String language) {
    assertThat(translated(bundle, language).values())
        .allSatisfy(text -> assertThat(text.replace("''", "")).doesNotContain("'"));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void nothingOfThePatternIsLeftInWhatIsSaid(String bundle, String language) {
    translated(bundle, language)
        .forEach(
            (key, text) -> {
              for (int number : List.of(0, 1, 2, 5, 1200)) {
                String said =
                    new MessageFormat(text, locale(language))
                        .format(new Object[] {number, number, number, number, number});
                assertThat(said).as(key).isNotBlank().doesNotContain("{", "}", "''");
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # bundle                | language | texts that are rightly the same as in English
          dev.cairn.answer.Wording | de       | hours.short kind.podcast kind.video kinds.podcast kinds.video
          dev.cairn.answer.Wording | fr       | hours.short kind.article kind.podcast kinds.article kinds.podcast
          dev.cairn.answer.Wording | es       | hours.short kind.video kinds.video
          dev.cairn.answer.Wording | pt_BR    | hours.short kind.podcast kinds.podcast
          dev.cairn.answer.Wording | hi       | ''
          dev.cairn.discord.Texts  | de       | format.podcast format.video
          dev.cairn.discord.Texts  | fr       | format.article format.podcast
          dev.cairn.discord.Texts  | es       | format.video status.uptime
          dev.cairn.discord.Texts  | pt_BR    | format.podcast status.uptime
          dev.cairn.discord.Texts  | hi       | ''
          """)
  void nothingIsLeftInEnglish(String bundle, String language, String same) {
    Map<String, String> english = english(bundle);
    assertThat(
            translated(bundle, language).entrySet().stream()
                .filter(text -> !WITHOUT_WORDS.contains(text.getKey()))
                .filter(text -> text.getValue().equalsIgnoreCase(english.get(text.getKey())))
                .map(text -> text.getKey())
                .collect(Collectors.joining(" ")))
        .isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de    | 1 Thema | 3 Themen | 1 Woche   | 4 Wochen   | 1 h      | 7 h
          fr    | 1 sujet | 3 sujets | 1 semaine | 4 semaines | 1 h      | 7 h
          es    | 1 tema  | 3 temas  | 1 semana  | 4 semanas  | 1 h      | 7 h
          pt_BR | 1 tema  | 3 temas  | 1 semana  | 4 semanas  | 1 h      | 7 h
          hi    | 1 विषय   | 3 विषय    | 1 सप्ताह   | 4 सप्ताह    | 1 घंटा    | 7 घंटे
          """)
  void countsAgreeWithTheirNouns(
      String language,
      String topic,
      String topics,
      String week,
      String weeks,
      String hour,
      String hours) {
    var wording = new Wording(locale(language));
    assertThat(
            List.of(
                wording.topics(1),
                wording.topics(3),
                wording.say("weeks", 1),
                wording.say("weeks", 4),
                wording.shortHours(1),
                wording.shortHours(7)))
        .containsExactly(topic, topics, week, weeks, hour, hours);
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, Buch",
    "fr-CA, livre",
    "es-ES, libro",
    "es-419, libro",
    "pt-BR, livro",
    "pt, livro",
    "pt-PT, livro",
    "hi-IN, किताब",
    "en-GB, book",
    "ja, book",
  })
  void aReaderGetsTheNearestLanguage(String reader, String book) {
    assertThat(new Wording(Locale.forLanguageTag(reader)).say("kind.book")).isEqualTo(book);
  }

  @Test
  void apostrophesAreSaidOnce() {
    assertThat(new Wording(Locale.FRENCH).say("path.idea")).isEqualTo("L'idée derrière");
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Locale locale(String language) {
    return Locale.forLanguageTag(language.replace('_', '-'));
  }

  private static Map<String, String> english(String bundle) {
    return read(bundle, "");
  }

  private static Map<String, String> translated(String bundle, String language) {
    return read(bundle, "_" + language);
  }

  /// The texts of one file by key, without those it would inherit.
  private static Map<String, String> read(String bundle, String suffix) {
    String path = "/" + bundle.replace('.', '/') + suffix + ".properties";
    var texts = new Properties();
    try (InputStream file =
        Objects.requireNonNull(WordingBundlesTest.class.getResourceAsStream(path), path)) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var byKey = new TreeMap<String, String>();
    texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
    return byKey;
  }
}
