package dev.cairn.discord;

import java.util.List;
import java.util.Optional;

/// A message as data: what it says, and what can be done with it.
///
/// @param parts what is read, from top to bottom; the text of all together is at most
///     [ViewLimits#TEXT] characters
/// @param rows what can be pressed or chosen, at most five rows
record View(List<Part> parts, List<Row> rows) {

  View {
    parts = List.copyOf(parts);
    rows = List.copyOf(rows);
  }

  /// A message of one sentence or more, with nothing to press.
  static View of(String markdown) {
    return new View(List.of(new Part.Text(markdown)), List.of());
  }

  View withoutRows() {
    return new View(parts, List.of());
  }

  /// A stretch of a message.
  sealed interface Part {
    /// Markdown as Discord understands it.
    record Text(String markdown) implements Part {}

    /// A line across.
    record Divider() implements Part {}
  }

  /// Controls beside each other.
  sealed interface Row {
    /// At most five.
    record Buttons(List<Button> buttons) implements Row {
      public Buttons {
        buttons = List.copyOf(buttons);
      }
    }

    /// A menu, alone in its row.
    ///
    /// @param placeholder what it is for
    /// @param min the fewest options that may be chosen
    /// @param max the most, from 1 to the number of options
    record Menu(Action action, String placeholder, int min, int max, List<Option> options)
        implements Row {
      public Menu {
        options = List.copyOf(options);
      }
    }
  }

  /// Something to press.
  record Button(Action action, String label, Style style, boolean enabled) {
    static Button of(Action action, String label) {
      return new Button(action, label, Style.SECONDARY, true);
    }

    Button withStyle(Style newStyle) {
      return new Button(action, label, newStyle, enabled);
    }

    Button withEnabled(boolean newEnabled) {
      return new Button(action, label, style, newEnabled);
    }
  }

  /// How a button looks.
  enum Style {
    PRIMARY,
    SECONDARY
  }

  /// Something to choose.
  ///
  /// @param value what is sent back, at most 100 characters
  /// @param description a line below the label
  record Option(String value, String label, Optional<String> description, boolean chosen) {
    static Option of(String value, String label) {
      return new Option(value, label, Optional.empty(), false);
    }
  }

  /// What a control does, and to what.
  record Action(Verb verb, int argument, ViewState state) {}
}
