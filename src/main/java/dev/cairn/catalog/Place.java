package dev.cairn.catalog;

/// Where a value stands.
///
/// @param path the file as shown to people
/// @param line from 1
record Place(String path, int line) {
  @Override
  public String toString() {
    return path + ":" + line;
  }
}
