package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// `docs/catalogue.md` says what the reader does.
class CatalogDocumentTest {
  @TempDir private Path parent;

  private static String document() throws IOException {
    return Files.readString(Fixtures.root().resolve("docs/catalogue.md"));
  }

  /// The text below a heading, up to the next one of its rank.
  private static String section(String heading) throws IOException {
    String text = document();
    int start = text.indexOf("\n## " + heading + "\n");
    assertThat(start).as("heading %s", heading).isNotNegative();
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void hasARowForEveryKey(String heading, List<String> keys) throws IOException {
    String section = section(heading);
    assertThat(keys).allSatisfy(key -> assertThat(section).contains("\n| `" + key + "` |"));
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of("catalog.yaml", InfoReader.KEYS),
        Arguments.of("goals.yaml", GoalsReader.KEYS),
        Arguments.of("Topics", TopicsReader.KEYS),
        Arguments.of("Topics", TopicsReader.NEED_KEYS),
        Arguments.of("Resources", ResourcesReader.KEYS),
        Arguments.of("Notes", NotesReader.KEYS));
  }

  @Test
  void namesEveryDepthAndKind() throws IOException {
    assertThat(Depth.values())
        .allSatisfy(depth -> assertThat(document()).contains("| `" + depth.label() + "` |"));
    assertThat(Kind.values())
        .allSatisfy(kind -> assertThat(section("Resources")).contains("`" + kind.label() + "`"));
  }

  @Test
  void namesTheLimits() throws IOException {
    assertThat(section("Limits"))
        .contains(
            "above %d MB".formatted(Limits.FILE_BYTES >> 20),
            "notes: %d MB".formatted(Limits.NOTE_BYTES >> 20),
            "%d MB or %,d files".formatted(Limits.TOTAL_BYTES >> 20, Limits.FILES),
            "%d deep".formatted(Limits.NESTING),
            "%,d characters, more than %,d values"
                .formatted(Limits.YAML_LINE, Limits.VALUES_PER_ENTRY),
            "at most %,d characters, other texts %,d, utterances %,d, notes %,d, addresses %,d"
                .formatted(
                    Limits.NAME, Limits.PROSE, Limits.UTTERANCE, Limits.NOTE_TEXT, Limits.ADDRESS));
    assertThat(section("Problems")).contains("%,d".formatted(Problems.MAX_KEPT));
  }

  @Test
  void itsExamplesAreRightButForWhatTheyReferTo() throws IOException {
    var catalog = new TempCatalog(parent);
    catalog.file("catalog.yaml", example("catalog.yaml"));
    catalog.file("goals.yaml", example("goals.yaml"));
    catalog.file("out-of-scope.yaml", example("Lists of utterances"));
    catalog.file("topics/a.yaml", example("Topics"));
    catalog.file("resources/a.yaml", example("Resources"));
    String notes = section("Notes");
    int first = notes.indexOf("```markdown\n") + "```markdown\n".length();
    catalog.file("notes/a.md", notes.substring(first, notes.indexOf("```", first)));
    assertThat(catalog.problems())
        .extracting(line -> line.replaceFirst(".*, got ", ""))
        .containsExactlyInAnyOrder(
            "'gist'", "'ownership'", "'traits'", "'concurrency'", "'ownership'", "'ownership'");
  }

  private static String example(String heading) throws IOException {
    String section = section(heading);
    int start = section.indexOf("```yaml\n") + "```yaml\n".length();
    return section.substring(start, section.indexOf("```", start));
  }
}
