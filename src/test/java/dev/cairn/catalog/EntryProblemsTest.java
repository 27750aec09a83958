package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalog.Snippets.Snippet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the reader says of one entry; each stands in a small catalog with topics `algebra` and
/// `calculus` and the resource `primer`.
class EntryProblemsTest {
  @TempDir private Path parent;

  @ParameterizedTest
  @MethodSource("dev.cairn.catalog.Snippets#all")
  void isReportedOrRight(Snippet snippet) {
    var catalog =
        new TempCatalog(parent)
            .file(
                "topics/base.yaml",
                """
                - {id: algebra, title: Algebra, aliases: [school algebra]}
                - {id: calculus, title: Calculus}
                """)
            .file(
                "resources/base.yaml",
                "- {id: primer, title: Primer, url: 'https://example.org/p', topics: [algebra]}\n")
            .file(snippet.file(), snippet.content());
    String place = "cat/" + snippet.file() + ":" + snippet.line() + ": ";
    assertThat(catalog.problems())
        .isEqualTo(snippet.problem().isEmpty() ? List.of() : List.of(place + snippet.problem()));
  }
}
