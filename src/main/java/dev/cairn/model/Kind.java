package dev.cairn.model;

import java.util.Locale;
import java.util.Optional;

/// What sort of thing a resource is, to the one who studies it.
public enum Kind {
  COURSE,
  VIDEO_SERIES,
  VIDEO,
  BOOK,
  NOTES,
  INTERACTIVE,
  EXERCISES,
  PAPER,
  ARTICLE,
  TOOL,
  PODCAST;

  /// The name in files and answers, such as `video-series`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether somebody who asked for `wanted` is content with this kind: a single video and a series
  /// of videos stand for each other, everything else only for itself.
  public boolean satisfies(Kind wanted) {
    return this == wanted || (isVideo() && wanted.isVideo());
  }

  private boolean isVideo() {
    return this == VIDEO || this == VIDEO_SERIES;
  }

  /// The kind of a label, if there is one.
  public static Optional<Kind> of(String label) {
    for (Kind kind : values()) {
      if (kind.label().equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
