package dev.cairn.discord;

import java.util.StringJoiner;

/// A view as a person would draw it, for golden files.
final class ViewText {
  private ViewText() {}

  static String of(View view) {
    var text = new StringJoiner("\n", "", "\n");
    for (View.Part part : view.parts()) {
      switch (part) {
        case View.Part.Text(var markdown) -> text.add(markdown);
        case View.Part.Divider() -> text.add("────────");
      }
    }
    for (View.Row row : view.rows()) {
      switch (row) {
        case View.Row.Buttons(var buttons) -> {
          var line = new StringJoiner(" ");
          for (View.Button button : buttons) {
            String shown = button.label() + (button.enabled() ? "" : " (off)");
            line.add(
                (button.style() == View.Style.PRIMARY ? "[[" + shown + "]]" : "[" + shown + "]")
                    + button.action().verb());
          }
          text.add(line.toString());
        }
        case View.Row.Menu menu -> {
          text.add(
              "%s ▾ %d–%d %s"
                  .formatted(menu.placeholder(), menu.min(), menu.max(), menu.action().verb()));
          for (View.Option option : menu.options()) {
            text.add(
                "   %s %s%s"
                    .formatted(
                        option.chosen() ? "☑" : "☐",
                        option.label(),
                        option.description().map(more -> " – " + more).orElse("")));
          }
        }
      }
    }
    return text.toString();
  }
}
