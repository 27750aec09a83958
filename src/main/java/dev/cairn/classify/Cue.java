package dev.cairn.classify;

/// A cue word or phrase found in an utterance.
///
/// @param kind what it says
/// @param argument the part of its section's name behind the colon, such as `book`; mostly empty
/// @param first its first token
/// @param end the token behind its last
record Cue(Kind kind, String argument, int first, int end) {

  /// The sections of `english.cues`, which explains each.
  enum Kind {
    FILLER,
    KNOWN,
    KNOWN_BASICS,
    KNOWN_MODIFIER,
    KNOWN_AFTER,
    KNOWN_AFTER_BASICS,
    NOT_KNOWN,
    WANT,
    TOWARDS,
    SUBJECT,
    KIND,
    PREFER,
    REFUSE,
    FREE,
    NOT_FREE,
    LEVEL,
    LANGUAGE,
    ASK,
    WISH,
    FOLLOW_UP,
    FOLLOW_UP_STRONG
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(Kind other, String otherArgument) {
    return kind == other && argument.equals(otherArgument);
  }
}
