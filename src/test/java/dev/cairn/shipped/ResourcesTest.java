package dev.cairn.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.PathRequest;
import dev.cairn.model.Pick;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.plan.PathPlanner;
import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The resources of the shipped catalog.
class ResourcesTest {
  private static final Catalog CATALOG = Fixtures.shipped();
  private static final PathPlanner PLANNER = new PathPlanner(CATALOG);

  /// Where the field has nothing free that fits: the only gentle book on wavelets is a paid one.
  private static final Set<String> NOTHING_FREE = Set.of("wavelets at intuition");

  /// Places to look things up or to collect links: good beside a start, never as one.
  private static final Set<String> NO_START =
      Set.of("ossu-data-science", "ossu-computer-science", "ossu-math", "math-stackexchange");

  @Test
  void everyTopicHasSomethingAtEveryDepthThatAPathCanAskFor() {
    var holes = new ArrayList<String>();
    asked()
        .forEach(
            (where, step) -> {
              List<Resource> fitting =
                  CATALOG.resourcesOf(step.topic().id()).stream()
                      .filter(resource -> resource.depths().contains(step.depth()))
                      .toList();
              if (fitting.isEmpty()) {
                holes.add(where + ": nothing");
              } else if (fitting.stream().noneMatch(r -> r.price() == Price.FREE)
                  && !NOTHING_FREE.contains(where)) {
                holes.add(where + ": nothing free");
              }
            });
    assertThat(holes).as("add a resource, or a depth to one that reaches so far").isEmpty();
  }

  @Test
  void whoWantsNoTheoryIsGivenSomethingToUse() {
    var holes = new ArrayList<String>();
    for (Topic topic : CATALOG.topics()) {
      List<Pick> picks = PLANNER.picks(topic.id(), Depth.USE, Constraints.NONE);
      if (picks.isEmpty() || distance(picks.getFirst().resource()) > 1) {
        holes.add(topic.id().value());
      }
    }
    assertThat(holes).as("add a tool, a tutorial or at least an easy introduction").isEmpty();
  }

  private static int distance(Resource resource) {
    return resource.depths().stream().mapToInt(d -> d.distanceTo(Depth.USE)).min().orElse(9);
  }

  @Test
  void everyStartTeachesAtTheDepthOfItsStepAndTakesNoLongerThanTheStepAllows() {
    var wrong = new TreeSet<String>();
    asked()
        .forEach(
            (where, step) -> {
              Pick start = step.picks().getFirst();
              Resource resource = start.resource();
              if (!resource.depths().contains(step.depth())) {
                wrong.add("%s begins with %s".formatted(where, resource.id()));
              }
              if (start.part().isEmpty() && resource.hours().orElse(0) > 6 * step.hours()) {
                wrong.add(
                    "%s takes %s h but begins with the whole of %s: name the part"
                        .formatted(where, step.hours(), resource.id()));
              }
              if (NO_START.contains(resource.id().value())) {
                wrong.add("%s begins with %s, a list of links".formatted(where, resource.id()));
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void atMostOneResourceIsTheStartForATopicAndDepth() {
    var starts = new TreeMap<String, List<String>>();
    for (Resource resource : CATALOG.resources()) {
      if (resource.start()) {
        for (var coverage : resource.topics()) {
          for (Depth depth : resource.depths()) {
            starts
                .computeIfAbsent(coverage.topic() + " at " + depth.label(), _ -> new ArrayList<>())
                .add(resource.id().value());
          }
        }
      }
    }
    starts.values().removeIf(ids -> ids.size() == 1);
    assertThat(starts).as("keep start: yes at one of them").isEmpty();
  }

  @Test
  void everyAddressIsAmongTheFacts() throws IOException {
    Set<String> facts = new HashSet<>();
    facts().lines().map(ResourcesTest::plain).forEach(facts::add);
    List<String> unknown =
        CATALOG.resources().stream()
            .flatMap(resource -> resource.url().stream())
            .filter(url -> !facts.contains(plain(url)))
            .toList();
    assertThat(unknown)
        .as("take only well-attested addresses; a new one is added to facts-urls.txt")
        .isEmpty();
  }

  @Test
  void noAddressIsListedTwice() {
    assertThat(
            CATALOG.resources().stream()
                .flatMap(resource -> resource.url().stream())
                .map(ResourcesTest::plain))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyResourceSaysWhyAndNoTwoSayTheSame() {
    record Why(Resource of, Set<String> words) {}
    var whys = new ArrayList<Why>();
    var wrong = new ArrayList<String>();
    for (Resource resource : CATALOG.resources()) {
      if (resource.why().isBlank()) {
        wrong.add(resource.id() + ": say what it is good for, and for whom");
      }
      var why = new Why(resource, new Prose(resource.why()).tellingWords());
      whys.stream()
          .filter(other -> Prose.overlap(other.words(), why.words()) > 0.45)
          .forEach(other -> wrong.add("reword %s or %s".formatted(resource.id(), other.of().id())));
      whys.add(why);
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "calculus, INTUITION, essence-of-calculus",
    "multivariable-calculus, INTUITION, khan-multivariable-calculus",
    "linear-algebra, INTUITION, essence-of-linear-algebra",
    "linear-algebra, WORKING, mit-18-06-linear-algebra",
    "linear-algebra, WORKING, introduction-to-linear-algebra-strang",
    "linear-algebra, RESEARCH, mit-18-06-linear-algebra",
    "linear-algebra, RESEARCH, introduction-to-linear-algebra-strang",
    "probability, INTUITION, khan-statistics-and-probability",
    "statistics, INTUITION, khan-statistics-and-probability",
    "probability, RESEARCH, harvard-stat-110",
    "probability, RESEARCH, introduction-to-probability-blitzstein",
    "convex-optimization, RESEARCH, stanford-ee364a-convex-optimization",
    "convex-optimization, RESEARCH, convex-optimization-boyd-vandenberghe",
  })
  void theResourcesOfTheFoundingArticleAreWhatIsPicked(String topic, Depth depth, String resource) {
    assertThat(PLANNER.picks(new TopicId(topic), depth, Constraints.NONE))
        .extracting(pick -> pick.resource().id().value())
        .contains(resource);
  }

  /// Every topic and depth that some path at some goal holds, with the step of the first such path.
  private static Map<String, Step> asked() {
    var asked = new TreeMap<String, Step>();
    for (Depth depth : List.of(Depth.INTUITION, Depth.WORKING, Depth.RESEARCH)) {
      for (Topic topic : CATALOG.topics()) {
        var request = new PathRequest(topic.id(), depth, List.of(), Constraints.NONE);
        for (Step step : PLANNER.plan(request).steps()) {
          asked.putIfAbsent("%s at %s".formatted(step.topic().id(), step.depth().label()), step);
        }
      }
    }
    return asked;
  }

  private static String facts() {
    try (InputStream in =
        Objects.requireNonNull(ResourcesTest.class.getResourceAsStream("facts-urls.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }
}
