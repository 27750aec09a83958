package dev.cairn.catalog;

/// Finds the `$` in Markdown that opens a formula and never closes it.
///
/// `$…$` and `$$…$$` hold LaTeX; neither may hold an empty line. `\$` is a dollar, and code is
/// passed over: spans between backticks, blocks between fences.
final class Dollars {
  private final String what;
  private final String path;
  private final Problems problems;

  private Dollars(String what, String path, Problems problems) {
    this.what = what;
    this.path = path;
    this.problems = problems;
  }

  /// Reports every opening without a closing.
  ///
  /// @param firstLine the line of the file on which the text begins
  /// @param what whose text it is
  static void check(String text, int firstLine, String what, String path, Problems problems) {
    new Dollars(what, path, problems).check(text, firstLine);
  }

  private void check(String text, int firstLine) {
    var paragraph = new StringBuilder();
    int paragraphLine = firstLine;
    int line = firstLine;
    String fence = "";
    for (String content : text.split("\n", -1)) {
      String trimmed = content.strip();
      if (!fence.isEmpty()) {
        fence = trimmed.startsWith(fence) ? "" : fence;
      } else if (trimmed.isEmpty() || trimmed.startsWith("```") || trimmed.startsWith("~~~")) {
        paragraph(paragraph.toString(), paragraphLine);
        paragraph.setLength(0);
        fence = trimmed.isEmpty() ? "" : trimmed.substring(0, 3);
      } else {
        paragraphLine = paragraph.isEmpty() ? line : paragraphLine;
        paragraph.append(content).append('\n');
      }
      line++;
    }
    paragraph(paragraph.toString(), paragraphLine);
  }

  private void paragraph(String text, int firstLine) {
    int openedAt = -1;
    String opener = "";
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (c == '`') {
        at = afterCode(text, at);
      } else if (c == '$') {
        String dollars = text.startsWith("$$", at) && !opener.equals("$") ? "$$" : "$";
        if (opener.isEmpty()) {
          opener = dollars;
          openedAt = at;
        } else if (opener.equals(dollars)) {
          opener = "";
        }
        at += dollars.length();
      } else {
        at++;
      }
    }
    if (!opener.isEmpty()) {
      int line =
          firstLine + (int) text.substring(0, openedAt).chars().filter(c -> c == '\n').count();
      int end = text.indexOf('\n', openedAt);
      problems.add(
          new Place(path, line),
          what,
          "a formula that begins with %s must end with %s before the next empty line"
              .formatted(opener, opener),
          Shown.quoted(text.substring(openedAt, end)),
          "close it, or write \\$ for a dollar");
    }
  }

  /// Where a code span ends; when its backticks are never closed, they are text.
  private static int afterCode(String text, int start) {
    int length = runLength(text, start);
    for (int at = text.indexOf('`', start + length); at >= 0; at = text.indexOf('`', at)) {
      int closing = runLength(text, at);
      at += closing;
      if (closing == length) {
        return at;
      }
    }
    return start + length;
  }

  private static int runLength(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - start;
  }
}
