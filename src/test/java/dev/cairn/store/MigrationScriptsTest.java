package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MigrationScriptsTest {
  /// What only one of the two databases understands, or both understand differently.
  private static final List<String> NOT_COMMON =
      List.of(
          "autoincrement",
          "serial",
          "generated",
          "without rowid",
          "strict",
          "pragma",
          "blob",
          "bytea",
          "jsonb",
          "uuid",
          "datetime",
          "timestamp",
          "glob",
          "insert or",
          "`",
          "\"");

  static List<Path> scripts() throws IOException {
    try (Stream<Path> files =
        Files.list(Fixtures.root().resolve("src/main/resources/dev/cairn/store/migration"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void bothDatabasesUnderstandTheScript(Path script) throws IOException {
    String statements = Files.readString(script).replaceAll("--.*", "");

    assertThat(NOT_COMMON).noneSatisfy(word -> assertThat(statements).containsIgnoringCase(word));
  }
}
