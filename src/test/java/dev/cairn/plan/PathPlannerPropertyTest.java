package dev.cairn.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.LearningPath;
import dev.cairn.model.PathRequest;
import dev.cairn.model.Pick;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Price;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What holds for every path over every catalog.
class PathPlannerPropertyTest {
  private static final int TOPICS = 60;

  @Property(tries = 300)
  void aPathHoldsExactlyTheTransitivePrerequisites(@ForAll long seed, @ForAll Depth depth) {
    Catalog catalog = RandomCatalogs.catalog(seed, TOPICS);
    LearningPath path = plan(catalog, depth, List.of(), Constraints.NONE);
    assertThat(depths(path)).isEqualTo(expected(catalog, depth, Map.of()));
  }

  @Property(tries = 300)
  void theKnownIsLeftOutTogetherWithWhatOnlyItNeeded(
      @ForAll long seed, @ForAll Depth depth, @ForAll @IntRange(min = 1, max = 8) int count) {
    Catalog catalog = RandomCatalogs.catalog(seed, TOPICS);
    List<KnownTopic> known = known(seed, count);
    var expected = new HashMap<TopicId, Depth>();
    known.forEach(topic -> expected.merge(topic.topic(), topic.depth(), Depth::max));
    LearningPath path = plan(catalog, depth, known, Constraints.NONE);
    assertThat(depths(path)).isEqualTo(expected(catalog, depth, expected));
    assertThat(path.skipped()).allMatch(expected::containsKey);
  }

  @Property(tries = 300)
  void prerequisitesComeFirstAndTheDestinationLast(@ForAll long seed, @ForAll Depth depth) {
    Catalog catalog = RandomCatalogs.catalog(seed, TOPICS);
    LearningPath path = plan(catalog, depth, known(seed, 2), Constraints.NONE);
    Map<TopicId, Depth> all = depths(path);
    var seen = new HashSet<TopicId>();
    for (Step step : path.steps()) {
      assertThat(seen).containsAll(needed(step.topic(), step.depth(), all.keySet()));
      assertThat(seen.add(step.topic().id())).isTrue();
    }
    if (!path.steps().isEmpty()) {
      assertThat(path.steps().getLast().topic().id()).isEqualTo(path.request().destination());
    }
  }

  @Property(tries = 100)
  void theSameQuestionGetsTheSamePath(@ForAll long seed) {
    Catalog one = RandomCatalogs.catalog(seed, TOPICS);
    Catalog other = RandomCatalogs.catalog(seed, TOPICS);
    assertThat(plan(one, Depth.RESEARCH, List.of(), Constraints.NONE))
        .isEqualTo(plan(other, Depth.RESEARCH, List.of(), Constraints.NONE));
  }

  @Property(tries = 300)
  void noResourceIsPickedTwiceAndEveryStepHasOneStartAtMostThreePicks(@ForAll long seed) {
    Catalog catalog = RandomCatalogs.catalog(seed, TOPICS);
    LearningPath path = plan(catalog, Depth.WORKING, List.of(), Constraints.NONE);
    var seen = new HashSet<>();
    for (Step step : path.steps()) {
      assertThat(step.picks()).hasSizeLessThanOrEqualTo(3);
      for (Pick pick : step.picks()) {
        assertThat(seen.add(pick.resource().id())).isTrue();
        assertThat(pick.resource().covers(step.topic().id())).isTrue();
      }
      if (!step.picks().isEmpty()) {
        assertThat(step.picks().stream().map(Pick::role)).containsOnlyOnce(Pick.Role.START);
        assertThat(step.picks().getFirst().role()).isEqualTo(Pick.Role.START);
      }
    }
  }

  @Property(tries = 200)
  void whatWasRuledOutIsNeverPicked(@ForAll long seed, @ForAll Kind excluded) {
    Catalog catalog = RandomCatalogs.catalog(seed, TOPICS);
    var constraints = Constraints.NONE.withExcluded(Set.of(excluded)).withFreeOnly(true);
    for (Step step : plan(catalog, Depth.WORKING, List.of(), constraints).steps()) {
      for (Pick pick : step.picks()) {
        assertThat(pick.resource().kind().satisfies(excluded)).isFalse();
        assertThat(pick.resource().price()).isNotEqualTo(Price.PAID);
      }
    }
  }

  @Property(tries = 200)
  void aTimeBudgetIsKeptOrTheDestinationAloneIsLeft(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int weeks) {
    Catalog catalog = RandomCatalogs.catalog(seed, TOPICS);
    var constraints =
        Constraints.NONE.withWeeks(OptionalDouble.of(weeks)).withHoursPerWeek(OptionalDouble.of(4));
    LearningPath whole = plan(catalog, Depth.RESEARCH, List.of(), Constraints.NONE);
    LearningPath path = plan(catalog, Depth.RESEARCH, List.of(), constraints);
    assertThat(path.hours() <= weeks * 4 + 1e-6 || path.steps().size() == 1).isTrue();
    assertThat(path.steps().getLast().topic().id()).isEqualTo(path.request().destination());
    // Every hour of the whole path is either in the path or said to be left out.
    double leftOut =
        path.schedule().orElseThrow().leftOut().stream().mapToDouble(each -> each.hours()).sum();
    assertThat(path.hours() + leftOut)
        .isCloseTo(whole.hours(), org.assertj.core.data.Offset.offset(1e-6));
    assertThat(path.schedule().orElseThrow().weeks()).hasSameSizeAs(path.steps());
  }

  private static LearningPath plan(
      Catalog catalog, Depth depth, List<KnownTopic> known, Constraints constraints) {
    TopicId destination = RandomCatalogs.id(TOPICS - 1);
    return new PathPlanner(catalog).plan(new PathRequest(destination, depth, known, constraints));
  }

  private static List<KnownTopic> known(long seed, int count) {
    var random = new Random(seed + 1);
    var known = new ArrayList<KnownTopic>();
    for (int i = 0; i < count; i++) {
      Depth depth = random.nextBoolean() ? Depth.RESEARCH : Depth.INTUITION;
      known.add(new KnownTopic(RandomCatalogs.id(random.nextInt(TOPICS)), depth));
    }
    return known;
  }

  private static Map<TopicId, Depth> depths(LearningPath path) {
    var depths = new HashMap<TopicId, Depth>();
    path.steps().forEach(step -> depths.put(step.topic().id(), step.depth()));
    return depths;
  }

  private static List<TopicId> needed(Topic topic, Depth depth, Set<TopicId> among) {
    return topic.needs().stream()
        .filter(need -> need.countsAt(depth))
        .map(Prerequisite::topic)
        .filter(among::contains)
        .toList();
  }

  /// The definition of the contract, computed the slow and obvious way: repeat until nothing
  /// changes.
  private static Map<TopicId, Depth> expected(
      Catalog catalog, Depth depth, Map<TopicId, Depth> known) {
    var needed = new HashMap<TopicId, Depth>();
    if (depth == Depth.USE) {
      return needed;
    }
    TopicId destination = RandomCatalogs.id(TOPICS - 1);
    var depths = new HashMap<TopicId, Depth>();
    depths.put(destination, depth);
    Map<TopicId, Depth> before;
    do {
      before = Map.copyOf(depths);
      for (var entry : before.entrySet()) {
        Optional<Depth> have = Optional.ofNullable(known.get(entry.getKey()));
        if (have.map(level -> level.isAtLeast(entry.getValue())).orElse(false)) {
          continue;
        }
        for (Prerequisite need : catalog.topic(entry.getKey()).orElseThrow().needs()) {
          if (need.countsAt(entry.getValue())) {
            depths.merge(need.topic(), need.depthAt(entry.getValue()), Depth::max);
          }
        }
      }
    } while (!before.equals(depths));
    depths.forEach(
        (topic, level) -> {
          Depth have = known.get(topic);
          if (have == null || !have.isAtLeast(level)) {
            needed.put(topic, level);
          }
        });
    return needed;
  }
}
