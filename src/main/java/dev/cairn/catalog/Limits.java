package dev.cairn.catalog;

/// How much a catalog may hold: far above any real one, low enough that a hostile one can't fill
/// the memory.
final class Limits {
  /// The largest YAML or JSON file, in bytes.
  static final long FILE_BYTES = 64L << 20;

  /// The largest note, in bytes.
  static final long NOTE_BYTES = 1L << 20;

  /// All files together, in bytes.
  static final long TOTAL_BYTES = 256L << 20;

  /// How many files there may be.
  static final int FILES = 50_000;

  /// How deep folders may lie in each other.
  static final int FOLDER_DEPTH = 16;

  /// How deep lists and maps may lie in each other; the format needs 5.
  static final int NESTING = 32;

  /// How many values one entry may hold: a goal with all its examples is one entry.
  static final int VALUES_PER_ENTRY = 500_000;

  /// How many entries and utterances one file may hold.
  static final int ENTRIES_PER_FILE = 1_000_000;

  /// The longest line of a YAML file, in characters. SnakeYAML copies its window anew for every
  /// 1,024 characters of a value without a break, so its time grows with the square of this.
  static final int YAML_LINE = 200_000;

  /// The longest title, name or alias, in characters.
  static final int NAME = 1_000;

  /// The longest piece of prose, such as `why`, in characters.
  static final int PROSE = 5_000;

  /// The longest utterance, in characters; a Discord message has at most 4,000.
  static final int UTTERANCE = 20_000;

  /// The longest text of a note, in characters.
  static final int NOTE_TEXT = 100_000;

  /// The longest address, in characters.
  static final int ADDRESS = 2_000;

  /// More hours than anything takes.
  static final double HOURS = 10_000;

  private Limits() {}
}
