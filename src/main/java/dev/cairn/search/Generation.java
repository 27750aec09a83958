package dev.cairn.search;

import java.nio.file.Path;

/// One finished index, which nobody changes any more.
///
/// @param name the folder's own name; a later generation's name is greater
/// @param folder holds Lucene's files in `lucene/` and whatever else the builder put there
/// @param manifest what the builder said about it
public record Generation(String name, Path folder, Manifest manifest) {
  static final String LUCENE_FOLDER = "lucene";

  /// The folder of Lucene's own files.
  Path lucene() {
    return folder.resolve(LUCENE_FOLDER);
  }
}
