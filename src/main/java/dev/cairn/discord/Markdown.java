package dev.cairn.discord;

import dev.cairn.answer.FormulaText;
import dev.cairn.answer.Wording;
import dev.cairn.model.Note;
import dev.cairn.model.Pick;
import dev.cairn.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// The catalog's texts as Markdown that Discord shows well.
final class Markdown {
  /// List items, quotes, headings and tables keep their line.
  private static final Pattern STARTS_A_LINE = Pattern.compile("^\\s*([-*+>|#]|\\d+[.)]) ");

  private final Wording wording;

  Markdown(Wording wording) {
    this.wording = wording;
  }

  /// A note's text: formulas in plain characters, paragraphs on one line each, because Discord
  /// shows every line break, and headings made bold, since a heading inside an answer would shout
  /// louder than the answer's own.
  static String note(Note note) {
    var lines = new ArrayList<String>();
    boolean fenced = false;
    boolean open = false;
    for (String line : formulas(note.text().strip()).split("\n", -1)) {
      boolean fence = line.startsWith("```");
      boolean flowing = !fence && !fenced && !line.isBlank() && !STARTS_A_LINE.matcher(line).find();
      if (flowing && open) {
        lines.set(lines.size() - 1, lines.getLast() + " " + line.strip());
      } else {
        lines.add(
            !fenced && line.startsWith("#")
                ? "**" + line.replaceFirst("^#+\\s*", "") + "**"
                : line);
      }
      open = !fence && !fenced && !line.isBlank() && !line.startsWith("#");
      fenced ^= fence;
    }
    return String.join("\n", lines);
  }

  static String formulas(String markdown) {
    return FormulaText.replaceIn(markdown, Markdown::inline, Markdown::display);
  }

  private static String inline(String plain) {
    return "`" + plain.replace('`', '′').replace('\n', ' ') + "`";
  }

  private static String display(String plain) {
    return plain.contains("\n") ? "```\n" + plain.replace("```", "′′′") + "\n```" : inline(plain);
  }

  /// A pick and its part in its step, with the curators' reason as far as whole sentences fit.
  ///
  /// @param whyLength how much of the reason is wanted, in characters; 0 for none
  String pick(Pick pick, int whyLength) {
    return "- **" + wording.role(pick) + "** " + resource(pick.resource(), pick.part(), whyLength);
  }

  /// The lines of resources that have no order among them.
  String listed(Resource resource, String part, int whyLength) {
    return "- " + resource(resource, part, whyLength);
  }

  private String resource(Resource resource, String part, int whyLength) {
    String line = wording.resource(resource, part);
    String why = Sentences.fitting(formulas(resource.why()), whyLength);
    return why.isEmpty() ? line : line + ": " + why;
  }

  static String lines(List<String> lines) {
    var joined = new StringJoiner("\n");
    lines.forEach(joined::add);
    return joined.toString();
  }
}
