package dev.cairn.model;

/// What an utterance asks for; a closed set, so that the compiler lists every place that must
/// handle a new one.
public enum Intent {
  /// What to learn and in what order.
  LEARN_PATH,
  /// What a topic is, what it needs and what it opens.
  LOOK_UP_TOPIC,
  /// Books, courses, videos on something.
  FIND_RESOURCES,
  /// The idea behind a topic, answered with a note.
  EXPLAIN,
  /// This or that: two entries of the catalog weighed against each other.
  COMPARE,
  /// A question that a piece of advice in the catalog answers by itself.
  ADVICE,
  /// Something the catalog cannot help with; an answer, not an error.
  OUT_OF_SCOPE,
  /// A request whose goal cannot be told and would change the answer: Cairn asks back.
  UNCLEAR
}
