package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.assistant.Overrides;
import dev.cairn.assistant.Question;
import dev.cairn.catalog.Nearest;
import dev.cairn.model.Catalog;
import dev.cairn.model.GoalId;
import dev.cairn.model.Kind;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads what a question says beside its words, from options or from the fields of a batch line,
/// and
/// checks the ids against the catalog.
final class QuestionFields {
  /// A longer list of what is known does not help whoever mistyped.
  private static final int MAX_LISTED = 12;

  private final Catalog catalog;

  QuestionFields(Catalog catalog) {
    this.catalog = catalog;
  }

  /// The question of a batch line.
  Question question(JsonNode line) throws BadLineException {
    Overrides overrides =
        new Overrides(
            text(line, "goal").isPresent()
                ? Optional.of(goal(text(line, "goal").orElseThrow()))
                : Optional.empty(),
            text(line, "topic").isPresent()
                ? Optional.of(topic("topic", text(line, "topic").orElseThrow()))
                : Optional.empty(),
            known(line),
            text(line, "format").isPresent()
                ? Optional.of(kind(text(line, "format").orElseThrow()))
                : Optional.empty(),
            flag(line, "free"),
            hours(line));
    Optional<String> text = text(line, "text");
    boolean enough = overrides.topic().isPresent() && overrides.goal().isPresent();
    if (text.map(String::isBlank).orElse(true) && !enough) {
      throw new BadLineException(
          "'text' is missing; it may only be empty where 'topic' and 'goal' are given");
    }
    return new Question(text.orElse(""), overrides);
  }

  /// The text of a batch line, where it must have one.
  static String requiredText(JsonNode line) throws BadLineException {
    return text(line, "text")
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new BadLineException("'text' is missing"));
  }

  GoalId goal(String id) throws BadLineException {
    if (GoalId.isValid(id) && catalog.goal(new GoalId(id)).isPresent()) {
      return new GoalId(id);
    }
    throw unknown("goal", id, catalog.goals().stream().map(goal -> goal.id().value()).toList());
  }

  TopicId topic(String field, String id) throws BadLineException {
    if (TopicId.isValid(id) && catalog.topic(new TopicId(id)).isPresent()) {
      return new TopicId(id);
    }
    throw unknown(field, id, catalog.topics().stream().map(topic -> topic.id().value()).toList());
  }

  /// Ids separated by commas.
  List<TopicId> topics(String field, String ids) throws BadLineException {
    var topics = new ArrayList<TopicId>();
    for (String id : ids.split(",", -1)) {
      if (!id.isBlank()) {
        topics.add(topic(field, id.strip()));
      }
    }
    return topics;
  }

  Kind kind(String label) throws BadLineException {
    Optional<Kind> kind = Kind.of(label);
    if (kind.isPresent()) {
      return kind.get();
    }
    throw unknown("format", label, Arrays.stream(Kind.values()).map(Kind::label).toList());
  }

  private static BadLineException unknown(String field, String found, Collection<String> known) {
    if (known.isEmpty()) {
      return new BadLineException(
          "%s '%s' is not known: the catalog has none".formatted(field, shortened(found)));
    }
    String hint =
        Nearest.to(found, known)
            .map("; did you mean '%s'?"::formatted)
            .orElseGet(
                () -> known.size() <= MAX_LISTED ? "; known are " + String.join(", ", known) : "");
    return new BadLineException("%s '%s' is not known%s".formatted(field, shortened(found), hint));
  }

  private List<TopicId> known(JsonNode line) throws BadLineException {
    JsonNode node = line.path("know");
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (node.isTextual()) {
      return topics("know", node.asText());
    }
    if (!node.isArray()) {
      throw new BadLineException("'know' must be a list of topic ids");
    }
    var known = new ArrayList<TopicId>();
    for (JsonNode id : node) {
      if (!id.isTextual()) {
        throw new BadLineException("'know' must be a list of topic ids, got %s".formatted(id));
      }
      known.add(topic("know", id.asText()));
    }
    return known;
  }

  private static Optional<String> text(JsonNode line, String field) throws BadLineException {
    JsonNode node = line.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual()) {
      throw new BadLineException("'%s' must be a text, got %s".formatted(field, node));
    }
    return Optional.of(node.asText());
  }

  private static boolean flag(JsonNode line, String field) throws BadLineException {
    JsonNode node = line.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return false;
    }
    if (!node.isBoolean()) {
      throw new BadLineException("'%s' must be true or false, got %s".formatted(field, node));
    }
    return node.asBoolean();
  }

  private static OptionalDouble hours(JsonNode line) throws BadLineException {
    JsonNode node = line.path("hours_per_week");
    if (node.isMissingNode() || node.isNull()) {
      return OptionalDouble.empty();
    }
    if (!node.isNumber() || !isHoursPerWeek(node.asDouble())) {
      throw new BadLineException(
          "'hours_per_week' must be a number above 0 and at most 168, got %s".formatted(node));
    }
    return OptionalDouble.of(node.asDouble());
  }

  /// Whether that many hours fit into a week.
  static boolean isHoursPerWeek(double hours) {
    return hours > 0 && hours <= 168;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
