package dev.cairn.classify;

/// One word of an utterance.
///
/// @param text lower-case, without accents and apostrophes: `dont`, `c++`
/// @param stem the same in the singular, by which names are compared
/// @param start where it begins in the utterance, in characters
/// @param end where it ends, exclusive
/// @param capital whether its first letter is upper case
/// @param upper whether all its letters are upper case
/// @param possessive whether it ended in `'s`
/// @param before what stands between it and the word before
record Token(
    String text,
    String stem,
    int start,
    int end,
    boolean capital,
    boolean upper,
    boolean possessive,
    Break before) {

  /// What separates two words, the weakest first.
  enum Break {
    /// Nothing but a dot, a slash or a hyphen: `fast.ai`, `r/math`, `k-means`.
    GLUE,
    /// White space.
    SPACE,
    /// A comma, a bracket, a quotation mark.
    COMMA,
    /// The end of a sentence or of a line.
    SENTENCE;

    boolean isAtLeast(Break other) {
      return compareTo(other) >= 0;
    }
  }
}
