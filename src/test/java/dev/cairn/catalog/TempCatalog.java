package dev.cairn.catalog;

import dev.cairn.model.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A catalog folder that a test writes file by file.
final class TempCatalog {
  private final Path folder;

  /// @param parent an empty folder; the catalog is `cat` in it
  TempCatalog(Path parent) {
    this.folder = parent.resolve("cat");
  }

  Path folder() {
    return folder;
  }

  TempCatalog file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  TempCatalog file(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The lines that a curator would read; empty when nothing is wrong.
  List<String> problems() {
    try {
      CatalogReader.read(folder);
      return List.of();
    } catch (CatalogException e) {
      return e.lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> remarks() {
    return reading().remarks().stream().map(Problem::toString).toList();
  }

  /// The catalog, which must be right.
  Catalog catalog() {
    return reading().catalog();
  }

  private CatalogReader.Reading reading() {
    try {
      return CatalogReader.readWithRemarks(folder);
    } catch (CatalogException e) {
      throw new AssertionError(String.join("\n", e.lines()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
