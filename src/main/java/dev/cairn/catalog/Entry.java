package dev.cairn.catalog;

import dev.cairn.model.Depth;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One map of a file, read key by key; every value that breaks a rule becomes a problem, and the
/// reader goes on with a harmless value in its place.
final class Entry {
  static final String DEPTHS =
      Arrays.stream(Depth.values()).map(Depth::label).collect(Collectors.joining(", "));

  private static final Pattern HOURS =
      Pattern.compile("\\+?[0-9]{1,9}(?:\\.[0-9]{0,9})?(?:[eE][-+]?[0-9]{1,2})?");
  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*");
  private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

  /// What people write for a key of ours: no slip of the pen, so edit distance can't tell.
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("name", "title"),
          Map.entry("label", "title"),
          Map.entry("author", "by"),
          Map.entry("authors", "by"),
          Map.entry("link", "url"),
          Map.entry("address", "url"),
          Map.entry("href", "url"),
          Map.entry("type", "kind"),
          Map.entry("format", "kind"),
          Map.entry("level", "depths"),
          Map.entry("levels", "depths"),
          Map.entry("price", "free"),
          Map.entry("lang", "language"),
          Map.entry("prerequisites", "needs"),
          Map.entry("requires", "needs"),
          Map.entry("synonyms", "aliases"),
          Map.entry("description", "summary"),
          Map.entry("reason", "why"),
          Map.entry("utterances", "examples"),
          Map.entry("tags", "topics"));

  private final String path;
  private final Node.Fields fields;
  private final Problems problems;
  private final String name;
  private boolean sound = true;

  private Entry(String path, Node.Fields fields, String name, Problems problems) {
    this.path = path;
    this.fields = fields;
    this.name = name;
    this.problems = problems;
  }

  /// Reads a node as an entry; a problem and empty when it is no map.
  ///
  /// @param name what the entry is, to a curator: "topic", "topic 'svd': needs"
  static Optional<Entry> of(
      Node node, String path, String name, List<String> keys, Problems problems) {
    if (node instanceof Node.Fields fields) {
      var entry = new Entry(path, fields, named(name, fields, keys), problems);
      entry.requireKnown(keys);
      return Optional.of(entry);
    }
    if (!(node instanceof Node.Broken)) {
      problems.add(
          new Place(path, node.line()),
          name,
          "must be a map with the keys " + String.join(", ", keys),
          Shown.node(node),
          "");
    }
    return Optional.empty();
  }

  /// The name with the entry's id, where it is of a kind that has ids and has a usable one.
  private static String named(String noun, Node.Fields fields, List<String> keys) {
    if (keys.contains("id")
        && fields.field("id").map(Node.Field::value).orElse(fields) instanceof Node.Scalar id
        && !id.isNull()
        && !id.text().isBlank()) {
      return noun + " " + Shown.quoted(id.text().strip());
    }
    return noun;
  }

  private void requireKnown(List<String> keys) {
    for (Node.Field field : fields.fields()) {
      if (!keys.contains(field.key())) {
        String other = OTHER_WORDS.get(field.key().toLowerCase(Locale.ROOT));
        Optional<String> meant =
            other != null && keys.contains(other)
                ? Optional.of(other)
                : Nearest.to(field.key(), keys);
        problem(
            field.line(),
            "unknown key",
            Shown.quoted(field.key()),
            unknownKeyFix(field, meant, keys));
      }
    }
  }

  private static String unknownKeyFix(Node.Field field, Optional<String> meant, List<String> keys) {
    if (meant.isPresent()) {
      return "did you mean '" + meant.get() + "'?";
    }
    // In {why: first this, then that}, YAML takes "then that" for a key.
    boolean isRestOfText =
        field.key().contains(" ") && field.value() instanceof Node.Scalar value && value.isNull();
    return isRestOfText
        ? "put a value that holds a comma in quotes"
        : "the keys are " + String.join(", ", keys);
  }

  /// Whether everything read so far was right, so that a record can be made of it.
  boolean isSound() {
    return sound;
  }

  String path() {
    return path;
  }

  Place place() {
    return new Place(path, fields.line());
  }

  /// The line of a key's value, or the entry's own when it has none.
  Place place(String key) {
    return new Place(path, value(key).map(Node::line).orElse(fields.line()));
  }

  void problem(int line, String rule, String found, String fix) {
    sound = false;
    problems.add(new Place(path, line), name, rule, found, fix);
  }

  void problem(String key, String rule, String found, String fix) {
    problem(place(key).line(), rule, found, fix);
  }

  String name() {
    return name;
  }

  /// A key's value; empty when it is missing or null.
  Optional<Node> value(String key) {
    Optional<Node.Field> field = fields.field(key);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    Node value = field.get().value();
    if (value instanceof Node.Broken) {
      sound = false;
      return Optional.empty();
    }
    return value instanceof Node.Scalar scalar && scalar.isNull()
        ? Optional.empty()
        : Optional.of(value);
  }

  boolean has(String key) {
    return value(key).isPresent();
  }

  /// Whether a key stands there at all, be it with an unusable value.
  private boolean isWritten(String key) {
    return fields.field(key).isPresent();
  }

  /// A key's scalar as written; a problem and empty when it is a list or a map.
  Optional<String> scalar(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Node.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    problem(value.get().line(), key + ": expected a text", Shown.node(value.get()), "");
    return Optional.empty();
  }

  /// A text of one line; empty when it is missing.
  String line(String key, int maxLength) {
    return scalar(key).map(text -> limited(key, Words.line(text), maxLength)).orElse("");
  }

  /// A text of one or more lines; empty when it is missing.
  String block(String key, int maxLength) {
    return scalar(key).map(text -> limited(key, Words.block(text), maxLength)).orElse("");
  }

  private String limited(String key, String text, int maxLength) {
    int length = Words.length(text);
    if (length > maxLength) {
      problem(
          key,
          "%s must be at most %,d characters long".formatted(key, maxLength),
          "%,d".formatted(length),
          "shorten it");
    }
    return text;
  }

  /// A text of one line that must be there and not be blank.
  String required(String key, int maxLength) {
    if (!isWritten(key)) {
      problem(fields.line(), "the key '%s' is required".formatted(key), "", "add it");
      return "";
    }
    int before = problems.count();
    String text = line(key, maxLength);
    if (text.isEmpty() && problems.count() == before) {
      boolean alias = fields.field(key).orElseThrow().value() instanceof Node.Broken;
      if (!alias) {
        problem(
            fields.field(key).orElseThrow().value().line(),
            key + " must not be empty",
            "nothing",
            "write one");
      }
      sound = false;
    }
    return text;
  }

  /// The entry's id; empty with a problem when there is none.
  Optional<String> id() {
    String id = required("id", Integer.MAX_VALUE);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (!TopicId.isValid(id)) {
      problem("id", "id must be " + TopicId.RULE, Shown.quoted(id), idFix(id));
    }
    return Optional.of(id);
  }

  private static String idFix(String id) {
    String slug = Words.slug(id);
    return TopicId.isValid(slug) ? "write '" + slug + "'" : "";
  }

  /// A key's list; empty when it is missing, with a problem when it is something else.
  List<Node> list(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Node.Items items) {
      return items.items();
    }
    problem(
        value.get().line(),
        key + ": expected a list",
        Shown.node(value.get()),
        value.get() instanceof Node.Scalar ? "write it in [ ]" : "");
    return List.of();
  }

  /// A list of texts of one line; the empty ones are problems.
  List<Located> lines(String key, int maxLength) {
    return texts(key, list(key), maxLength, false);
  }

  /// A list of texts of one or more lines; the empty ones are problems.
  List<String> blocks(String key, int maxLength) {
    return texts(key, list(key), maxLength, true).stream().map(Located::text).toList();
  }

  /// A text and its line.
  record Located(String text, int line) {}

  private List<Located> texts(String key, List<Node> nodes, int maxLength, boolean keepsLines) {
    var texts = new ArrayList<Located>(nodes.size());
    for (Node node : nodes) {
      text(key, node, maxLength, keepsLines).ifPresent(texts::add);
    }
    return texts;
  }

  private Optional<Located> text(String key, Node node, int maxLength, boolean keepsLines) {
    if (node instanceof Node.Broken) {
      sound = false;
      return Optional.empty();
    }
    if (!(node instanceof Node.Scalar scalar)) {
      problem(node.line(), key + ": each entry must be a text", Shown.node(node), "");
      return Optional.empty();
    }
    String text = keepsLines ? Words.block(scalar.text()) : Words.line(scalar.text());
    if (text.isEmpty()) {
      problem(node.line(), key + ": no entry may be empty", "nothing", "delete it");
      return Optional.empty();
    }
    int length = Words.length(text);
    if (length > maxLength) {
      problem(
          node.line(),
          "%s: an entry must be at most %,d characters long".formatted(key, maxLength),
          "%,d".formatted(length),
          "shorten it");
    }
    return Optional.of(new Located(text, node.line()));
  }

  /// A depth; empty when it is missing or none of ours, which is a problem.
  Optional<Depth> depth(String key) {
    Optional<String> text = scalar(key);
    return text.isEmpty() ? Optional.empty() : depth(key, text.get(), place(key).line());
  }

  private Optional<Depth> depth(String key, String label, int line) {
    Optional<Depth> depth = Depth.of(label.strip());
    if (depth.isEmpty()) {
      var labels = Arrays.stream(Depth.values()).map(Depth::label).toList();
      problem(
          line,
          "%s must be one of %s".formatted(key, DEPTHS),
          Shown.quoted(label),
          didYouMean(Nearest.to(label, labels)));
    }
    return depth;
  }

  /// A list of depths, in order of depth.
  Set<Depth> depths(String key) {
    var depths = new LinkedHashSet<Depth>();
    for (Located label : lines(key, Limits.NAME)) {
      depth(key, label.text(), label.line()).ifPresent(depths::add);
    }
    return depths;
  }

  /// A map from depths to hours.
  Map<Depth, Double> hoursByDepth(String key) {
    var hours = new EnumMap<Depth, Double>(Depth.class);
    for (Node.Field field : byDepth(key)) {
      Optional<Depth> depth = depth(key + ": a depth", field.key(), field.line());
      OptionalDouble value = hours(key, field.value());
      if (depth.isPresent() && value.isPresent()) {
        hours.put(depth.get(), value.getAsDouble());
      }
    }
    return hours;
  }

  /// A map from depths to lists of texts.
  Map<Depth, List<String>> linesByDepth(String key) {
    var lines = new EnumMap<Depth, List<String>>(Depth.class);
    for (Node.Field field : byDepth(key)) {
      Optional<Depth> depth = depth(key + ": a depth", field.key(), field.line());
      Node value = field.value();
      List<Node> nodes = List.of();
      if (value instanceof Node.Items items) {
        nodes = items.items();
      } else if (!(value instanceof Node.Scalar scalar && scalar.isNull())
          && !(value instanceof Node.Broken)) {
        problem(value.line(), key + ": expected a list", Shown.node(value), "write it in [ ]");
      }
      List<Located> texts = texts(key, nodes, Limits.NAME, false);
      if (depth.isPresent() && !texts.isEmpty()) {
        lines.put(depth.get(), texts.stream().map(Located::text).toList());
      }
    }
    return lines;
  }

  private List<Node.Field> byDepth(String key) {
    Optional<Node> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Node.Fields map) {
      return map.fields();
    }
    problem(
        value.get().line(),
        key + ": expected a map from depths",
        Shown.node(value.get()),
        "write {intuition: ..., working: ...}");
    return List.of();
  }

  /// A number of hours; empty when it is missing.
  OptionalDouble hours(String key) {
    Optional<Node> value = value(key);
    return value.isEmpty() ? OptionalDouble.empty() : hours(key, value.get());
  }

  private OptionalDouble hours(String key, Node node) {
    if (node instanceof Node.Broken || (node instanceof Node.Scalar none && none.isNull())) {
      return OptionalDouble.empty();
    }
    if (!(node instanceof Node.Scalar scalar) || scalar.style() != Node.Style.NUMBER) {
      problem(node.line(), key + ": expected a number of hours", Shown.node(node), "");
      return OptionalDouble.empty();
    }
    double hours = HOURS.matcher(scalar.text()).matches() ? Double.parseDouble(scalar.text()) : -1;
    if (hours < 0 || hours > Limits.HOURS) {
      problem(
          node.line(),
          "%s must be a plain number between 0 and %,.0f".formatted(key, Limits.HOURS),
          Shown.quoted(scalar.text()),
          "");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(hours);
  }

  /// `yes`, `no`, `true` or `false`; `false` when it is missing.
  boolean yesOrNo(String key) {
    Optional<String> text = scalar(key);
    if (text.isEmpty()) {
      return false;
    }
    return switch (text.get().strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> {
        problem(key, key + " must be yes or no", Shown.quoted(text.get()), "");
        yield false;
      }
    };
  }

  /// A language as a lower-case code, a region dropped; empty when it is missing.
  Optional<String> language(String key) {
    Optional<String> text = scalar(key).map(String::strip);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var matcher = LANGUAGE.matcher(text.get());
    String code = matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    if (code.length() == 3 || LANGUAGES.contains(code)) {
      return Optional.of(code);
    }
    problem(
        key,
        key + " must be a code of ISO 639 such as en",
        Shown.quoted(text.get()),
        didYouMean(languageNamed(text.get())));
    return Optional.empty();
  }

  private static Optional<String> languageNamed(String name) {
    for (String code : Locale.getISOLanguages()) {
      if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  static String didYouMean(Optional<String> nearest) {
    return nearest.map(name -> "did you mean " + Shown.quoted(name) + "?").orElse("");
  }
}
