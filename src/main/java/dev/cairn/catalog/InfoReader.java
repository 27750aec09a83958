package dev.cairn.catalog;

import dev.cairn.model.CatalogInfo;
import dev.cairn.model.GoalId;
import dev.cairn.model.TopicId;
import java.util.List;
import java.util.Optional;

/// Reads `catalog.yaml`; its two names are checked once topics and goals are known.
final class InfoReader {
  static final List<String> KEYS = List.of("title", "default-topic", "default-goal", "language");

  /// The language of a catalog that does not name one.
  static final String DEFAULT_LANGUAGE = "en";

  /// The file's values as written.
  ///
  /// @param entry for reporting what turns out to be wrong later; empty without a file
  record Raw(
      String title,
      Optional<String> defaultTopic,
      Optional<String> defaultGoal,
      String language,
      Optional<Entry> entry) {
    static final Raw NONE =
        new Raw("", Optional.empty(), Optional.empty(), DEFAULT_LANGUAGE, Optional.empty());
  }

  private InfoReader() {}

  static Raw read(Node.Fields fields, String path, Problems problems) {
    Optional<Entry> entry = Entry.of(fields, path, "catalog", KEYS, problems);
    if (entry.isEmpty()) {
      return Raw.NONE;
    }
    Entry file = entry.get();
    return new Raw(
        file.line("title", Limits.NAME),
        file.scalar("default-topic").map(String::strip),
        file.scalar("default-goal").map(String::strip),
        file.language("language").orElse(DEFAULT_LANGUAGE),
        entry);
  }

  /// The defaults that name something. A catalog without any topics or goals has nothing that they
  /// could name, so there they are passed over.
  static CatalogInfo resolve(Raw raw, Registry topics, Registry goals) {
    Optional<String> topic = resolve(raw, "default-topic", raw.defaultTopic(), topics, "topic");
    Optional<String> goal = resolve(raw, "default-goal", raw.defaultGoal(), goals, "goal");
    return new CatalogInfo(
        raw.title(), topic.map(TopicId::new), goal.map(GoalId::new), raw.language());
  }

  private static Optional<String> resolve(
      Raw raw, String key, Optional<String> name, Registry registry, String noun) {
    if (name.isEmpty() || registry.isEmpty()) {
      return Optional.empty();
    }
    if (registry.isWrong(name.get())) {
      raw.entry()
          .orElseThrow()
          .problem(
              key,
              "%s must name a %s of the catalog".formatted(key, noun),
              Shown.quoted(name.get()),
              Entry.didYouMean(registry.nearest(name.get())));
    }
    return name.filter(registry::has).filter(TopicId::isValid);
  }
}
