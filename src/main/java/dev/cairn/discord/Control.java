package dev.cairn.discord;

/// What a pressed control turned out to be.
sealed interface Control {
  /// One of ours, and the presser's own.
  ///
  /// @param owners as short hashes, so that the message shown next keeps them
  record Use(Verb verb, int argument, ViewState state, Stamp owners) implements Control {}

  /// One of ours, and somebody else's.
  record NotYours() implements Control {}

  /// Of another version, or not written by us.
  record Unreadable() implements Control {}

  /// One of ours about something that the catalog no longer has.
  record Gone() implements Control {}

  /// Owners as they are written into controls.
  ///
  /// @param asker a short keyed hash
  /// @param other likewise; 0 for nobody
  record Stamp(long asker, long other) {}
}
