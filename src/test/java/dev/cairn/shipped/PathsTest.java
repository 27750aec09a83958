package dev.cairn.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.LearningPath;
import dev.cairn.model.PathRequest;
import dev.cairn.model.Pick;
import dev.cairn.model.Step;
import dev.cairn.model.TopicId;
import dev.cairn.plan.PathPlanner;
import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Paths for the commonest destinations, kept as files and read by a person: would an expert in the
/// field sign this path?
///
/// `mvn test -Dtest=PathsTest -Dgolden=write` rewrites the files. A path that differs fails all the
/// same, so that nobody commits one unread.
class PathsTest {
  private static final Catalog CATALOG = Fixtures.shipped();
  private static final PathPlanner PLANNER = new PathPlanner(CATALOG);
  private static final Path FOLDER =
      Fixtures.root().resolve("src/test/resources/dev/cairn/shipped/paths");

  private static final List<String> COMMONEST =
      List.of(
          "deep-learning",
          "machine-learning",
          "linear-algebra",
          "calculus",
          "multivariable-calculus",
          "probability",
          "statistics",
          "bayesian-inference",
          "convex-optimization",
          "neural-networks",
          "reinforcement-learning",
          "natural-language-processing",
          "large-language-models",
          "transformers",
          "computer-vision",
          "generative-models",
          "artificial-intelligence",
          "data-science",
          "algorithms",
          "python");

  /// What is asked for by people with a product to build.
  private static final List<String> PRACTICAL =
      List.of(
          "data-analysis",
          "data-visualization",
          "pandas",
          "sql",
          "git",
          "pytorch",
          "tensorflow",
          "mlops",
          "time-series",
          "recommender-systems",
          "object-detection",
          "image-segmentation",
          "speech-recognition",
          "fine-tuning",
          "retrieval-augmented-generation",
          "prompt-engineering",
          "ai-agents");

  /// Where the practitioner's level is worth reading too; no goal asks for it yet, but paths
  /// shorten
  /// to it.
  private static final List<String> WORKING =
      List.of("deep-learning", "machine-learning", "data-analysis", "data-science");

  static Stream<Arguments> destinations() {
    var all = new ArrayList<Arguments>();
    for (var goal : CATALOG.goals()) {
      COMMONEST.forEach(topic -> all.add(Arguments.of(topic, goal.id().value(), goal.depth())));
    }
    PRACTICAL.forEach(topic -> all.add(Arguments.of(topic, "integrate", Depth.USE)));
    WORKING.forEach(topic -> all.add(Arguments.of(topic, "working", Depth.WORKING)));
    return all.stream();
  }

  @ParameterizedTest(name = "{0} for {1}")
  @MethodSource("destinations")
  void thePathIsTheOneThatWasRead(String topic, String goal, Depth depth) throws IOException {
    Path file = FOLDER.resolve("%s-%s.txt".formatted(topic, goal));
    String expected = Files.exists(file) ? Files.readString(file) : "";
    LearningPath path =
        PLANNER.plan(new PathRequest(new TopicId(topic), depth, List.of(), Constraints.NONE));
    String actual = text(path);
    if (!actual.equals(expected) && "write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as("%s; -Dgolden=write rewrites it, then read it as an expert would", file.getFileName())
        .isEqualTo(expected);
  }

  @Test
  void noPathIsKeptThatNobodyAsksFor() throws IOException {
    List<String> expected =
        destinations().map(Arguments::get).map("%s-%s.txt"::formatted).sorted().toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted()).isEqualTo(expected);
    }
  }

  private static String text(LearningPath path) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s at %s: %d steps, %.0f hours%n",
            path.request().destination(),
            path.request().depth().label(),
            path.steps().size(),
            path.hours()));
    path.useInstead().forEach(pick -> text.append(line(pick)));
    for (int i = 0; i < path.steps().size(); i++) {
      Step step = path.steps().get(i);
      text.append(
          String.format(
              Locale.ROOT,
              "%n%d. %s, %s, %.0f h%n",
              i + 1,
              step.topic().id(),
              step.depth().label(),
              step.hours()));
      step.reasons()
          .forEach(
              reason -> text.append("   for %s: %s%n".formatted(reason.neededBy(), reason.why())));
      step.picks().forEach(pick -> text.append(line(pick)));
      step.note().ifPresent(note -> text.append("   note %s%n".formatted(note.id())));
    }
    return text.toString();
  }

  private static String line(Pick pick) {
    String part = pick.part().isEmpty() ? "" : " (" + pick.part() + ")";
    return "   %s %s%s%n".formatted(pick.role().label(), pick.resource().id(), part);
  }
}
