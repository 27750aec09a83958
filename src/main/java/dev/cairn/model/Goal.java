package dev.cairn.model;

import java.util.List;

/// What somebody wants the knowledge for, and so how deep their path must go.
///
/// @param id stable key, such as `research`
/// @param title what a choice is called, such as "Use it in an application"
/// @param depth how deep a path for this goal goes
/// @param summary one sentence that says what the choice means; may be empty
/// @param examples utterances that show the goal, as people write them; may be empty
public record Goal(GoalId id, String title, Depth depth, String summary, List<String> examples) {
  public Goal {
    examples = List.copyOf(examples);
  }
}
