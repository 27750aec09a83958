package dev.cairn.catalog;

import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the entries of `goals.yaml`.
final class GoalsReader {
  static final List<String> KEYS = List.of("id", "title", "depth", "summary", "examples");

  /// The depth of a goal that names none.
  static final Depth DEFAULT_DEPTH = Depth.INTUITION;

  private final Registry ids;
  private final Problems problems;
  private final List<Goal> goals = new ArrayList<>();

  GoalsReader(Registry ids, Problems problems) {
    this.ids = ids;
    this.problems = problems;
  }

  List<Goal> goals() {
    return goals;
  }

  void read(Node node, String path) {
    Optional<Entry> goal = Entry.of(node, path, "goal", KEYS, problems);
    if (goal.isEmpty()) {
      return;
    }
    Entry entry = goal.get();
    Optional<String> id = entry.id();
    id.ifPresent(value -> Declaring.once(ids, value, entry));
    String title = entry.line("title", Limits.NAME);
    if (title.isEmpty() && entry.has("title")) {
      entry.problem("title", "title must not be empty", "nothing", "write one");
    }
    Depth depth = entry.depth("depth").orElse(DEFAULT_DEPTH);
    String summary = entry.line("summary", Limits.PROSE);
    List<String> examples = entry.blocks("examples", Limits.UTTERANCE);
    if (entry.isSound() && id.isPresent()) {
      goals.add(
          new Goal(
              new GoalId(id.get()),
              title.isEmpty() ? Words.title(id.get()) : title,
              depth,
              summary,
              examples));
    }
  }
}
