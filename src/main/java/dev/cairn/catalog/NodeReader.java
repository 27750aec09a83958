package dev.cairn.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// Turns YAML or JSON text into [Node]s, one entry of a list at a time, so that a file of 100,000
/// entries never lies in memory as a tree.
///
/// Aliases are reported and never followed: they are what a few lines that unfold to gigabytes are
/// made of, and no catalog needs them.
final class NodeReader {
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(Limits.NESTING + 2)
          .maxStringLength(Math.toIntExact(Limits.FILE_BYTES))
          .maxNameLength(Limits.YAML_LINE)
          .maxNumberLength(Limits.NAME)
          .build();
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();
  private static final YAMLFactory YAML = yaml();

  private final String path;
  private final int linesBefore;
  private final Problems problems;
  private final JsonParser parser;
  private int values;
  private int depth;

  private NodeReader(String path, int linesBefore, Problems problems, JsonParser parser) {
    this.path = path;
    this.linesBefore = linesBefore;
    this.problems = problems;
    this.parser = parser;
  }

  private static YAMLFactory yaml() {
    var options = new LoaderOptions();
    options.setCodePointLimit(Math.toIntExact(Limits.FILE_BYTES));
    // A key without a value has no value, not an empty text; the builder leaves this off.
    return new YamlEvents.Factory(
        YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .streamReadConstraints(CONSTRAINTS)
            .loaderOptions(options));
  }

  /// Reads a file that holds a list; gives each entry to `handler` as soon as it is read.
  static void list(String path, String text, Problems problems, Consumer<Node> handler)
      throws BadFileException {
    read(
        path,
        0,
        text,
        problems,
        reader -> {
          if (reader.parser.currentToken() != JsonToken.START_ARRAY) {
            Node node = reader.node();
            if (!(node instanceof Node.Scalar scalar && scalar.isNull())) {
              throw new BadFileException(
                  node.line(), "must hold a list", Shown.node(node), "begin each entry with '- '");
            }
            return;
          }
          reader.reportYamlExtras();
          for (int count = 1; reader.next() != JsonToken.END_ARRAY; count++) {
            if (count > Limits.ENTRIES_PER_FILE) {
              throw new BadFileException(
                  reader.line(),
                  "must hold at most %,d entries".formatted(Limits.ENTRIES_PER_FILE),
                  "more",
                  "split it");
            }
            reader.values = 0;
            handler.accept(reader.node());
          }
        });
  }

  /// Reads a text that holds one map; empty when it holds nothing.
  ///
  /// @param linesBefore how many lines of the file stand before the text
  static Optional<Node.Fields> map(String path, int linesBefore, String text, Problems problems)
      throws BadFileException {
    var result = new ArrayList<Node.Fields>(1);
    read(
        path,
        linesBefore,
        text,
        problems,
        reader -> {
          Node node = reader.node();
          if (node instanceof Node.Fields fields) {
            result.add(fields);
          } else if (!(node instanceof Node.Scalar scalar && scalar.isNull())) {
            throw new BadFileException(
                node.line(), "must hold a map", Shown.node(node), "write 'key: value' lines");
          }
        });
    return result.stream().findFirst();
  }

  private interface Root {
    void read(NodeReader reader) throws IOException, BadFileException;
  }

  private static void read(String path, int linesBefore, String text, Problems problems, Root root)
      throws BadFileException {
    boolean json = isJson(text);
    if (!json) {
      requireShortLines(text, linesBefore);
    }
    try (JsonParser parser =
        json ? JSON.createParser(new StringReader(text)) : YAML.createParser(text)) {
      var reader = new NodeReader(path, linesBefore, problems, parser);
      if (reader.next() == null) {
        return;
      }
      root.read(reader);
      if (reader.next() != null) {
        throw new BadFileException(
            reader.line(),
            "must hold one document",
            "a second one",
            "delete the line '---' and join the two");
      }
    } catch (JsonProcessingException e) {
      throw syntax(e, linesBefore);
    } catch (IOException e) {
      throw new UncheckedIOException("a string can't fail to be read", e);
    }
  }

  /// Whether a text is JSON from its first character to its last. JSON is nearly, not quite, YAML
  /// (tabs between tokens, lines of any length), so it gets its own parser.
  private static boolean isJson(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == text.length() || (text.charAt(start) != '[' && text.charAt(start) != '{')) {
      return false;
    }
    int roots = 0;
    int depth = 0;
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 0) {
          roots++;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
    } catch (JsonProcessingException e) {
      // Too deep is a problem of JSON and YAML alike; the reader proper finds and words it.
      return e instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException;
    } catch (IOException e) {
      throw new UncheckedIOException("a string can't fail to be read", e);
    }
    return roots == 1;
  }

  private static void requireShortLines(String text, int linesBefore) throws BadFileException {
    int line = linesBefore + 1;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      int length = (end < 0 ? text.length() : end) - start;
      if (length > Limits.YAML_LINE) {
        throw new BadFileException(
            line,
            "lines must be at most %,d characters long".formatted(Limits.YAML_LINE),
            "%,d".formatted(length),
            "break the line");
      }
      start += length + 1;
    }
  }

  private @Nullable JsonToken next() throws IOException, BadFileException {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw e;
    } catch (RuntimeException e) {
      // SnakeYAML lets a few unchecked exceptions out on malformed text (a character beyond
      // Unicode in an escape, for one); to a curator they are the same syntax error.
      throw yamlError(line(), String.valueOf(e.getMessage()));
    }
  }

  private int line() {
    int line =
        parser instanceof YamlEvents yaml ? yaml.line() : parser.currentTokenLocation().getLineNr();
    return linesBefore + Math.max(1, line);
  }

  private Node node() throws IOException, BadFileException {
    int line = line();
    if (++values > Limits.VALUES_PER_ENTRY) {
      throw new BadFileException(
          line,
          "one entry may hold at most %,d values".formatted(Limits.VALUES_PER_ENTRY),
          "more",
          "");
    }
    reportYamlExtras();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> fields(line);
      case START_ARRAY -> items(line);
      case VALUE_NULL -> new Node.Scalar(line, parser.getText(), Node.Style.NULL);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Node.Scalar(line, parser.getText(), Node.Style.NUMBER);
      case VALUE_TRUE, VALUE_FALSE ->
          new Node.Scalar(line, parser.getText(), Node.Style.TRUE_OR_FALSE);
      case VALUE_STRING ->
          isAlias()
              ? new Node.Broken(line)
              : new Node.Scalar(line, parser.getText(), Node.Style.TEXT);
      default -> new Node.Broken(line);
    };
  }

  private Node fields(int line) throws IOException, BadFileException {
    enter(line);
    var fields = new ArrayList<Node.Field>();
    Map<String, Integer> lines = new HashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      int keyLine = line();
      String key = parser.currentName();
      reportYamlExtras();
      next();
      Node value = node();
      Integer first = lines.putIfAbsent(key, keyLine);
      if (first == null) {
        fields.add(new Node.Field(keyLine, key, value));
      } else {
        problems.add(
            new Place(path, keyLine),
            "key " + Shown.quoted(key),
            "must stand once in an entry",
            "a second one, the first is on line " + first,
            "delete one of them");
      }
    }
    depth--;
    return new Node.Fields(line, fields);
  }

  private Node items(int line) throws IOException, BadFileException {
    enter(line);
    List<Node> items = new ArrayList<>();
    while (next() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    depth--;
    return new Node.Items(line, items);
  }

  private void enter(int line) throws BadFileException {
    if (++depth > Limits.NESTING) {
      throw new BadFileException(
          line,
          "lists and maps may lie at most %d deep in each other".formatted(Limits.NESTING),
          "more",
          "");
    }
  }

  private boolean isAlias() {
    return parser instanceof YamlEvents yaml && yaml.alias().isPresent();
  }

  /// Reports what YAML has and a catalog does not: anchors, aliases, tags.
  private void reportYamlExtras() {
    if (!(parser instanceof YamlEvents yaml)) {
      return;
    }
    yaml.alias().ifPresent(name -> extra("aliases (*name) are not allowed", "*" + name));
    yaml.anchor().ifPresent(name -> extra("anchors (&name) are not allowed", "&" + name));
    yaml.tag().ifPresent(name -> extra("tags (!name) are not allowed", name));
  }

  private void extra(String rule, String found) {
    problems.add(
        new Place(path, line()),
        "value",
        rule,
        Shown.quoted(found),
        "write the value out, or in quotes if it is meant as text");
  }

  private static BadFileException syntax(JsonProcessingException e, int linesBefore) {
    int line = 1;
    String message = e.getOriginalMessage();
    if (e.getLocation() != null) {
      line = Math.max(1, e.getLocation().getLineNr());
    }
    if (e instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException) {
      return new BadFileException(
          linesBefore + line,
          "lists and maps may lie at most %d deep in each other".formatted(Limits.NESTING),
          "more",
          "");
    }
    if (e.getCause() instanceof MarkedYAMLException marked) {
      message = marked.getProblem() == null ? marked.getMessage() : marked.getProblem();
      if (marked.getProblemMark() != null) {
        line = marked.getProblemMark().getLine() + 1;
      }
    }
    return yamlError(linesBefore + line, message == null ? "" : message);
  }

  private static BadFileException yamlError(int line, String message) {
    String shown = message.startsWith("Expected a field name") ? "a key must be a text" : message;
    int advice = shown.indexOf(". (Do not use");
    return new BadFileException(
        line,
        "must be correct YAML: "
            + Shown.unquoted(advice < 0 ? shown.strip() : shown.substring(0, advice)),
        "",
        hint(message));
  }

  private static String hint(String message) {
    if (message.contains("TAB")) {
      return "indent with spaces";
    }
    if (message.contains("mapping values are not allowed")) {
      return "put a value that holds ': ' in quotes";
    }
    if (message.contains("but got ?")) {
      return "inside [ ] and { }, put a text that holds a question mark in quotes";
    }
    if (message.contains("cannot start any token")) {
      return "put a value that begins with this character in quotes";
    }
    return "check the indentation and the quotes on and above this line";
  }
}
