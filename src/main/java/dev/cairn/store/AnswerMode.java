package dev.cairn.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which messages of a channel Cairn answers.
public enum AnswerMode {
  /// Every question, also when Cairn is not addressed: the channel is set aside for it.
  EVERYTHING,
  /// Mentions and replies to Cairn.
  MENTIONED,
  /// None.
  NEVER;

  /// The name in settings and in the database, such as `everything`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The mode of a label, if there is one.
  public static Optional<AnswerMode> of(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label().equals(label)).findFirst();
  }
}
