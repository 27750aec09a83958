package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every translation of the commands has every text; of what is said, see `WordingBundlesTest`.
class CommandBundlesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  /// Words that are the same in several languages, or names.
  private static final Pattern SHORT = Pattern.compile("(?s).{0,20}");

  static Stream<Arguments> translations() {
    return Stream.of("de", "fr", "es", "pt-BR", "hi")
        .map(language -> Arguments.of(CommandSet.BUNDLE, Locale.forLanguageTag(language)));
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyTextIsThereWithTheSameArguments(String name, Locale locale) {
    ResourceBundle english = bundle(name, Locale.ROOT);
    ResourceBundle translated = bundle(name, locale);
    assertThat(translated.getLocale()).as("there is a bundle").isEqualTo(locale);
    // A bundle inherits what it lacks; only its own keys count.
    var own = new TreeSet<String>();
    for (String key : english.keySet()) {
      if (translated.containsKey(key) && isOwn(translated, key)) {
        own.add(key);
      }
    }
    assertThat(own).isEqualTo(new TreeSet<>(english.keySet()));
    for (String key : english.keySet()) {
      assertThat(arguments(translated.getString(key)))
          .as(key)
          .isEqualTo(arguments(english.getString(key)));
    }
  }

  @SuppressWarnings("unchecked")
  private static boolean isOwn(ResourceBundle bundle, String key) {
    return ((java.util.PropertyResourceBundle) bundle).handleGetObject(key) != null;
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyTextIsTranslated(String name, Locale locale) {
    ResourceBundle english = bundle(name, Locale.ROOT);
    ResourceBundle translated = bundle(name, locale);
    List<String> same =
        english.keySet().stream()
            .filter(key -> !SHORT.matcher(english.getString(key)).matches())
            .filter(key -> english.getString(key).equals(translated.getString(key)))
            .toList();
    assertThat(same).isEmpty();
  }

  private static Set<String> arguments(String text) {
    var arguments = new TreeSet<String>();
    ARGUMENT.matcher(text).results().forEach(match -> arguments.add(match.group(1)));
    return arguments;
  }
}
