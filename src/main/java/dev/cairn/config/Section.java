package dev.cairn.config;

import dev.cairn.catalog.Nearest;
import dev.cairn.catalog.Node;
import dev.cairn.catalog.Problem;
import dev.cairn.catalog.Problems;
import dev.cairn.catalog.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One map of the settings file. Each value is asked for once; what breaks a rule becomes a
/// problem, and the default stands in for it. What was never asked for is an unknown key.
final class Section {
  /// What a setting is called that Cairn works out for itself.
  static final String AUTO = "auto";

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(?:\\.[0-9]{1,9})?");
  private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

  private final String path;
  private final String prefix;
  private final List<Node.Field> fields;
  private final Problems problems;
  private final List<String> asked = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  private Section(String path, String prefix, List<Node.Field> fields, Problems problems) {
    this.path = path;
    this.prefix = prefix;
    this.fields = fields;
    this.problems = problems;
  }

  /// The file as a whole.
  ///
  /// @param path as shown to people
  static Section root(String path, Optional<Node.Fields> file, Problems problems) {
    return new Section(path, "", file.map(Node.Fields::fields).orElse(List.of()), problems);
  }

  /// The section of a key; empty of values when there is none.
  Section section(String key) {
    List<Node.Field> inner = List.of();
    Optional<Node> value = value(key);
    if (value.isPresent()) {
      if (value.get() instanceof Node.Fields map) {
        inner = map.fields();
      } else {
        problem(
            key, value.get(), "must be a section", "write its settings below it, indented by two");
      }
    }
    var section = new Section(path, prefix + key + ".", inner, problems);
    sections.add(section);
    return section;
  }

  boolean yesOrNo(String key, boolean byDefault) {
    Optional<Node.Scalar> scalar = scalar(key, "must be yes or no");
    if (scalar.isEmpty()) {
      return byDefault;
    }
    return switch (scalar.get().text().strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> true;
      case "no", "false", "off" -> false;
      default -> {
        problem(key, scalar.get(), "must be yes or no", "");
        yield byDefault;
      }
    };
  }

  int whole(String key, int byDefault, Range range) {
    String rule = "must be a whole number " + range;
    return scalar(key, rule)
        .flatMap(scalar -> number(key, scalar, WHOLE, range, rule))
        .map(Double::intValue)
        .orElse(byDefault);
  }

  /// A whole number, or nothing for [#AUTO].
  OptionalInt wholeOrAuto(String key, Range range) {
    String rule = "must be auto or a whole number " + range;
    return scalar(key, rule)
        .filter(scalar -> !isAuto(scalar))
        .flatMap(scalar -> number(key, scalar, WHOLE, range, rule))
        .map(number -> OptionalInt.of(number.intValue()))
        .orElse(OptionalInt.empty());
  }

  double number(String key, double byDefault, Range range) {
    String rule = "must be a number " + range;
    return scalar(key, rule)
        .flatMap(scalar -> number(key, scalar, NUMBER, range, rule))
        .orElse(byDefault);
  }

  /// A number, or nothing for [#AUTO].
  OptionalDouble numberOrAuto(String key, Range range) {
    String rule = "must be auto or a number " + range;
    return scalar(key, rule)
        .filter(scalar -> !isAuto(scalar))
        .flatMap(scalar -> number(key, scalar, NUMBER, range, rule))
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private static boolean isAuto(Node.Scalar scalar) {
    return scalar.text().strip().equalsIgnoreCase(AUTO);
  }

  private Optional<Double> number(
      String key, Node.Scalar scalar, Pattern pattern, Range range, String rule) {
    String text = scalar.text().strip();
    Optional<Double> number =
        pattern.matcher(text).matches()
            ? Optional.of(Double.valueOf(text)).filter(range::contains)
            : Optional.empty();
    if (number.isEmpty()) {
      problem(key, scalar, rule, "");
    }
    return number;
  }

  <E extends Enum<E> & Labelled> E choice(String key, E byDefault) {
    Class<E> type = byDefault.getDeclaringClass();
    List<String> labels =
        Arrays.stream(type.getEnumConstants()).map(constant -> constant.label()).toList();
    String rule = "must be one of " + String.join(", ", labels);
    Optional<Node.Scalar> scalar = scalar(key, rule);
    if (scalar.isEmpty()) {
      return byDefault;
    }
    Optional<E> choice = Labelled.of(type, scalar.get().text().strip());
    if (choice.isEmpty()) {
      problem(key, scalar.get(), rule, didYouMean(Nearest.to(scalar.get().text(), labels)));
    }
    return choice.orElse(byDefault);
  }

  Locale language(String key, Locale byDefault) {
    String rule = "must be a language such as en or pt-BR";
    Optional<Node.Scalar> scalar = scalar(key, rule);
    Optional<Locale> language = scalar.flatMap(written -> language(written.text().strip()));
    if (scalar.isPresent() && language.isEmpty()) {
      problem(key, scalar.get(), rule, "");
    }
    return language.orElse(byDefault);
  }

  private static Optional<Locale> language(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
      return Optional.of(locale).filter(built -> LANGUAGES.contains(built.getLanguage()));
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /// Reports the keys that nobody asked for, here and in the sections below.
  void finish() {
    for (Node.Field field : fields) {
      if (!asked.contains(field.key())) {
        Optional<String> meant = Nearest.to(field.key(), asked);
        String fix =
            meant.isPresent()
                ? didYouMean(meant)
                : "the keys here are " + asked.stream().sorted().collect(Collectors.joining(", "));
        String name = prefix.isEmpty() ? "settings" : prefix.substring(0, prefix.length() - 1);
        problems.add(
            new Problem(path, field.line(), name, "unknown key", Shown.quoted(field.key()), fix));
      }
    }
    sections.forEach(Section::finish);
  }

  private static String didYouMean(Optional<String> meant) {
    return meant.map(name -> "did you mean '" + name + "'?").orElse("");
  }

  /// A key's single value; empty when it is not written, left empty, or a problem.
  private Optional<Node.Scalar> scalar(String key, String rule) {
    Optional<Node> value = value(key);
    if (value.isPresent() && !(value.get() instanceof Node.Scalar)) {
      problem(key, value.get(), rule, "");
      return Optional.empty();
    }
    return value.map(Node.Scalar.class::cast);
  }

  private Optional<Node> value(String key) {
    asked.add(key);
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .map(Node.Field::value)
        .filter(value -> !(value instanceof Node.Broken))
        .filter(value -> !(value instanceof Node.Scalar scalar && scalar.isNull()))
        .findFirst();
  }

  private void problem(String key, Node value, String rule, String fix) {
    problems.add(new Problem(path, value.line(), prefix + key, rule, Shown.node(value), fix));
  }
}
