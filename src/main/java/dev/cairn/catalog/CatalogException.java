package dev.cairn.catalog;

import java.util.ArrayList;
import java.util.List;

/// The curated files are wrong; carries every problem, so that a curator mends all of them at once.
public final class CatalogException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final int count;

  /// @param problems the first of them in order of path and line, never empty
  /// @param count how many there are in all, at least as many as `problems`
  CatalogException(List<Problem> problems, int count) {
    super(
        count == 1
            ? problems.getFirst().toString()
            : "the catalog has %d problems, the first: %s".formatted(count, problems.getFirst()));
    this.problems = List.copyOf(problems);
    this.count = count;
  }

  /// The problems, by path and line; at most 10,000, see [#count].
  public List<Problem> problems() {
    return problems;
  }

  /// How many problems there are in all.
  public int count() {
    return count;
  }

  /// One line a problem, and a last line "and N more" where not all of them are kept.
  public List<String> lines() {
    var lines = new ArrayList<String>(problems.size() + 1);
    for (Problem problem : problems) {
      lines.add(problem.toString());
    }
    if (count > problems.size()) {
      lines.add("and %d more problems".formatted(count - problems.size()));
    }
    return List.copyOf(lines);
  }
}
