package dev.cairn.discord;

/// What surrounds a reply.
///
/// @param isPrivate whether only the asker sees it, so that it can be shared
/// @param mention what stands above it to greet somebody, such as the mention of the member it is
///     for; may be empty
/// @param budget how many characters a message may hold
record Frame(boolean isPrivate, String mention, int budget) {
  static Frame toOne() {
    return new Frame(true, "", ViewLimits.TEXT);
  }

  static Frame toAll() {
    return new Frame(false, "", ViewLimits.TEXT);
  }

  Frame withMention(String newMention) {
    return new Frame(isPrivate, newMention, budget);
  }

  /// The same for a channel where only plain messages can be sent.
  Frame plain() {
    return new Frame(isPrivate, mention, ViewLimits.PLAIN_TEXT);
  }
}
