package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.TopicId;
import dev.cairn.testing.Fixtures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphReportTest {
  @TempDir private Path parent;

  private GraphReport report(String topics, String resources) {
    return GraphReport.of(
        new TempCatalog(parent)
            .file("goals.yaml", "- {id: see, depth: intuition}\n- {id: do, depth: use}\n")
            .file("topics/t.yaml", topics)
            .file("resources/r.yaml", resources)
            .catalog());
  }

  @Test
  void aTopicWithoutAResourceAtADepthThatIsAskedForIsAHole() {
    GraphReport report =
        report(
            """
            - {id: taught, title: Taught}
            - {id: untaught, title: Untaught}
            - {id: elsewhere, title: Elsewhere}
            """,
            """
            - {id: a, title: A, url: 'https://example.org/a', topics: [taught, elsewhere], depths: [research]}
            - {id: b, title: B, url: 'https://example.org/b', topics: [taught], depths: [intuition]}
            """);
    assertThat(report.holes())
        .extracting(GraphReport.Spot::toString)
        .containsExactly("untaught (intuition)", "elsewhere (intuition)");
  }

  @Test
  void aPrerequisiteIsAskedForAtTheDepthItNames() {
    GraphReport report =
        report(
            """
            - {id: first, title: First}
            - {id: then, title: Then, needs: [{topic: first, depth: working}]}
            - {id: late, title: Late, needs: [{topic: first, from: research, depth: research}]}
            """,
            "");
    assertThat(report.holes())
        .extracting(GraphReport.Spot::toString)
        .containsExactly(
            "first (intuition)", "first (working)", "then (intuition)", "late (intuition)");
  }

  @Test
  void aSingleResourceOrNoneFreeIsThin() {
    GraphReport report =
        report(
            "- {id: t, title: T}\n- {id: u, title: U}\n- {id: v, title: V}\n",
            """
            - {id: a, title: A, url: 'https://example.org/a', topics: [t, u, v]}
            - {id: b, title: B, url: 'https://example.org/b', topics: [t], free: no}
            - {id: c, title: C, url: 'https://example.org/c', topics: [v]}
            """);
    assertThat(report.thin())
        .extracting(GraphReport.Spot::toString)
        .containsExactly("u (intuition)");
    GraphReport paid =
        report(
            "- {id: t, title: T}\n",
            """
            - {id: a, title: A, url: 'https://example.org/a', topics: [t], free: partly}
            - {id: b, title: B, url: 'https://example.org/b', topics: [t], free: no}
            """);
    assertThat(paid.thin())
        .containsExactly(
            new GraphReport.Spot(new TopicId("t"), dev.cairn.model.Depth.INTUITION, 2, 0));
  }

  @Test
  void theLongestChainIsShownFromItsBeginning() {
    GraphReport report =
        report(
            """
            - {id: d, title: D, needs: [a, c]}
            - {id: a, title: A}
            - {id: c, title: C, needs: [b]}
            - {id: b, title: B, needs: [a]}
            - {id: alone, title: Alone}
            """,
            "");
    assertThat(report.longestChain())
        .extracting(TopicId::value)
        .containsExactly("a", "b", "c", "d");
    assertThat(report.orphans()).extracting(TopicId::value).containsExactly("alone");
  }

  @Test
  void twoResourcesToStartWithAreNamed() {
    GraphReport report =
        report(
            "- {id: t, title: T}\n",
            """
            - {id: a, title: A, url: 'https://example.org/a', topics: [t], depths: [use, working], start: yes}
            - {id: b, title: B, url: 'https://example.org/b', topics: [t], depths: [working], start: yes}
            """);
    assertThat(report.twoStarts()).hasSize(1);
    assertThat(report.twoStarts().getFirst().depth().label()).isEqualTo("working");
    assertThat(report.twoStarts().getFirst().resources()).containsExactly("a", "b");
  }

  @Test
  void namesAndUtterancesThatAreSharedAreNamed() {
    GraphReport report =
        GraphReport.of(
            new TempCatalog(parent)
                .file("goals.yaml", "- {id: see, examples: [Why though, how]}\n")
                .file("ask-back.yaml", "- why though\n")
                .file(
                    "topics/t.yaml",
                    "- {id: t, title: Regression}\n- {id: u, title: U, aliases: [regression]}\n")
                .catalog());
    assertThat(report.sharedNames())
        .containsExactly(
            new GraphReport.SharedName("regression", List.of(new TopicId("t"), new TopicId("u"))));
    assertThat(report.sharedExamples())
        .containsExactly(new GraphReport.SharedExample("why though", List.of("see", "ask-back")));
  }

  @Test
  void hoursThatShrinkAndHoursThatAreMissingAreNamed() {
    GraphReport report =
        report(
            """
            - {id: t, title: T, hours: {intuition: 5, working: 2}}
            - {id: u, title: U}
            - {id: v, title: V, hours: {use: 1, research: 2}}
            """,
            "");
    assertThat(report.shrinkingHours()).extracting(TopicId::value).containsExactly("t");
    assertThat(report.withoutHours()).extracting(TopicId::value).containsExactly("u");
  }

  @Test
  void adviceIsNoNoteOfATopic() {
    GraphReport report =
        GraphReport.of(
            new TempCatalog(parent)
                .file("topics/t.yaml", "- {id: t, title: T}\n")
                .file("notes/n.md", "---\ntopic: t\ntitle: N\nquestions: [how long]\n---\nText.\n")
                .catalog());
    assertThat(report.withoutNote()).extracting(TopicId::value).containsExactly("t");
    assertThat(report.counts().advice()).isEqualTo(1);
  }

  @Test
  void anEmptyCatalogHasAReport() {
    GraphReport report =
        GraphReport.of(new TempCatalog(parent).file("catalog.yaml", "title: Nothing\n").catalog());
    assertThat(report.lines(10))
        .containsExactly(
            "0 topics in 0 areas with 0 prerequisites; 0 resources, 0 of them free; 0 notes, 0 of"
                + " them advice",
            "0 goals with 0 examples, and 0 examples of no goal");
  }

  @Test
  void theReportOfTheFixtureReadsAsText() {
    assertThat(String.join("\n", GraphReport.of(Fixtures.rust()).lines(3)) + "\n")
        .isEqualTo(
            """
            14 topics in 3 areas with 20 prerequisites; 20 resources, 17 of them free; 9 notes, 2 of them advice
            3 goals with 48 examples, and 34 examples of no goal
            Longest chain, 6 topics: programming > generics > traits > concurrency > rust > unsafe-rust
            Topics without a resource at a depth that a path can ask for: 6
              command-line (research)
              programming (research)
              generics (research)
              and 3 more
            Thin: a single resource, or none that is free: 14
              command-line (intuition): 1 resource
              programming (intuition): 1 resource
              programming (working): 1 resource
              and 11 more
            Topics without a note: 8
              command-line
              programming
              cargo
              and 5 more
            Prerequisites without a why: 4
            """);
  }
}
