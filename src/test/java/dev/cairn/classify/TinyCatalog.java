package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.CatalogInfo;
import dev.cairn.model.Coverage;
import dev.cairn.model.Depth;
import dev.cairn.model.Examples;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import dev.cairn.model.Kind;
import dev.cairn.model.Note;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A small catalog of our field, with every kind of name that a recogniser must cope with.
final class TinyCatalog {
  static final Catalog CATALOG =
      new Catalog(
          new CatalogInfo(
              "Mathematics behind deep learning", Optional.empty(), Optional.empty(), "en"),
          goals(),
          examples(),
          topics(),
          resources(),
          notes());

  private TinyCatalog() {}

  private static List<Topic> topics() {
    return List.of(
        topic("algebra", "Algebra"),
        topic("calculus", "Calculus", "calc", "calc 1", "calc 2", "calculus 1", "calculus 2"),
        topic("chain-rule", "Chain rule"),
        topic("linear-algebra", "Linear algebra", "lin alg", "matrices and vectors"),
        topic("singular-value-decomposition", "Singular value decomposition", "SVD"),
        topic("eigenvalues", "Eigenvalues and eigenvectors", "eigenvalues", "eigenvectors"),
        topic("probability", "Probability", "probability theory"),
        topic("statistics", "Statistics", "stats"),
        topic("optimization", "Optimization", "optimisation"),
        topic("machine-learning", "Machine learning", "ML"),
        topic("deep-learning", "Deep learning", "DL"),
        topic("neural-networks", "Neural networks", "neural nets"),
        topic("backpropagation", "Backpropagation", "backprop"),
        topic("reinforcement-learning", "Reinforcement learning", "RL"),
        topic("retrieval-augmented-generation", "Retrieval augmented generation", "RAG"),
        topic("artificial-intelligence", "Artificial intelligence", "AI"),
        topic("r", "R", "R language"),
        topic("python", "Python"),
        topic("computer-vision", "Computer vision"));
  }

  private static List<Resource> resources() {
    return List.of(
        resource(
            "essence-of-linear-algebra",
            "Essence of linear algebra",
            "Grant Sanderson (3Blue1Brown)",
            Kind.VIDEO_SERIES,
            Depth.INTUITION,
            "linear-algebra"),
        resource(
            "mit-18-06",
            "18.06 Linear Algebra",
            "Gilbert Strang, MIT OpenCourseWare",
            Kind.COURSE,
            Depth.WORKING,
            "linear-algebra"),
        resource(
            "strang-book",
            "Introduction to Linear Algebra",
            "Gilbert Strang",
            Kind.BOOK,
            Depth.WORKING,
            "linear-algebra"),
        resource(
            "ng-machine-learning",
            "Machine Learning Specialization",
            "Andrew Ng, Coursera",
            Kind.COURSE,
            Depth.WORKING,
            "machine-learning"),
        resource(
            "fastai-course",
            "Practical Deep Learning for Coders",
            "fast.ai",
            Kind.COURSE,
            Depth.USE,
            "deep-learning"),
        resource(
            "goodfellow-deep-learning",
            "Deep Learning",
            "Ian Goodfellow, Yoshua Bengio, Aaron Courville",
            Kind.BOOK,
            Depth.RESEARCH,
            "deep-learning"),
        resource(
            "stat-110",
            "Statistics 110: Probability",
            "Joe Blitzstein, Harvard",
            Kind.COURSE,
            Depth.WORKING,
            "probability"));
  }

  private static List<Note> notes() {
    return List.of(
        note("linear-algebra", "A matrix moves space"),
        note("singular-value-decomposition", "Turn, stretch, turn"),
        new Note(
            "advice/maths-first",
            new TopicId("deep-learning"),
            Depth.INTUITION,
            "Maths first or code first?",
            "Code first.",
            List.of("should i learn the maths first or start coding right away"),
            List.of()));
  }

  private static Note note(String topic, String title) {
    return new Note(
        topic + "/note", new TopicId(topic), Depth.INTUITION, title, "Text.", List.of(), List.of());
  }

  private static List<Goal> goals() {
    return List.of(
        new Goal(
            new GoalId("integrate"),
            "Use it in an application",
            Depth.USE,
            "It should work in your product.",
            cross(
                List.of(
                    "i want to build %s into my app",
                    "how to ship %s at work",
                    "need %s for my product, no theory",
                    "practical %s for our company project",
                    "my boss wants %s in the app",
                    "tutorial to deploy %s quickly"))),
        new Goal(
            new GoalId("casual"),
            "Get the intuition",
            Depth.INTUITION,
            "You are curious.",
            cross(
                List.of(
                    "i am just curious how %s works",
                    "a light read on %s for fun",
                    "big picture of %s without formulas",
                    "explain %s gently, only for my own interest",
                    "documentary style videos on %s for a layman",
                    "i want to follow conversations on %s"))),
        new Goal(
            new GoalId("research"),
            "Do research",
            Depth.RESEARCH,
            "You want to read and write papers.",
            cross(
                List.of(
                    "i start a phd on %s, which maths",
                    "rigorous theory of %s with proofs",
                    "prerequisites to read papers on %s",
                    "graduate textbook on %s",
                    "full derivations behind %s",
                    "i want to publish on %s"))));
  }

  private static Examples examples() {
    return new Examples(
        cross(
            List.of(
                "error when i install %s on windows",
                "my %s code crashes, what is wrong",
                "job offer in %s, should i take it",
                "we just released our new %s tool, check it out",
                "lol %s memes",
                "who else is tired of %s news")),
        cross(
            List.of(
                "how do i learn %s",
                "best book on %s",
                "where to start with %s",
                "i want to study %s",
                "good course for %s?",
                "resources for %s please")),
        cross(
            List.of(
                "exercises on %s with solutions",
                "what should i know before %s",
                "which comes first, %s or algebra",
                "practice problems for %s",
                "is calculus needed for %s",
                "study plan for my %s exam")));
  }

  private static List<String> cross(List<String> frames) {
    var all = new ArrayList<String>();
    for (String topic :
        List.of(
            "deep learning",
            "statistics",
            "image search",
            "reinforcement learning",
            "chatbots",
            "knot theory")) {
      frames.forEach(frame -> all.add(frame.formatted(topic)));
    }
    return all;
  }

  private static Topic topic(String id, String title, String... aliases) {
    return new Topic(
        new TopicId(id), title, List.of(aliases), "", "", Map.of(), List.of(), Map.of());
  }

  private static Resource resource(
      String id, String title, String by, Kind kind, Depth depth, String topic) {
    return new Resource(
        new ResourceId(id),
        title,
        Optional.of("https://example.org/" + id),
        Optional.empty(),
        by,
        kind,
        List.of(new Coverage(new TopicId(topic), "")),
        Set.of(depth),
        false,
        Price.FREE,
        OptionalDouble.empty(),
        "en",
        "");
  }
}
