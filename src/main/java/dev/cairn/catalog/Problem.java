package dev.cairn.catalog;

import java.util.Comparator;

/// Something in a curated file that must be mended, and how.
///
/// @param path the file as shown to people: the catalog folder's name and the path below it
/// @param line from 1; the value's own line or at worst its entry's, and 1 for a whole file
/// @param what the thing, such as `topic 'svd'`
/// @param rule what must hold, such as `needs must name a topic of the catalog`
/// @param found the value found, shortened and quoted; empty when there is none
/// @param fix what to do; empty when the rule says it all
public record Problem(String path, int line, String what, String rule, String found, String fix)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::what)
          .thenComparing(Problem::rule)
          .thenComparing(Problem::found)
          .thenComparing(Problem::fix);

  /// By path, then by line.
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /// The one line that curators read: `path:line: what: rule, got found; fix`.
  @Override
  public String toString() {
    var text = new StringBuilder(path).append(':').append(line).append(": ").append(what);
    text.append(": ").append(rule);
    if (!found.isEmpty()) {
      text.append(", got ").append(found);
    }
    if (!fix.isEmpty()) {
      text.append("; ").append(fix);
    }
    return text.toString();
  }
}
