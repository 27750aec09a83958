package dev.cairn.search;

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

/// Small catalogs for tests, made by hand.
final class Catalogs {
  private Catalogs() {}

  static Catalog of(List<Topic> topics, List<Resource> resources, List<Note> notes) {
    return inLanguage("en", topics, resources, notes);
  }

  static Catalog inLanguage(
      String language, List<Topic> topics, List<Resource> resources, List<Note> notes) {
    return new Catalog(
        new CatalogInfo("Test", Optional.empty(), Optional.empty(), language),
        List.of(new Goal(new GoalId("casual"), "For fun", Depth.INTUITION, "", List.of())),
        Examples.NONE,
        topics,
        resources,
        notes);
  }

  /// A few topics, resources and notes of mathematics, with names that are hard for an analyzer.
  static Catalog sample() {
    return of(
        List.of(
            topic("linear-algebra", "Linear algebra", "lin alg", "matrices and vectors"),
            topic("svd", "Singular value decomposition", "SVD"),
            topic("probability", "Probability"),
            topic("convex-optimization", "Convex optimization", "convex optimisation"),
            topic("machine-learning", "Machine learning", "ML")),
        sampleResources(),
        List.of(
            note(
                "linear-algebra/a-matrix-moves-space",
                "linear-algebra",
                "A matrix moves space",
                "Each column of $A$ says where a basis vector lands; $\\nabla$ is not needed."),
            note(
                "svd/three-steps",
                "svd",
                "Rotate, stretch, rotate",
                "Every matrix $A = U \\Sigma V^T$ is a rotation, a stretch and a rotation.")));
  }

  static List<Resource> sampleResources() {
    var resources = new ArrayList<Resource>();
    resources.add(
        resource(
            "essence-of-linear-algebra",
            "Essence of linear algebra",
            "3Blue1Brown",
            Kind.VIDEO_SERIES,
            Price.FREE,
            Set.of(Depth.INTUITION),
            "linear-algebra"));
    resources.add(
        resource(
            "mit-18-06",
            "MIT 18.06 Linear Algebra",
            "Gilbert Strang",
            Kind.COURSE,
            Price.FREE,
            Set.of(Depth.WORKING),
            "linear-algebra"));
    resources.add(
        resource(
            "strang-ila",
            "Introduction to Linear Algebra",
            "Gilbert Strang",
            Kind.BOOK,
            Price.PAID,
            Set.of(Depth.WORKING),
            "linear-algebra",
            "svd"));
    resources.add(
        resource(
            "we-recommend-a-singular-value-decomposition",
            "We Recommend a Singular Value Decomposition",
            "David Austin",
            Kind.ARTICLE,
            Price.FREE,
            Set.of(Depth.INTUITION)));
    resources.add(
        resource(
            "stat-110",
            "Stat 110",
            "Joe Blitzstein, Harvard",
            Kind.COURSE,
            Price.FREE,
            Set.of(Depth.WORKING),
            "probability"));
    resources.add(
        resource(
            "ee364a",
            "EE364A: Convex Optimization I",
            "Stephen Boyd",
            Kind.COURSE,
            Price.FREE,
            Set.of(Depth.RESEARCH),
            "convex-optimization"));
    resources.add(
        resource(
            "scikit-learn-guide",
            "scikit-learn user guide",
            "scikit-learn developers",
            Kind.NOTES,
            Price.FREE,
            Set.of(Depth.USE),
            "machine-learning"));
    resources.add(
        resource(
            "cpp-for-ml",
            "Machine learning in C++",
            "Bjarne Example",
            Kind.BOOK,
            Price.PAID,
            Set.of(Depth.USE),
            "machine-learning"));
    return resources;
  }

  static Topic topic(String id, String title, String... aliases) {
    return new Topic(
        new TopicId(id), title, List.of(aliases), "", "", Map.of(), List.of(), Map.of());
  }

  static Resource resource(
      String id,
      String title,
      String by,
      Kind kind,
      Price price,
      Set<Depth> depths,
      String... topics) {
    return new Resource(
        new ResourceId(id),
        title,
        Optional.of("https://example.org/" + id),
        Optional.empty(),
        by,
        kind,
        List.of(topics).stream().map(topic -> new Coverage(new TopicId(topic), "")).toList(),
        depths,
        false,
        price,
        OptionalDouble.empty(),
        "en",
        "");
  }

  static Resource resource(String id, String title, String... topics) {
    return resource(id, title, "", Kind.ARTICLE, Price.FREE, Set.of(Depth.INTUITION), topics);
  }

  static Resource at(Resource resource, String url) {
    return new Resource(
        resource.id(),
        resource.title(),
        Optional.of(url),
        resource.isbn(),
        resource.by(),
        resource.kind(),
        resource.topics(),
        resource.depths(),
        resource.start(),
        resource.price(),
        resource.hours(),
        resource.language(),
        resource.why());
  }

  static Note note(String id, String topic, String title, String text) {
    return new Note(id, new TopicId(topic), Depth.INTUITION, title, text, List.of(), List.of());
  }
}
