package dev.cairn.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes LaTeX safely through a Markdown parser, which would eat its backslashes and underscores.
///
/// The characters that Markdown reacts to are moved to Unicode's private use area, where no text of
/// ours is, and moved back afterwards.
final class Formulas {
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?<!\\\\)\\$\\$.+?(?<!\\\\)\\$\\$|(?<!\\\\)\\$[^$\n]+?(?<!\\\\)\\$", Pattern.DOTALL);

  private static final String SPECIAL = "\\_*[]<>&`!#()|";
  private static final char FIRST_PRIVATE = '\uE000';

  private Formulas() {}

  static String protect(String markdown) {
    return FORMULA
        .matcher(markdown)
        .replaceAll(found -> Matcher.quoteReplacement(shift(found.group())));
  }

  static String restore(String text) {
    var restored = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int index = c - FIRST_PRIVATE;
      restored.append(index >= 0 && index < SPECIAL.length() ? SPECIAL.charAt(index) : c);
    }
    return restored.toString();
  }

  private static String shift(String formula) {
    var shifted = new StringBuilder(formula.length());
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      int index = SPECIAL.indexOf(c);
      shifted.append(index < 0 ? c : (char) (FIRST_PRIVATE + index));
    }
    return shifted.toString();
  }
}
