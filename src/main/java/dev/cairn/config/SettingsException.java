package dev.cairn.config;

import dev.cairn.catalog.Problem;
import java.util.List;

/// The settings are wrong; carries every problem, so that an operator mends all of them at once.
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /// @param problems by path and line, never empty
  SettingsException(List<Problem> problems) {
    super(
        problems.size() == 1
            ? problems.getFirst().toString()
            : "the settings have %d problems, the first: %s"
                .formatted(problems.size(), problems.getFirst()));
    this.problems = List.copyOf(problems);
  }

  /// The problems, by path and line.
  public List<Problem> problems() {
    return problems;
  }

  /// One line a problem.
  public List<String> lines() {
    return problems.stream().map(Problem::toString).toList();
  }
}
