package dev.cairn.config;

import dev.cairn.catalog.Nearest;
import dev.cairn.catalog.Problem;
import dev.cairn.catalog.Problems;
import dev.cairn.catalog.Shown;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The variables of the environment that Cairn reads. One that is set to nothing counts as not set.
final class Environment {
  static final String TOKEN = "DISCORD_TOKEN";
  static final String API_URL = "CAIRN_DISCORD_API_URL";
  static final String GATEWAY_URL = "CAIRN_DISCORD_GATEWAY_URL";
  static final String DATABASE_URL = "CAIRN_DATABASE_URL";
  static final String LOG_LEVEL = "CAIRN_LOG_LEVEL";
  static final String LOG_FORMAT = "CAIRN_LOG_FORMAT";

  /// Where a problem with a variable stands, since it has no file.
  private static final String PATH = "environment";

  private final Map<String, String> variables;
  private final Problems problems;

  Environment(Map<String, String> variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  Optional<Secret> token() {
    Optional<String> token = value(TOKEN);
    if (token.isPresent() && token.get().chars().anyMatch(Character::isWhitespace)) {
      problem(TOKEN, "must not hold white space", "", "copy the token again");
      return Optional.empty();
    }
    return token.map(Secret::new);
  }

  /// An address of one of two schemes, such as `http` and `https`.
  Optional<URI> address(String name, String scheme, String secureScheme) {
    Optional<String> value = value(name);
    Optional<URI> address = value.flatMap(text -> address(text, List.of(scheme, secureScheme)));
    if (value.isPresent() && address.isEmpty()) {
      problem(
          name,
          "must be an address that begins with %s:// or %s://".formatted(scheme, secureScheme),
          Shown.quoted(value.get()),
          "");
    }
    return address;
  }

  private static Optional<URI> address(String text, List<String> schemes) {
    try {
      var address = new URI(text);
      return Optional.of(address)
          .filter(uri -> uri.getHost() != null && uri.getScheme() != null)
          .filter(uri -> schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// The address is never shown: it may hold a password.
  Optional<Secret> databaseUrl() {
    Optional<String> url = value(DATABASE_URL);
    if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
      boolean forgotten = url.get().startsWith("postgres");
      problem(
          DATABASE_URL,
          "must begin with jdbc:postgresql:",
          "another beginning",
          forgotten
              ? "write jdbc:postgresql://HOST/DATABASE?user=NAME&password=PASSWORD"
              : "unset it to keep state in the data folder");
      return Optional.empty();
    }
    return url.map(Secret::new);
  }

  <E extends Enum<E> & Labelled> Optional<E> choice(String name, Class<E> type) {
    Optional<String> value = value(name);
    Optional<E> choice = value.flatMap(label -> Labelled.of(type, label));
    if (value.isPresent() && choice.isEmpty()) {
      List<String> labels =
          Arrays.stream(type.getEnumConstants()).map(constant -> constant.label()).toList();
      problem(
          name,
          "must be one of " + String.join(", ", labels),
          Shown.quoted(value.get()),
          Nearest.to(value.get(), labels).map(near -> "did you mean '" + near + "'?").orElse(""));
    }
    return choice;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private void problem(String name, String rule, String found, String fix) {
    problems.add(new Problem(PATH, 1, name, rule, found, fix));
  }
}
