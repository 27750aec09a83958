package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made to harm or by accident: refused with a line that says why, in little time and memory.
class HostileFilesTest {
  @TempDir private Path parent;
  private TempCatalog catalog;

  @BeforeEach
  void aCatalog() {
    catalog = new TempCatalog(parent).file("ask-back.yaml", "- where do I start\n");
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void anAliasBombIsNeverUnfolded() {
    catalog.file(
        "topics/bomb.yaml",
        """
        - &a [x, x, x, x, x, x, x, x, x]
        - &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
        - &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
        """);
    assertThat(catalog.problems())
        .contains(
            "cat/topics/bomb.yaml:1: value: anchors (&name) are not allowed, got '&a'; write the"
                + " value out, or in quotes if it is meant as text",
            "cat/topics/bomb.yaml:3: value: aliases (*name) are not allowed, got '*b'; write the"
                + " value out, or in quotes if it is meant as text");
  }

  @Test
  void anAliasForAValueIsReportedOnce() {
    catalog.file("topics/t.yaml", "- id: a\n  title: &t A\n- id: b\n  title: *t\n");
    assertThat(catalog.problems())
        .containsExactly(
            "cat/topics/t.yaml:2: value: anchors (&name) are not allowed, got '&t'; write the value"
                + " out, or in quotes if it is meant as text",
            "cat/topics/t.yaml:4: value: aliases (*name) are not allowed, got '*t'; write the value"
                + " out, or in quotes if it is meant as text");
  }

  @Test
  void tagsAreRefused() {
    catalog.file("out-of-scope.yaml", "- !!python/object/apply:os.system [ls]\n");
    assertThat(catalog.problems())
        .contains(
            "cat/out-of-scope.yaml:1: value: tags (!name) are not allowed, got"
                + " 'tag:yaml.org,2002:python/object/apply:os.system'; write the value out, or in"
                + " quotes if it is meant as text");
  }

  @Test
  void aFileOf100MegabytesIsNotEvenOpened() throws IOException {
    catalog.file("resources/huge.yaml", "");
    Path huge = catalog.folder().resolve("resources/huge.yaml");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    assertThat(catalog.problems())
        .containsExactly(
            "cat/resources/huge.yaml:1: file: must be at most 64 MB, got 100 MB; split it");
  }

  @Test
  void aNoteOfTwoMegabytesIsRefused() {
    catalog.file("notes/long.md", "x".repeat(2 << 20));
    assertThat(catalog.problems())
        .containsExactly("cat/notes/long.md:1: file: must be at most 1 MB, got 2 MB; split it");
  }

  @Test
  void aByteThatIsNotUtf8IsNamedWithItsPlace() {
    catalog.file("out-of-scope.yaml", bytes('-', ' ', 'a', '\n', '-', ' ', 0xE9, 't', '\n'));
    assertThat(catalog.problems())
        .containsExactly(
            "cat/out-of-scope.yaml:2: file: must be UTF-8, got the byte 0xE9 at place 3 of the"
                + " line; save it as UTF-8");
  }

  @Test
  void utf16IsRecognised() {
    catalog.file("out-of-scope.yaml", "- a\n".getBytes(StandardCharsets.UTF_16));
    assertThat(catalog.problems())
        .containsExactly(
            "cat/out-of-scope.yaml:1: file: must be UTF-8, got UTF-16; save it as UTF-8");
  }

  @Test
  void binaryIsRecognised() {
    catalog.file("topics/a.yaml", bytes(0x7F, 'E', 'L', 'F', 2, 1, 1, 0));
    catalog.file("topics/b.yaml", bytes('-', ' ', 'a', '\n', 0, 0));
    catalog.file("topics/c.yaml", "- a\n- b\u0007\n");
    assertThat(catalog.problems())
        .containsExactly(
            "cat/topics/a.yaml:1: file: must be text, got the control character U+007F; delete the"
                + " character",
            "cat/topics/b.yaml:2: file: must be text, got the control character U+0000; this looks"
                + " like a binary file",
            "cat/topics/c.yaml:2: file: must be text, got the control character U+0007; delete the"
                + " character");
  }

  @Test
  void deepNestingIsRefusedInYamlAndInJson() {
    catalog.file("topics/flow.yaml", "- a: " + "[".repeat(100_000));
    catalog.file("topics/json.yaml", "[".repeat(100_000) + "]".repeat(100_000));
    catalog.file("topics/maps.yaml", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
    catalog.file("topics/block.yaml", "- ".repeat(50_000) + "a\n");
    String problem = "lists and maps may lie at most 32 deep in each other, got more";
    assertThat(catalog.problems())
        .hasSize(4)
        .allSatisfy(line -> assertThat(line).contains(problem));
  }

  @Test
  void oneHugeWordTakesNoQuadraticTime() {
    catalog.file("topics/word.yaml", "- " + "a".repeat(8 << 20));
    catalog.file("topics/quoted.yaml", "- \"" + "a".repeat(8 << 20) + "\"");
    catalog.file("topics/comment.yaml", "# " + "a".repeat(8 << 20));
    List<String> problems =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), catalog::problems);
    assertThat(problems)
        .hasSize(3)
        .allSatisfy(
            line -> assertThat(line).contains("lines must be at most 200,000 characters long"));
  }

  @Test
  void anEntryOfAMillionValuesIsRefused() {
    catalog.file("topics/wide.yaml", "- id: a\n  aliases:\n" + "    - b\n".repeat(1_000_000));
    assertThat(catalog.problems())
        .containsExactly(
            "cat/topics/wide.yaml:500000: file: one entry may hold at most 500,000 values, got"
                + " more");
  }

  @Test
  void manyProblemsAreCountedAndTheFirstShown() {
    catalog.file("topics/bad.yaml", "- {id: a b}\n".repeat(5_000));
    List<String> problems = catalog.problems();
    assertThat(problems).hasSize(10_001);
    assertThat(problems.getFirst()).startsWith("cat/topics/bad.yaml:1: ");
    assertThat(problems.getLast()).isEqualTo("and 4999 more problems");
  }

  @Test
  void aLinkThatLeavesTheFolderIsRefused() throws IOException {
    Path secret = Files.writeString(parent.resolve("secret.yaml"), "- {id: a, title: Secret}\n");
    catalog.file("topics/own.yaml", "");
    Files.createSymbolicLink(catalog.folder().resolve("topics/link.yaml"), secret);
    Files.createSymbolicLink(catalog.folder().resolve("resources"), parent);
    assertThat(catalog.problems())
        .containsExactly(
            "cat/resources:1: link: must stay inside the catalog folder, got a link that leaves it;"
                + " put the file itself there",
            "cat/topics/link.yaml:1: link: must stay inside the catalog folder, got a link that"
                + " leaves it; put the file itself there");
  }

  @Test
  void aLinkInsideTheFolderIsFollowed() throws IOException {
    catalog.file("topics/..data/real.yaml", "- {id: a, title: A}\n");
    Files.createSymbolicLink(
        catalog.folder().resolve("topics/a.yaml"), Path.of("..data/real.yaml"));
    assertThat(catalog.catalog().topics()).hasSize(1);
  }

  @Test
  void aCatalogFolderThatIsALinkItselfIsRead() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), catalog.folder());
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(new TempCatalog(parent).problems()).isEmpty();
    assertThat(Fingerprint.of(link)).isEqualTo(Fingerprint.of(catalog.folder()));
  }

  @Test
  void aLoopOfLinksEnds() throws IOException {
    catalog.file("notes/a/one.md", "---\ntopic: a\ntitle: A\n---\nText.\n");
    Files.createSymbolicLink(catalog.folder().resolve("notes/a/up"), Path.of(".."));
    Files.createSymbolicLink(catalog.folder().resolve("notes/nowhere.md"), Path.of("gone.md"));
    Files.createSymbolicLink(catalog.folder().resolve("notes/self.md"), Path.of("self.md"));
    assertThat(catalog.problems())
        .containsExactly(
            "cat/notes/a/up:1: link: must not lead back to a folder above it, got a loop",
            "cat/notes/nowhere.md:1: file: must be readable, got a link that leads nowhere",
            "cat/notes/self.md:1: file: must be readable, got Too many levels of symbolic links or"
                + " unable to access attributes of symbolic link");
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    catalog.file("topics/own.yaml", "");
    Path pipe = catalog.folder().resolve("topics/pipe.yaml");
    int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    org.junit.jupiter.api.Assumptions.assumeTrue(exit == 0, "no mkfifo here");
    assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), catalog::problems))
        .containsExactly(
            "cat/topics/pipe.yaml:1: file: must be a plain file, got a device, pipe or socket");
  }

  @Test
  void aFolderInTheCostumeOfAFileAndTheReverse() {
    catalog.file("topics/a.yaml/inner.yaml", "");
    catalog.file("goals.yaml/inner.yaml", "");
    catalog.file("notes", "not a folder");
    assertThat(catalog.problems())
        .containsExactly(
            "cat/goals.yaml:1: file: must be a file, got a folder",
            "cat/notes:1: folder: must be a folder, got a file",
            "cat/topics/a.yaml:1: file: must be a file, got a folder");
  }

  @Test
  void namesThatBreakALineAreShownEscaped() {
    catalog.file("topics/a\n\u001b[31mb.yaml", "- 1\n");
    assertThat(catalog.problems())
        .hasSize(1)
        .allSatisfy(line -> assertThat(line).startsWith("cat/topics/a\\n\\u001b[31mb.yaml:1: "));
  }

  @Test
  void valuesThatCouldHarmATerminalAreShownEscapedAndShort() {
    catalog.file(
        "topics/a.yaml",
        "- {id: \"\\e[2J\\u202Eevil\", title: A}\n- {id: " + "x".repeat(500) + "}\n");
    assertThat(catalog.problems())
        .allSatisfy(
            line ->
                assertThat(line.chars()).allMatch(c -> c >= ' ' && c < 0x7F).hasSizeLessThan(400))
        .anySatisfy(line -> assertThat(line).contains("'\\u001b[2J\\u202eevil'"));
  }

  @Test
  void malformedEscapesAreSyntaxErrors() {
    catalog.file("topics/a.yaml", "- id: \"\\U99999999\"\n");
    catalog.file("topics/b.yaml", "- id: \"\\x\"\n");
    catalog.file("topics/c.yaml", "%YAML 9.9\n---\n- a\n");
    assertThat(catalog.problems())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).contains("must be correct YAML"));
  }
}
