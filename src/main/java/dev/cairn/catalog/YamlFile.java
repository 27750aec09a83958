package dev.cairn.catalog;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a single YAML or JSON file as values that know their line, for files outside a catalog
/// that are checked the way catalogs are.
public final class YamlFile {
  private static final long MAX_BYTES = 1L << 20;

  private YamlFile() {}

  /// Reads a file that holds one map; empty when it holds nothing, or when it can't be read, which
  /// is a problem then.
  ///
  /// @param shown the file's path as shown to people
  public static Optional<Node.Fields> map(Path file, String shown, Problems problems) {
    try {
      if (Files.isDirectory(file)) {
        throw new BadFileException(1, "must be a file", "a folder", "");
      }
      return NodeReader.map(shown, 0, TextFile.read(file, MAX_BYTES), problems);
    } catch (BadFileException e) {
      problems.add(e.in(shown));
    } catch (FileSystemException e) {
      String found = Files.notExists(file) ? "no such file" : CatalogFolder.reason(e);
      problems.add(new Place(shown, 1), "file", "must be readable", found, "");
    } catch (IOException e) {
      problems.add(new Place(shown, 1), "file", "must be readable", String.valueOf(e), "");
    }
    return Optional.empty();
  }
}
