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
import java.util.Locale;
import java.util.Set;

/// Reads utterances with their intents: JSON lines with `text` and `intent` (or `label`), or lines
/// of text, a tab and the intent. The intent `oos` stands for out of scope.
final class LabelledUtterances {
  private static final Set<String> OUT_OF_SCOPE =
      Set.of("oos", "out_of_scope", "out-of-scope", "out of scope");

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledUtterances() {}

  /// @param intent the label as written; see [#isOutOfScope]
  record Labelled(String text, String intent) {
    boolean isOutOfScope() {
      return OUT_OF_SCOPE.contains(intent.toLowerCase(Locale.ROOT));
    }
  }

  /// @throws EvaluationException naming the line, when one has no text or no intent
  static List<Labelled> read(Path file) throws IOException, EvaluationException {
    var all = new ArrayList<Labelled>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!line.isBlank()) {
        all.add(parse(line, file + ":" + number));
      }
    }
    if (all.isEmpty()) {
      throw new EvaluationException(file + ": no utterances in it");
    }
    return all;
  }

  private static Labelled parse(String line, String place) throws EvaluationException {
    if (line.startsWith("{")) {
      return json(line, place);
    }
    int tab = line.lastIndexOf('\t');
    if (tab <= 0 || tab == line.length() - 1) {
      throw new EvaluationException(
          place + ": expected a JSON object, or a text, a tab and its intent");
    }
    return new Labelled(line.substring(0, tab).strip(), line.substring(tab + 1).strip());
  }

  private static Labelled json(String line, String place) throws EvaluationException {
    try {
      JsonNode json = JSON.readTree(line);
      JsonNode intent = json.hasNonNull("intent") ? json.get("intent") : json.path("label");
      if (!json.path("text").isTextual() || !intent.isValueNode()) {
        throw new EvaluationException(place + ": 'text' and 'intent' are needed");
      }
      return new Labelled(json.path("text").asText(), intent.asText());
    } catch (JsonProcessingException e) {
      throw new EvaluationException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }
}
