package dev.cairn.testing;

import dev.cairn.catalog.CatalogException;
import dev.cairn.catalog.CatalogReader;
import dev.cairn.model.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The catalogs that tests read.
///
/// `rust` is the fixture: 14 topics, 20 resources, 9 notes and 3 goals on learning the language
/// Rust, small enough to know by heart. `cairn.root` is the project's folder, set by the build.
public final class Fixtures {
  private Fixtures() {}

  /// The project's folder.
  public static Path root() {
    return Path.of(System.getProperty("cairn.root", "."));
  }

  /// The folder of the fixture catalog.
  public static Path rustFolder() {
    return root().resolve("src/test/resources/catalogs/rust");
  }

  /// The fixture catalog, read once.
  public static Catalog rust() {
    return Rust.CATALOG;
  }

  /// The folder of the catalog that ships with Cairn.
  public static Path shippedFolder() {
    return root().resolve("index");
  }

  /// The catalog that ships with Cairn, read once.
  public static Catalog shipped() {
    return Shipped.CATALOG;
  }

  /// Reads a catalog that is known to be right.
  public static Catalog read(Path folder) {
    try {
      return CatalogReader.read(folder);
    } catch (CatalogException e) {
      throw new AssertionError(String.join("\n", e.lines()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rust {
    static final Catalog CATALOG = read(rustFolder());
  }

  private static final class Shipped {
    static final Catalog CATALOG = read(shippedFolder());
  }
}
