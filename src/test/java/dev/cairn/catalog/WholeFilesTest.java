package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Depth;
import dev.cairn.model.Note;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What makes a catalog: which files count, how they may be written, what is missing without them.
class WholeFilesTest {
  private static final String PRIMER =
      "- {id: primer, title: Primer, url: 'https://example.org/p', topics: [%s]}\n";

  @TempDir private Path parent;
  private TempCatalog catalog;

  @BeforeEach
  void anEmptyCatalog() {
    catalog = new TempCatalog(parent);
  }

  @Test
  void noFolderIsSaidPlainly() {
    assertThat(catalog.problems())
        .containsExactly(
            "cat:1: catalog: must be a folder, got nothing at "
                + catalog.folder()
                + "; name the folder that holds topics/ and resources/");
  }

  @Test
  void aFileInsteadOfAFolderIsSaidPlainly() throws IOException {
    Files.writeString(parent.resolve("cat"), "text");
    assertThat(catalog.problems())
        .containsExactly(
            "cat:1: catalog: must be a folder, got a file; name the folder that holds topics/ and"
                + " resources/");
  }

  @Test
  void aFolderWithNothingOfACatalogIsAProblem() {
    catalog.file("README.md", "Hello").file("schema/goals.schema.json", "{}");
    assertThat(catalog.problems())
        .containsExactly(
            "cat:1: catalog: must hold at least one of catalog.yaml, goals.yaml, out-of-scope.yaml,"
                + " topics/*.yaml, resources/*.yaml, notes/**/*.md, got a folder without any of"
                + " these");
  }

  @Test
  void goalsAloneMakeACatalogAndDefaultsThatNameNothingArePassedOver() {
    Catalog goals =
        catalog
            .file("catalog.yaml", "{default-topic: algebra, default-goal: use}\n")
            .file("goals.yaml", "- {id: use, examples: [make it work]}\n")
            .catalog();
    assertThat(goals.goals()).hasSize(1);
    assertThat(goals.goals().iterator().next().title()).isEqualTo("Use");
    assertThat(goals.goals().iterator().next().depth()).isEqualTo(Depth.INTUITION);
    assertThat(goals.info().defaultTopic()).isEmpty();
    assertThat(goals.info().defaultGoal()).isPresent();
    assertThat(goals.info().language()).isEqualTo("en");
  }

  @Test
  void withoutTopicsAResourceMayNameAnyTopicOrNone() {
    Catalog resources =
        catalog
            .file(
                "resources/all.yaml",
                """
                - {id: a, title: A, url: 'https://example.org/a', topics: []}
                - {id: b, title: B, url: 'https://example.org/b', topics: [Linear Algebra, svd, '?']}
                - {id: c, title: C, url: 'https://example.org/c'}
                """)
            .catalog();
    assertThat(resources.resources())
        .extracting(resource -> resource.topics().stream().map(t -> t.topic().value()).toList())
        .containsExactly(List.of(), List.of("linear-algebra", "svd"), List.of());
  }

  @Test
  void withoutTopicsANoteMayNameAnyTopic() {
    Catalog notes =
        catalog
            .file("notes/deep/er/one.md", "---\ntopic: Any Thing\ntitle: T\n---\nText.\n")
            .catalog();
    Note note = notes.notes().iterator().next();
    assertThat(note.id()).isEqualTo("deep/er/one");
    assertThat(note.topic().value()).isEqualTo("any-thing");
    assertThat(note.text()).isEqualTo("Text.");
  }

  @Test
  void whatAResourceLacksGetsTheDocumentedDefault() {
    Catalog topics =
        catalog
            .file("catalog.yaml", "language: fr\n")
            .file("topics/a.yaml", "- {id: algebra, title: Algebra}\n")
            .file(
                "resources/a.yaml",
                PRIMER.formatted("algebra")
                    + "- {id: b, title: B, kind: book, isbn: 9780306406157, topics: [algebra]}\n")
            .catalog();
    List<Resource> resources = List.copyOf(topics.resources());
    assertThat(resources.getFirst().kind().label()).isEqualTo("article");
    assertThat(resources.getFirst().depths()).containsExactly(Depth.values());
    assertThat(resources.getFirst().start()).isFalse();
    assertThat(resources.getFirst().price()).isEqualTo(Price.FREE);
    assertThat(resources.getFirst().hours()).isEmpty();
    assertThat(resources.getFirst().language()).isEqualTo("fr");
    assertThat(resources.getFirst().by()).isEmpty();
    assertThat(resources.getFirst().why()).isEmpty();
    assertThat(resources.getLast().price()).isEqualTo(Price.PAID);
  }

  @Test
  void aPrerequisiteWithoutDetailsCountsAtEveryDepthAndAtThatDepth() {
    Catalog topics =
        catalog
            .file(
                "topics/a.yaml",
                """
                - {id: algebra, title: Algebra}
                - {id: calculus, title: Calculus, needs: [algebra]}
                """)
            .catalog();
    Topic calculus = List.copyOf(topics.topics()).getLast();
    assertThat(calculus.needs().getFirst().from()).isEqualTo(Depth.USE);
    assertThat(calculus.needs().getFirst().depth()).isEqualTo(Optional.empty());
  }

  @Test
  void jsonIsReadWithTabsOnOneLineAndUnderItsOwnEnding() {
    Catalog json =
        catalog
            .file("goals.json", "[{\"id\":\"use\",\t\"examples\":[\"a\\/b\",\"\\ud83d\\ude00\"]}]")
            .file(
                "topics/a.yaml", "[\n\t{\n\t\t\"id\": \"algebra\",\n\t\t\"title\": \"A\"\n\t}\n]\n")
            .file("catalog.yml", "{\"title\": \"JSON\", \"language\": \"en\"}")
            .catalog();
    assertThat(json.goals().iterator().next().examples()).containsExactly("a/b", "😀");
    assertThat(json.topics()).hasSize(1);
    assertThat(json.info().title()).isEqualTo("JSON");
  }

  @Test
  void aLineOfJsonIsTheValuesOwn() {
    catalog.file("topics/a.json", "[\n {\"id\": \"a\",\n  \"title\": \"\"}\n]\n");
    assertThat(catalog.problems())
        .containsExactly(
            "cat/topics/a.json:3: topic 'a': title must not be empty, got nothing; write one");
  }

  @Test
  void aFlowOfYamlThatIsNoJsonIsReadAsYaml() {
    assertThat(catalog.file("goals.yaml", "[{id: use}, {id: see}]\n").catalog().goals()).hasSize(2);
  }

  @Test
  void byteOrderMarkWindowsLineEndsAndOldOnesAreAccepted() {
    Catalog read =
        catalog
            .file("goals.yaml", "\uFEFF- id: use\r\n  examples:\r\n    - one\r\n")
            .file("ask-back.yaml", "- one\r- two\r")
            .file(
                "notes/a.md", "\uFEFF---\r\ntopic: a\r\ntitle: A\r\n---\r\nText.\r\n\r\nMore.\r\n")
            .catalog();
    assertThat(read.goals().iterator().next().examples()).containsExactly("one");
    assertThat(read.examples().askBack()).containsExactly("one", "two");
    assertThat(read.notes().iterator().next().text()).isEqualTo("Text.\n\nMore.");
  }

  @Test
  void linesAreCountedAsEditorsCountThem() {
    catalog.file("topics/a.yaml", "- id: a\r\n  title: \"A\u2028\u0085A\"\r\n- id: b\r\n");
    assertThat(catalog.problems())
        .containsExactly("cat/topics/a.yaml:3: topic 'b': the key 'title' is required; add it");
  }

  @Test
  void emptyFilesHoldNothing() {
    assertThat(
            catalog
                .file("goals.yaml", "")
                .file("catalog.yaml", "# nothing yet\n")
                .file("topics/a.yaml", "---\n")
                .file("ask-back.yaml", "[]\n")
                .catalog()
                .goals())
        .isEmpty();
  }

  @Test
  void textsAreTidied() {
    Catalog topics =
        catalog
            .file(
                "topics/a.yaml", "- {id: a, title: \"  Two\\n  words\\a \", summary: \"a\\tb\"}\n")
            .file("ask-back.yaml", "- |-\n  A title\n\n  and a\tpost\n")
            .catalog();
    Topic topic = topics.topics().iterator().next();
    assertThat(topic.title()).isEqualTo("Two words");
    assertThat(topic.summary()).isEqualTo("a b");
    assertThat(topics.examples().askBack()).containsExactly("A title\n\nand a\tpost");
  }

  @Test
  void wordsThatYamlTakesForNumbersOrTruthStayAsWritten() {
    Catalog read =
        catalog
            .file("ask-back.yaml", "- yes\n- no\n- true\n- 007\n- 1_000\n- 1:30\n- null\n- 3.10\n")
            .catalog();
    assertThat(read.examples().askBack())
        .containsExactly("yes", "no", "true", "007", "1_000", "1:30", "null", "3.10");
  }

  @Test
  void secondEndingsForOneFileAreAProblem() {
    catalog.file("goals.yaml", "[]").file("goals.yml", "[]");
    assertThat(catalog.problems())
        .containsExactly(
            "cat/goals.yml:1: file: must be the only one of its kind, got 'goals.yml' beside"
                + " 'goals.yaml'; move all entries into one of them");
  }

  @Test
  void namesThatAreNearlyRightAreProblems() {
    catalog
        .file("ask-back.yaml", "[]")
        .file("goal.yaml", "[]")
        .file("out_of_scope.yaml", "[]")
        .file("topics.yaml", "[]")
        .file("resource/a.yaml", "[]")
        .file("sources.yaml", "[]");
    assertThat(catalog.problems())
        .containsExactly(
            "cat/goal.yaml:1: file: is not read under this name, got 'goal.yaml'; did you mean"
                + " 'goals.yaml'?",
            "cat/out_of_scope.yaml:1: file: is not read under this name, got 'out_of_scope.yaml';"
                + " did you mean 'out-of-scope.yaml'?",
            "cat/resource:1: folder: is not read under this name, got 'resource'; did you mean"
                + " 'resources/'?",
            "cat/topics.yaml:1: file: is not read under this name, got 'topics.yaml'; move it into"
                + " topics/");
  }

  @Test
  void foldersBelowTopicsAndResourcesAreReadToo() {
    catalog.file("topics/maths/a.yaml", "- {id: a, title: A}\n").file("topics/.hidden/b.yaml", "x");
    assertThat(catalog.catalog().topics()).hasSize(1);
  }

  @Test
  void syntaxErrorsNameTheirLineAndACure() {
    catalog
        .file("topics/a.yaml", "- id: a\n  title: Limits: an overview\n")
        .file("topics/b.yaml", "- id: b\n\ttitle: B\n")
        .file("topics/c.yaml", "- id: c\n  title: @home\n")
        .file("topics/d.yaml", "- id: d\n  title: 'open\n")
        .file("topics/e.yaml", "- id: e\n  aliases: [why?]\n")
        .file("topics/f.yaml", "- id: f\n---\n- id: g\n")
        .file("topics/g.yaml", "topics:\n  - id: g\n")
        .file("topics/h.yaml", "{\"id\": \"h\",}")
        .file("topics/i.yaml", "- id: i\n  ? [a]\n  : b\n");
    assertThat(catalog.problems())
        .containsExactly(
            "cat/topics/a.yaml:2: file: must be correct YAML: mapping values are not allowed here;"
                + " put a value that holds ': ' in quotes",
            "cat/topics/b.yaml:2: file: must be correct YAML: found character '\\t(TAB)' that"
                + " cannot start any token; indent with spaces",
            "cat/topics/c.yaml:2: file: must be correct YAML: found character '@' that cannot start"
                + " any token; put a value that begins with this character in quotes",
            "cat/topics/d.yaml:3: file: must be correct YAML: found unexpected end of stream; check"
                + " the indentation and the quotes on and above this line",
            "cat/topics/e.yaml:2: file: must be correct YAML: expected ',' or ']', but got ?;"
                + " inside [ ] and { }, put a text that holds a question mark in quotes",
            "cat/topics/f.yaml:1: topic 'f': the key 'title' is required; add it",
            "cat/topics/f.yaml:3: file: must hold one document, got a second one; delete the line"
                + " '---' and join the two",
            "cat/topics/g.yaml:1: file: must hold a list, got a map; begin each entry with '- '",
            "cat/topics/h.yaml:1: file: must hold a list, got a map; begin each entry with '- '",
            "cat/topics/i.yaml:2: file: must be correct YAML: a key must be a text; check the"
                + " indentation and the quotes on and above this line");
  }

  @Test
  void whatABrokenFileDeclaresIsNotMissedElsewhere() {
    catalog
        .file("topics/a.yaml", "- {id: good, title: Good}\n- id: late\n  title: a: b\n")
        .file("resources/a.yaml", PRIMER.formatted("good, late, god, elsewhere"));
    assertThat(catalog.problems())
        .containsExactly(
            "cat/resources/a.yaml:1: resource 'primer': topics must name topics of the catalog, got"
                + " 'elsewhere'",
            "cat/resources/a.yaml:1: resource 'primer': topics must name topics of the catalog, got"
                + " 'god'; did you mean 'good'?",
            "cat/topics/a.yaml:3: file: must be correct YAML: mapping values are not allowed here;"
                + " put a value that holds ': ' in quotes");
  }

  @Test
  void whatAFileThatCouldNotBeReadMayDeclareIsNotMissedElsewhere() {
    catalog
        .file("topics/a.yaml", new byte[] {'-', ' ', (byte) 0xFF})
        .file("topics/b.yaml", "- {id: good, title: Good}\n")
        .file("resources/a.yaml", PRIMER.formatted("god, elsewhere"));
    assertThat(catalog.problems())
        .extracting(line -> line.replaceFirst("^(.*?:\\d+): .*", "$1"))
        .containsExactly("cat/resources/a.yaml:1", "cat/topics/a.yaml:1");
  }

  @Test
  void frontMatterMustBeThereAndEnd() {
    catalog
        .file("notes/a.md", "# No front matter\n")
        .file("notes/b.md", "---\ntopic: a\ntitle: B\n")
        .file("notes/c.md", "---\n---\nText.\n")
        .file("notes/d.md", "")
        .file("notes/e.md", "---\ntopic: a\ntitle: E\n---\n\n")
        .file("notes/f.md", "---\n- a\n---\nText.\n")
        .file("notes/g.md", "---\ntopic: a\n\n\ntitle: [g]\n---\nText.\n");
    assertThat(catalog.problems())
        .containsExactly(
            "cat/notes/a.md:1: file: a note must begin with front matter between two lines '---',"
                + " got '# No front matter'; add topic, depth and title",
            "cat/notes/b.md:1: file: front matter must end with a line '---', got no such line; add"
                + " it below the last key",
            "cat/notes/c.md:1: file: a note's front matter must name its topic and title, got"
                + " nothing; add both",
            "cat/notes/d.md:1: file: a note must begin with front matter between two lines '---',"
                + " got nothing; add topic, depth and title",
            "cat/notes/e.md:2: note 'e': a note must have a text, got nothing; write one",
            "cat/notes/f.md:2: file: must hold a map, got a list; write 'key: value' lines",
            "cat/notes/g.md:5: note 'g': title: expected a text, got a list");
  }

  @Test
  void manyFilesAreReportedByPathAndLine() {
    catalog
        .file("resources/b.yaml", "- {id: r}\n\n- {id: s}\n")
        .file("goals.yaml", "- {id: 'a b'}\n")
        .file("topics/a.yaml", "- {id: t}\n".getBytes(StandardCharsets.UTF_8));
    assertThat(catalog.problems())
        .extracting(line -> line.replaceFirst("^(.*?:\\d+): .*", "$1"))
        .isSorted()
        .contains("cat/goals.yaml:1", "cat/resources/b.yaml:3", "cat/topics/a.yaml:1");
  }

  @Test
  void aTextOfFiveThousandCharactersIsAllowedAndOneMoreIsNot() {
    String resource = "- {id: a, title: A, url: 'https://example.org/a', topics: [], why: %s}\n";
    assertThat(catalog.file("resources/a.yaml", resource.formatted("é".repeat(5_000))).problems())
        .isEmpty();
    assertThat(catalog.file("resources/a.yaml", resource.formatted("😀".repeat(5_001))).problems())
        .containsExactly(
            "cat/resources/a.yaml:1: resource 'a': why must be at most 5,000 characters long, got"
                + " 5,001; shorten it");
  }

  @Test
  void theSamePageUnderAnotherAddressIsARemarkAndNoProblem() {
    catalog.file(
        "resources/a.yaml",
        """
        - {id: a, title: A, url: 'https://www.example.org/a/', topics: []}
        - {id: b, title: B, url: 'http://example.org/a?utm_source=x#top', topics: []}
        """);
    assertThat(catalog.remarks())
        .containsExactly(
            "cat/resources/a.yaml:2: resource 'b': url is that of another resource in another form,"
                + " got 'http://example.org/a?utm_source=x#top', also at cat/resources/a.yaml:1;"
                + " join the two resources if they are one");
  }

  @Test
  void aWrongCheckDigitIsARemark() {
    catalog.file("resources/a.yaml", "- {id: a, title: A, kind: book, isbn: 978-0306406158}\n");
    assertThat(catalog.remarks())
        .containsExactly(
            "cat/resources/a.yaml:1: resource 'a': the last digit of an isbn must fit the others,"
                + " got '978-0306406158'; compare it with the book's");
  }
}
