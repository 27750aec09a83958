package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a text with a kept one. With `-Dcairn.golden=write` the kept one is rewritten, and the
/// test fails all the same, so that nobody forgets to read what changed.
final class Golden {
  private Golden() {}

  static void check(Class<?> test, String name, String text) {
    Path file =
        Fixtures.root()
            .resolve("src/test/resources")
            .resolve(test.getName().replace('.', '/'))
            .resolve(name + ".txt");
    try {
      String kept = Files.exists(file) ? Files.readString(file) : "(there is no " + file + ")";
      if (!kept.equals(text) && "write".equals(System.getProperty("cairn.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(text).as(file.toString()).isEqualTo(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
