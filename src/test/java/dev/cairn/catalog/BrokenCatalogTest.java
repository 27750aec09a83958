package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// A catalog with something wrong in nearly every line, and all that is said about it.
class BrokenCatalogTest {
  private static final Path RESOURCES = Fixtures.root().resolve("src/test/resources");

  private static CatalogException problems() {
    Path folder = RESOURCES.resolve("catalogs/broken");
    return catchThrowableOfType(CatalogException.class, () -> CatalogReader.read(folder));
  }

  @Test
  void everyProblemOfEveryFileIsListed() throws IOException {
    Path kept = RESOURCES.resolve("dev/cairn/catalog/BrokenCatalogTest/problems.txt");
    assertThat(String.join("\n", problems().lines()) + "\n")
        .as(kept.toString())
        .isEqualTo(Files.readString(kept));
  }

  @Test
  void theExceptionNamesTheirNumberAndTheFirst() {
    assertThat(problems())
        .hasMessage(
            "the catalog has %d problems, the first: %s"
                .formatted(problems().count(), problems().problems().getFirst()));
  }
}
