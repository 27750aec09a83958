package dev.cairn.catalog;

import dev.cairn.model.Depth;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the entries of `topics/*.yaml` and remembers their prerequisites, which are checked once
/// every topic is known.
final class TopicsReader {
  static final List<String> KEYS =
      List.of("id", "title", "aliases", "area", "summary", "hours", "needs", "outcomes");
  static final List<String> NEED_KEYS = List.of("topic", "from", "depth", "why");

  /// From which depth on a prerequisite counts that does not say so: always.
  static final Depth DEFAULT_FROM = Depth.USE;

  /// A prerequisite as written.
  ///
  /// @param from the topic that needs it
  /// @param to the name of what it needs
  record Need(String from, String to, Place place) {}

  private final Registry ids;
  private final Problems problems;
  private final List<Topic> topics = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();

  TopicsReader(Registry ids, Problems problems) {
    this.ids = ids;
    this.problems = problems;
  }

  List<Topic> topics() {
    return topics;
  }

  void read(Node node, String path) {
    Optional<Entry> topic = Entry.of(node, path, "topic", KEYS, problems);
    if (topic.isEmpty()) {
      return;
    }
    Entry entry = topic.get();
    Optional<String> id = entry.id();
    id.ifPresent(value -> Declaring.once(ids, value, entry));
    String title = entry.required("title", Limits.NAME);
    List<String> aliases =
        entry.lines("aliases", Limits.NAME).stream().map(Entry.Located::text).distinct().toList();
    if (id.isPresent()) {
      ids.alsoCalled(title, id.get());
      aliases.forEach(alias -> ids.alsoCalled(alias, id.get()));
    }
    String area = entry.line("area", Limits.NAME);
    String summary = entry.line("summary", Limits.PROSE);
    Map<Depth, Double> hours = entry.hoursByDepth("hours");
    List<Prerequisite> prerequisites = needs(entry, id.orElse(""));
    Map<Depth, List<String>> outcomes = entry.linesByDepth("outcomes");
    if (entry.isSound() && id.isPresent()) {
      topics.add(
          new Topic(
              new TopicId(id.get()),
              title,
              aliases,
              area,
              summary,
              hours,
              prerequisites,
              outcomes));
    }
  }

  private List<Prerequisite> needs(Entry entry, String id) {
    var prerequisites = new ArrayList<Prerequisite>();
    for (Node node : entry.list("needs")) {
      need(entry, id, node).ifPresent(prerequisites::add);
    }
    return prerequisites;
  }

  private Optional<Prerequisite> need(Entry entry, String id, Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.isNull()) {
      return named(entry, id, scalar.text().strip(), scalar.line())
          .map(topic -> new Prerequisite(topic, DEFAULT_FROM, Optional.empty(), ""));
    }
    if (node instanceof Node.Items) {
      entry.problem(
          node.line(), "needs: each entry must be a text or a map", node.form(), "delete a [ ]");
      return Optional.empty();
    }
    Optional<Entry> map =
        Entry.of(node, entry.path(), entry.name() + ": needs", NEED_KEYS, problems);
    if (map.isEmpty()) {
      return Optional.empty();
    }
    Entry need = map.get();
    String name = need.required("topic", Limits.NAME);
    Depth from = need.depth("from").orElse(DEFAULT_FROM);
    Optional<Depth> depth = need.depth("depth");
    String why = need.line("why", Limits.PROSE);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return named(entry, id, name, need.place("topic").line())
        .map(topic -> new Prerequisite(topic, from, depth, why));
  }

  private Optional<TopicId> named(Entry entry, String id, String name, int line) {
    if (name.equals(id)) {
      entry.problem(
          line,
          "a topic can't be its own prerequisite",
          Shown.quoted(name),
          "delete it from needs");
      return Optional.empty();
    }
    needs.add(new Need(id, name, new Place(entry.path(), line)));
    return TopicId.isValid(name) ? Optional.of(new TopicId(name)) : Optional.empty();
  }

  /// Reports the prerequisites that name no topic and those that run in a circle.
  void checkNeeds() {
    var known = new ArrayList<Need>();
    for (Need need : needs) {
      if (ids.isWrong(need.to())) {
        problems.add(
            need.place(),
            "topic " + Shown.quoted(need.from()),
            "needs must name topics of the catalog",
            Shown.quoted(need.to()),
            Entry.didYouMean(ids.nearest(need.to())));
      } else if (ids.has(need.to())) {
        known.add(need);
      }
    }
    Cycles.report(known, problems);
  }
}
