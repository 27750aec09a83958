package dev.cairn.model;

import java.util.List;

/// Our own short text: the intuition of a topic, or advice on a question that every community
/// hears.
///
/// @param id stable key: the path below `notes/` without its ending, such as
///     `linear-algebra/a-matrix-moves-space`
/// @param topic what it is about
/// @param depth for whom it is written
/// @param title one line
/// @param text Markdown; `$…$` and `$$…$$` hold LaTeX
/// @param questions questions that it answers by itself, as people ask them; not empty makes it
///     advice
/// @param compares the resources that it weighs against each other; mostly empty
public record Note(
    String id,
    TopicId topic,
    Depth depth,
    String title,
    String text,
    List<String> questions,
    List<ResourceId> compares) {

  public Note {
    questions = List.copyOf(questions);
    compares = List.copyOf(compares);
  }

  /// Whether it answers a question of its own instead of explaining a step of a path.
  public boolean isAdvice() {
    return !questions.isEmpty();
  }
}
