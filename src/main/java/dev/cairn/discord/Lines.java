package dev.cairn.discord;

import java.util.ArrayList;

/// Puts a line above what is shown.
final class Lines {
  private Lines() {}

  static Shown above(String line, Shown shown) {
    var parts = new ArrayList<View.Part>();
    parts.add(new View.Part.Text(line));
    parts.addAll(shown.view().parts());
    return new Shown(new View(parts, shown.view().rows()), shown.pages(), shown.state());
  }
}
