package dev.cairn.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.LearningPath;
import dev.cairn.model.PathRequest;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.plan.PathPlanner;
import dev.cairn.testing.Fixtures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Size and graph of the shipped catalog.
class TopicsTest {
  private static final Catalog CATALOG = Fixtures.shipped();
  private static final PathPlanner PLANNER = new PathPlanner(CATALOG);

  /// Where a chain of prerequisites may end outside school: what needs no mathematics at all.
  private static final Set<String> BEGUN_FROM_NOTHING =
      Set.of("programming", "python", "sql", "command-line", "study-skills");

  @Test
  void itIsAsLargeAsPromised() {
    assertThat(CATALOG.topics()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(CATALOG.resources()).hasSizeGreaterThanOrEqualTo(600);
    assertThat(CATALOG.notes()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(CATALOG.goals()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(CATALOG.goals())
        .allSatisfy(goal -> assertThat(goal.examples()).hasSizeGreaterThanOrEqualTo(150));
    assertThat(CATALOG.examples().outOfScope()).hasSizeGreaterThanOrEqualTo(400);
  }

  @Test
  void noUtteranceIsListedTwice() {
    Stream<String> all =
        Stream.concat(
            CATALOG.goals().stream().map(Goal::examples).flatMap(List::stream),
            CATALOG.examples().outOfScope().stream());
    assertThat(all.map(text -> text.toLowerCase(Locale.ROOT).strip())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "calc 3, multivariable-calculus",
    "lin alg, linear-algebra",
    "stats, statistics",
    "backprop, backpropagation",
    "RL, reinforcement-learning",
    "LLMs, large-language-models",
    "school algebra, algebra",
    "trigonometry, trigonometry",
    "vector calculus, vector-calculus",
    "matrix calculus, matrix-calculus",
    "ODEs, differential-equations",
    "numerical linear algebra, numerical-linear-algebra",
    "matrix decompositions, matrix-decompositions",
    "Bayesian inference, bayesian-inference",
    "information theory, information-theory",
    "stochastic processes, stochastic-processes",
    "convex optimisation, convex-optimization",
    "numerical methods, numerical-methods",
    "real analysis, real-analysis",
    "measure theory, measure-theory",
    "functional analysis, functional-analysis",
    "topology, topology",
    "differential geometry, differential-geometry",
    "graph theory, graph-theory",
    "discrete math, discrete-mathematics",
    "logic, logic",
    "proofs, proofs",
    "signal processing, signal-processing",
    "fourier analysis, fourier-analysis",
    "NumPy, numpy",
    "PyTorch, pytorch",
    "SQL, sql",
    "data structures, data-structures",
    "algorithms, algorithms",
    "git, git",
    "command line, command-line",
    "optimizers, optimizers",
    "CNNs, convolutional-neural-networks",
    "RNNs, recurrent-neural-networks",
    "attention, attention",
    "transformers, transformers",
    "batch norm, normalization-layers",
    "regularization, regularization",
    "generative models, generative-models",
    "diffusion models, diffusion-models",
    "GNNs, graph-neural-networks",
    "NLP, natural-language-processing",
    "computer vision, computer-vision",
    "speech recognition, speech-recognition",
    "fine-tuning, fine-tuning",
    "RAG, retrieval-augmented-generation",
    "interpretability, interpretability",
    "tokenization, tokenization",
    "statistical learning theory, statistical-learning-theory",
    "causal inference, causal-inference",
    "time series, time-series",
    "gaussian processes, gaussian-processes",
    "MLOps, mlops",
    "data science, data-science",
    "data analysis, data-analysis",
    "reading papers, reading-papers",
    "research skills, research-skills",
  })
  void everyAreaOfTheFieldIsThereByTheNameThatPeopleUse(String name, String topic) {
    assertThat(names().get(name.toLowerCase(Locale.ROOT)))
        .as("add '%s' to the aliases of '%s'", name, topic)
        .isEqualTo(topic);
  }

  @Test
  void noNameMeansTwoTopics() {
    var seen = new HashMap<String, String>();
    var shared = new ArrayList<String>();
    for (Topic topic : CATALOG.topics()) {
      for (String name : allNames(topic)) {
        String other = seen.put(name, topic.id().value());
        if (other != null && !other.equals(topic.id().value())) {
          shared.add("'%s' names %s and %s".formatted(name, other, topic.id()));
        }
      }
    }
    assertThat(shared).as("keep each alias at the topic that people mean by it").isEmpty();
  }

  @Test
  void everyTopicSaysWhatItIsForAndHowLongItTakes() {
    var gaps = new ArrayList<String>();
    for (Topic topic : CATALOG.topics()) {
      if (topic.summary().isBlank()) {
        gaps.add(topic.id() + ": write a summary");
      }
      double shallower = 0;
      for (Depth depth : List.of(Depth.INTUITION, Depth.WORKING, Depth.RESEARCH)) {
        Double hours = topic.hours().get(depth);
        if (hours == null || hours < 1 || hours > 300 || hours < shallower) {
          gaps.add(
              "%s: hours at %s are %s; between 1 and 300, never fewer than at a shallower depth"
                  .formatted(topic.id(), depth.label(), hours));
        }
        shallower = hours == null ? shallower : hours;
        if (topic.outcomes().getOrDefault(depth, List.of()).isEmpty()) {
          gaps.add(topic.id() + ": say what one can do afterwards at " + depth.label());
        }
      }
    }
    assertThat(gaps).isEmpty();
  }

  @Test
  void everyPrerequisiteSaysWhatItIsForAndNoTwoSayTheSame() {
    record Why(String where, Set<String> words) {}
    var whys = new ArrayList<Why>();
    var wrong = new ArrayList<String>();
    for (Topic topic : CATALOG.topics()) {
      for (Prerequisite need : topic.needs()) {
        String where = "%s needs %s".formatted(topic.id(), need.topic());
        if (need.why().isBlank()) {
          wrong.add(where + ": say what for");
        }
        var why = new Why(where, new Prose(need.why()).tellingWords());
        whys.stream()
            .filter(other -> Prose.overlap(other.words(), why.words()) > 0.5)
            .forEach(other -> wrong.add("reword '%s' or '%s'".formatted(where, other.where())));
        whys.add(why);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyChainOfPrerequisitesEndsAtSchool() {
    var wrong = new ArrayList<String>();
    for (Topic topic : CATALOG.topics()) {
      for (Depth depth : List.of(Depth.INTUITION, Depth.WORKING, Depth.RESEARCH)) {
        boolean ends = topic.needs().stream().noneMatch(need -> need.countsAt(depth));
        if (ends
            && !topic.area().equals("school")
            && !BEGUN_FROM_NOTHING.contains(topic.id().value())
            && depth.isAtLeast(shallowestEnd(topic))) {
          wrong.add("%s needs nothing at %s".formatted(topic.id(), depth.label()));
        }
      }
    }
    assertThat(wrong).as("give it a prerequisite of its own field, or one of school").isEmpty();
  }

  /// Reading and using tools can begin at once, so these may need nothing for the intuition.
  private static Depth shallowestEnd(Topic topic) {
    Set<String> atOnce = Set.of("practice", "programming", "applications");
    return atOnce.contains(topic.area()) ? Depth.WORKING : Depth.INTUITION;
  }

  @Test
  void everyPathIsOfALengthThatSomebodyWouldFollow() {
    var wrong = new ArrayList<String>();
    for (Topic topic : CATALOG.topics()) {
      LearningPath casual = path(topic.id().value(), Depth.INTUITION);
      LearningPath research = path(topic.id().value(), Depth.RESEARCH);
      if (casual.steps().size() > 12 || casual.hours() > 60) {
        wrong.add("%s: %s steps for the intuition".formatted(topic.id(), casual.steps().size()));
      }
      if (research.steps().size() > 28 || research.hours() > 1500) {
        wrong.add("%s: %s steps for research".formatted(topic.id(), research.steps().size()));
      }
    }
    assertThat(wrong).as("let it need a big topic, not the parts of it").isEmpty();
  }

  @Test
  void deepLearningTakesTensOfHoursCasuallyAndHundredsForResearch() {
    assertThat(path("deep-learning", Depth.INTUITION).hours()).isBetween(20.0, 60.0);
    assertThat(path("deep-learning", Depth.WORKING).hours()).isBetween(300.0, 750.0);
    assertThat(path("deep-learning", Depth.RESEARCH).hours()).isBetween(700.0, 900.0);
    assertThat(path("deep-learning", Depth.RESEARCH).steps()).hasSizeBetween(12, 18);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTUITION", "WORKING", "RESEARCH"})
  void theFourFieldsOfTheArticleComeInItsOrder(Depth depth) {
    List<String> steps =
        path("deep-learning", depth).steps().stream()
            .map(step -> step.topic().id().value())
            .toList();
    assertThat(steps)
        .containsSubsequence(
            "calculus", "linear-algebra", "probability", "statistics", "deep-learning");
    if (depth == Depth.RESEARCH) {
      assertThat(steps).contains("convex-optimization");
    }
  }

  private static LearningPath path(String topic, Depth depth) {
    return PLANNER.plan(new PathRequest(new TopicId(topic), depth, List.of(), Constraints.NONE));
  }

  private static Map<String, String> names() {
    var names = new HashMap<String, String>();
    for (Topic topic : CATALOG.topics()) {
      allNames(topic).forEach(name -> names.put(name, topic.id().value()));
    }
    return names;
  }

  private static Set<String> allNames(Topic topic) {
    var names = new HashSet<String>();
    Stream.concat(Stream.of(topic.id().value(), topic.title()), topic.aliases().stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(names::add);
    return names;
  }
}
