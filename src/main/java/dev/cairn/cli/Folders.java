package dev.cairn.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/// Where the catalog, the data and the settings are when no option says so: in the working
/// directory
/// first, then in the folder that holds `target/` or the jar.
final class Folders {
  private final Path working;
  private final Path home;

  Folders(Path working, Path home) {
    this.working = working;
    this.home = home;
  }

  /// The folders of the running program.
  static Folders ofProgram() {
    return new Folders(Path.of("").toAbsolutePath(), home());
  }

  /// A file or folder by its default name; where neither place has it, the program's own place.
  Path find(String name) {
    Path here = working.resolve(name);
    return Files.exists(here) ? here : home.resolve(name);
  }

  /// Where state goes: beside the catalog that is used, so that a run in another folder with a
  /// catalog of its own leaves the program's own data alone.
  Path data(Path catalog) {
    Path here = working.resolve("data");
    boolean ownCatalog = catalog.toAbsolutePath().startsWith(working);
    return Files.exists(here) || ownCatalog ? here : home.resolve("data");
  }

  private static Path home() {
    CodeSource source = Folders.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Path.of("").toAbsolutePath();
    }
    try {
      Path code = Path.of(source.getLocation().toURI());
      // target/cairn.jar and target/classes both lie in target/; a jar that was moved lies in its
      // home.
      Path parent = code.getParent();
      Path folder = parent == null ? code : parent;
      boolean inTarget = folder.endsWith("target") && folder.getParent() != null;
      return inTarget ? folder.resolveSibling("").normalize() : folder;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no path: " + source, e);
    }
  }
}
