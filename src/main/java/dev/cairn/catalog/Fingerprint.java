package dev.cairn.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// The state of a catalog folder without reading its files: names, sizes and times of change.
///
/// Two equal fingerprints mean that an index built at the first is not older than the catalog at
/// the second. A file that is not read (a README, the schemas) does not count.
public final class Fingerprint {
  private Fingerprint() {}

  /// The fingerprint of a folder, as 32 hexadecimal digits; another one as well when a later
  /// version of Cairn reads the same files differently.
  ///
  /// @throws IOException when there is no such folder or the disk fails
  public static String of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    var problems = new Problems();
    var state = new StringBuilder("format ").append(CatalogReader.FORMAT_VERSION).append('\n');
    for (CatalogFile file : CatalogFolder.list(folder, problems)) {
      state.append(file.below()).append('\t').append(file.bytes()).append('\t');
      state.append(file.modifiedNanos()).append('\n');
    }
    // A folder that can't be read whole differs from the same one mended.
    for (Problem problem : problems.sorted()) {
      state.append(problem).append('\n');
    }
    return ContentHash.of(state.toString());
  }
}
