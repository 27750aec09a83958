package dev.cairn.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message that a person wrote, and what a careful reader made of it.
///
/// @param inScope whether it is Cairn's to answer
/// @param borderline whether a second reader might disagree; scored apart
/// @param goal what it is for, where the text says so
/// @param ambiguous whether a good answer asks back
/// @param known what the asker already knows, in free words
/// @param format the kind of resource asked for, in free words
/// @param mustTopics the least that a sensible path holds, in free words
record LabelledQuestion(
    String id,
    String text,
    boolean inScope,
    boolean borderline,
    Optional<String> goal,
    boolean ambiguous,
    List<String> known,
    Optional<String> format,
    List<String> mustTopics) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Reads a file of JSON lines.
  ///
  /// @throws EvaluationException naming the line, when one is not a labelled question
  static List<LabelledQuestion> read(Path file) throws IOException, EvaluationException {
    var questions = new ArrayList<LabelledQuestion>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!line.isBlank()) {
        questions.add(parse(line, file + ":" + number));
      }
    }
    return questions;
  }

  private static LabelledQuestion parse(String line, String place) throws EvaluationException {
    try {
      JsonNode json = JSON.readTree(line);
      if (!json.path("text").isTextual() || !json.path("in_scope").isBoolean()) {
        throw new EvaluationException(
            place + ": a question needs a 'text' and whether it is 'in_scope'");
      }
      return new LabelledQuestion(
          json.path("id").asText(""),
          json.path("text").asText(),
          json.path("in_scope").asBoolean(),
          json.path("borderline").asBoolean(false),
          text(json.path("goal")),
          json.path("ambiguous").asBoolean(false),
          texts(json.path("known")),
          text(json.path("format")),
          texts(json.path("must_topics")));
    } catch (JsonProcessingException e) {
      throw new EvaluationException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank()
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  private static List<String> texts(JsonNode node) {
    var texts = new ArrayList<String>();
    node.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
