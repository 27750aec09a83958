package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.answer.Answer;
import dev.cairn.answer.MarkdownWriter;
import dev.cairn.answer.Wording;
import dev.cairn.assistant.Reply;
import dev.cairn.model.Constraints;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.Note;
import dev.cairn.model.Pick;
import dev.cairn.model.Resource;
import dev.cairn.model.Step;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Replies as the JSON that programs rely on; the names and their meaning are the contract's.
final class AnswerJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Wording wording;
  private final MarkdownWriter markdown;

  AnswerJson(Wording wording) {
    this.wording = wording;
    this.markdown = new MarkdownWriter(wording);
  }

  /// A reply.
  ///
  /// @param id as given in a batch; empty outside one
  ObjectNode reply(Optional<JsonNode> id, Reply reply) {
    Answer answer = reply.answer();
    Understanding understanding = answer.understanding();
    ObjectNode json = NODES.objectNode();
    id.ifPresent(value -> json.set("id", value));
    json.put("kind", answer.kind());
    json.put("scope", rounded(understanding.scope()));
    json.set("goal", understanding.goal().<JsonNode>map(this::goal).orElse(NODES.nullNode()));
    json.set("topic", destination(answer).map(AnswerJson::text).orElse(NODES.nullNode()));
    json.set("topics", ids(understanding.topics()));
    json.set("known", ids(understanding.known().stream().map(known -> known.topic()).toList()));
    json.set("constraints", constraints(understanding.constraints()));
    json.set("steps", steps(answer));
    json.set("resources", resources(found(answer)));
    extras(json, answer);
    json.put("text", markdown.write(answer));
    json.set("took_ms", millis(reply.tookNanos()));
    json.set("embed_ms", millis(reply.embedNanos()));
    return json;
  }

  /// A topic's card.
  ObjectNode card(Answer.TopicCard card) {
    ObjectNode json = NODES.objectNode();
    json.put("topic", card.topic().id().value());
    json.put("title", card.topic().title());
    json.put("summary", card.topic().summary());
    ObjectNode hours = json.putObject("hours");
    card.topic().hours().forEach((depth, value) -> hours.set(depth.label(), number(value)));
    ArrayNode needs = json.putArray("needs");
    for (var need : card.needs()) {
      ObjectNode each = needs.addObject();
      each.put("topic", need.topic().id().value());
      each.put("title", need.topic().title());
      each.put("from", need.prerequisite().from().label());
      need.prerequisite().depth().ifPresent(depth -> each.put("depth", depth.label()));
      each.put("why", need.prerequisite().why());
    }
    ArrayNode opens = json.putArray("opens");
    for (var topic : card.opens()) {
      opens.addObject().put("topic", topic.id().value()).put("title", topic.title());
    }
    json.set("resources", resources(card.resources()));
    ArrayNode notes = json.putArray("notes");
    card.notes().forEach(note -> notes.add(note(note)));
    return json;
  }

  private ObjectNode goal(GoalGuess guess) {
    ObjectNode json = NODES.objectNode();
    json.put("id", guess.best().value());
    json.put("confidence", rounded(guess.confidence()));
    ArrayNode alternatives = json.putArray("alternatives");
    for (var other : guess.alternatives()) {
      alternatives
          .addObject()
          .put("id", other.id().value())
          .put("confidence", rounded(other.confidence()));
    }
    return json;
  }

  private static Optional<TopicId> destination(Answer answer) {
    return switch (answer) {
      case Answer.Path path -> Optional.of(path.destination().id());
      case Answer.TopicCard card -> Optional.of(card.topic().id());
      default -> answer.understanding().destination();
    };
  }

  private static ObjectNode constraints(Constraints constraints) {
    ObjectNode json = NODES.objectNode();
    constraints.format().ifPresent(kind -> json.put("format", kind.label()));
    if (!constraints.excluded().isEmpty()) {
      ArrayNode excluded = json.putArray("excluded");
      constraints.excluded().forEach(kind -> excluded.add(kind.label()));
    }
    if (constraints.freeOnly()) {
      json.put("free", true);
    }
    constraints.hoursPerWeek().ifPresent(hours -> json.set("hours_per_week", number(hours)));
    constraints.weeks().ifPresent(weeks -> json.set("weeks", number(weeks)));
    constraints.language().ifPresent(language -> json.put("language", language));
    constraints.level().ifPresent(level -> json.put("level", level.label()));
    return json;
  }

  private ArrayNode steps(Answer answer) {
    ArrayNode steps = NODES.arrayNode();
    if (answer instanceof Answer.Path path) {
      for (Step step : path.path().steps()) {
        ObjectNode json = steps.addObject();
        json.put("topic", step.topic().id().value());
        json.put("title", step.topic().title());
        json.put("depth", step.depth().label());
        json.set("hours", number(step.hours()));
        json.put("why", wording.reason(path, step));
        ArrayNode resources = json.putArray("resources");
        for (Pick pick : step.picks()) {
          ObjectNode resource = resource(pick.resource());
          resource.put("role", pick.role().label());
          if (!pick.part().isBlank()) {
            resource.put("part", pick.part());
          }
          resources.add(resource);
        }
        json.set("note", step.note().<JsonNode>map(AnswerJson::note).orElse(NODES.nullNode()));
      }
    }
    return steps;
  }

  private static List<Resource> found(Answer answer) {
    return switch (answer) {
      case Answer.Path path -> of(path.path().useInstead());
      case Answer.Resources resources -> of(resources.picks());
      case Answer.NoteAnswer note -> of(note.picks());
      case Answer.TopicCard card -> card.resources();
      case Answer.GoalOnly _, Answer.AskGoal _, Answer.AskTopic _, Answer.OutOfScope _ -> List.of();
    };
  }

  private static List<Resource> of(List<Pick> picks) {
    return picks.stream().map(Pick::resource).toList();
  }

  /// What only some replies have.
  private static void extras(ObjectNode json, Answer answer) {
    switch (answer) {
      case Answer.NoteAnswer note -> json.set("note", note(note.note()));
      case Answer.AskGoal ask -> {
        ArrayNode choices = json.putArray("choices");
        for (var choice : ask.choices()) {
          choices
              .addObject()
              .put("goal", choice.goal().id().value())
              .put("title", choice.goal().title())
              .put("topics", choice.topics())
              .set("hours", number(choice.hours()));
        }
      }
      case Answer.AskTopic ask ->
          json.set(
              "suggestions", ids(ask.suggestions().stream().map(topic -> topic.id()).toList()));
      case Answer.Path _,
          Answer.GoalOnly _,
          Answer.TopicCard _,
          Answer.Resources _,
          Answer.OutOfScope _ -> {}
    }
  }

  private static ArrayNode resources(Collection<Resource> resources) {
    ArrayNode json = NODES.arrayNode();
    resources.forEach(resource -> json.add(resource(resource)));
    return json;
  }

  private static ObjectNode resource(Resource resource) {
    ObjectNode json = NODES.objectNode();
    json.put("id", resource.id().value());
    json.put("title", resource.title());
    json.set("url", resource.url().map(AnswerJson::text).orElse(NODES.nullNode()));
    resource.isbn().ifPresent(isbn -> json.put("isbn", isbn));
    json.put("by", resource.by());
    json.put("kind", resource.kind().label());
    json.put("free", resource.price().label());
    json.put("why", resource.why());
    return json;
  }

  private static ObjectNode note(Note note) {
    return NODES
        .objectNode()
        .put("title", note.title())
        .put("depth", note.depth().label())
        .put("text", note.text());
  }

  private static ArrayNode ids(Collection<TopicId> ids) {
    ArrayNode json = NODES.arrayNode();
    ids.stream().distinct().forEach(id -> json.add(id.value()));
    return json;
  }

  private static JsonNode text(Object value) {
    return NODES.textNode(value.toString());
  }

  /// Whole numbers are written without a fraction.
  static JsonNode number(double value) {
    return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
        ? NODES.numberNode((long) value)
        : NODES.numberNode(value);
  }

  static JsonNode millis(long nanos) {
    return NODES.numberNode(Math.round(nanos / 1e3) / 1e3);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
