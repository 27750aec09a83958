package dev.cairn.catalog;

import java.util.List;
import java.util.Optional;

/// A value of a YAML or JSON file that knows its line.
public sealed interface Node {
  /// From 1.
  int line();

  /// What it is, to a curator: "a text", "a list".
  String form();

  /// How a scalar was written.
  enum Style {
    TEXT,
    NUMBER,
    TRUE_OR_FALSE,
    NULL
  }

  /// A single value.
  ///
  /// @param text as written, whatever the style
  record Scalar(int line, String text, Style style) implements Node {
    @Override
    public String form() {
      return switch (style) {
        case TEXT -> "a text";
        case NUMBER -> "a number";
        case TRUE_OR_FALSE -> "true or false";
        case NULL -> "nothing";
      };
    }

    /// Whether nothing was written, or `null`.
    public boolean isNull() {
      return style == Style.NULL;
    }
  }

  /// A list.
  record Items(int line, List<Node> items) implements Node {
    @Override
    public String form() {
      return "a list";
    }
  }

  /// A map, in the order of the file.
  record Fields(int line, List<Field> fields) implements Node {
    @Override
    public String form() {
      return "a map";
    }

    /// A key with its value; empty when it is not written.
    public Optional<Field> field(String key) {
      for (Field field : fields) {
        if (field.key().equals(key)) {
          return Optional.of(field);
        }
      }
      return Optional.empty();
    }
  }

  /// A value that was reported already, such as an alias; readers pass over it in silence.
  record Broken(int line) implements Node {
    @Override
    public String form() {
      return "nothing";
    }
  }

  /// A key and its value.
  ///
  /// @param line of the key, from 1
  record Field(int line, String key, Node value) {}
}
