package dev.cairn.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Examples;
import dev.cairn.model.PathRequest;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A topic may need another one twice: a little of it for the intuition, and more of it for work,
/// but no more than that for research.
class RepeatedPrerequisiteTest {
  private static final TopicId STONES = new TopicId("stones");
  private static final TopicId WALLS = new TopicId("walls");
  private static final Catalog CATALOG =
      new Catalog(
          new CatalogInfo("Building", Optional.empty(), Optional.empty(), "en"),
          List.of(),
          Examples.NONE,
          List.of(
              topic(STONES),
              topic(
                  WALLS,
                  need(Depth.INTUITION, "to see what a wall is made of"),
                  need(Depth.WORKING, "to cut them so that they fit"))),
          List.of(),
          List.of());

  @Test
  void itIsKnownAsDeepAsTheDeepestThatCounts() {
    assertThat(firstStep(Depth.INTUITION).depth()).isEqualTo(Depth.INTUITION);
    assertThat(firstStep(Depth.WORKING).depth()).isEqualTo(Depth.WORKING);
    assertThat(firstStep(Depth.RESEARCH).depth()).isEqualTo(Depth.WORKING);
  }

  @Test
  void itsStepGivesTheReasonOfThatDepthOnce() {
    assertThat(firstStep(Depth.INTUITION).reasons())
        .containsExactly(new Step.Reason(WALLS, "to see what a wall is made of"));
    assertThat(firstStep(Depth.RESEARCH).reasons())
        .containsExactly(new Step.Reason(WALLS, "to cut them so that they fit"));
  }

  @Test
  void itOpensTheTopicOnce() {
    assertThat(new NextTopics(CATALOG).opens(STONES)).containsExactly(WALLS);
  }

  private static Step firstStep(Depth depth) {
    var request = new PathRequest(WALLS, depth, List.of(), Constraints.NONE);
    return new PathPlanner(CATALOG).plan(request).steps().getFirst();
  }

  private static Topic topic(TopicId id, Prerequisite... needs) {
    return new Topic(id, id.value(), List.of(), "", "", Map.of(), List.of(needs), Map.of());
  }

  private static Prerequisite need(Depth depth, String why) {
    return new Prerequisite(STONES, depth, Optional.of(depth), why);
  }
}
