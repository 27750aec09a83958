package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CyclesTest {
  @TempDir private Path parent;

  private List<String> problems(String topics) {
    return new TempCatalog(parent).file("topics/t.yaml", topics).problems();
  }

  @Test
  void theCircleIsShownAtItsFirstPrerequisite() {
    assertThat(
            problems(
                """
                - {id: before, title: Before}
                - id: limits
                  title: Limits
                  needs:
                    - before
                    - derivatives
                - {id: derivatives, title: Derivatives, needs: [chain-rule]}
                - {id: chain-rule, title: Chain rule, needs: [before, limits]}
                """))
        .containsExactly(
            "cat/topics/t.yaml:6: topic 'limits': prerequisites must not run in a circle, got"
                + " limits needs derivatives needs chain-rule needs limits; delete one of them");
  }

  @Test
  void twoCirclesAreTwoProblems() {
    assertThat(
            problems(
                """
                - {id: a, title: A, needs: [b]}
                - {id: b, title: B, needs: [a]}
                - {id: c, title: C, needs: [d, a]}
                - {id: d, title: D, needs: [c]}
                """))
        .hasSize(2);
  }

  @Test
  void circlesThatShareATopicAreBothShown() {
    assertThat(
            problems(
                """
                - {id: hub, title: Hub, needs: [left, right]}
                - {id: left, title: Left, needs: [hub]}
                - {id: right, title: Right, needs: [hub]}
                """))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("hub needs left needs hub"))
        .anySatisfy(line -> assertThat(line).contains("hub needs right needs hub"));
  }

  @Test
  void aCircleOfPrerequisitesThatCountAtDifferentDepthsIsOneToo() {
    assertThat(
            problems(
                """
                - {id: a, title: A, needs: [{topic: b, from: research, depth: intuition}]}
                - {id: b, title: B, needs: [{topic: a, from: working}]}
                """))
        .hasSize(1);
  }

  @Test
  void twoWaysToOneTopicAreNoCircle() {
    assertThat(
            problems(
                """
                - {id: a, title: A}
                - {id: b, title: B, needs: [a]}
                - {id: c, title: C, needs: [a]}
                - {id: d, title: D, needs: [b, c, {topic: b, from: research, depth: working}]}
                """))
        .isEmpty();
  }

  @Test
  void aTangleOfThousandsEnds() {
    var topics = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      topics.append(
          "- {id: t%d, title: T, needs: [t%d, t%d]}\n"
              .formatted(i, (i + 1) % 3_000, (i * 7 + 2) % 3_000));
    }
    List<String> problems =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> problems(topics.toString()));
    assertThat(problems).isNotEmpty();
  }
}
