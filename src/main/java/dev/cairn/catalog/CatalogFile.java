package dev.cairn.catalog;

import java.nio.file.Path;

/// One file of a catalog, found but not read.
///
/// @param file where it is
/// @param shown its path as shown to people
/// @param below its path below the catalog folder, with `/`
/// @param part what it holds
/// @param bytes its size
/// @param modifiedNanos when it was last changed, in nanoseconds since 1970
record CatalogFile(
    Path file, String shown, String below, Part part, long bytes, long modifiedNanos) {

  /// What a file of a catalog holds.
  enum Part {
    CATALOG("catalog"),
    GOALS("goals"),
    OUT_OF_SCOPE("out-of-scope"),
    ASK_BACK("ask-back"),
    ANY_GOAL("any-goal"),
    TOPICS("topics"),
    RESOURCES("resources"),
    NOTES("notes");

    /// The file's name without its ending, or the folder's.
    private final String stem;

    Part(String stem) {
      this.stem = stem;
    }

    String stem() {
      return stem;
    }

    boolean isFolder() {
      return this == TOPICS || this == RESOURCES || this == NOTES;
    }
  }

  Place place(int line) {
    return new Place(shown, line);
  }
}
