package dev.cairn.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.search.CorpusIndex.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Reads the files of a retrieval collection: a corpus as JSON lines with `_id`, `title` and
/// `text`,
/// queries as lines of id, tab and text, judgements in TREC's format (or BEIR's, with a header).
final class RetrievalFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RetrievalFiles() {}

  static List<Item> corpus(Path file) throws IOException, EvaluationException {
    var items = new ArrayList<Item>();
    int number = 0;
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          items.add(item(line, file + ":" + number));
        }
      }
    }
    return items;
  }

  private static Item item(String line, String place) throws EvaluationException {
    try {
      JsonNode json = JSON.readTree(line);
      JsonNode id = json.path("_id");
      if (!id.isValueNode() || id.isNull()) {
        throw new EvaluationException(place + ": '_id' is missing");
      }
      return new Item(id.asText(), json.path("title").asText(""), json.path("text").asText(""));
    } catch (JsonProcessingException e) {
      throw new EvaluationException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }

  static SequencedMap<String, String> queries(Path file) throws IOException, EvaluationException {
    var queries = new LinkedHashMap<String, String>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab <= 0) {
        throw new EvaluationException(
            "%s:%d: expected an id, a tab and the query".formatted(file, number));
      }
      queries.put(line.substring(0, tab).strip(), line.substring(tab + 1).strip());
    }
    return queries;
  }

  /// Grades by query and document.
  static Map<String, Map<String, Integer>> judgements(Path file)
      throws IOException, EvaluationException {
    var judgements = new LinkedHashMap<String, Map<String, Integer>>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      String[] fields = line.strip().split("\\s+", -1);
      boolean header = number == 1 && !fields[fields.length - 1].matches("-?\\d+(\\.\\d+)?");
      if (line.isBlank() || header) {
        continue;
      }
      if (fields.length < 3 || fields.length > 4) {
        throw new EvaluationException(
            "%s:%d: expected query, 0, document and grade".formatted(file, number));
      }
      // TREC has a second column that nobody uses; BEIR leaves it out.
      String document = fields[fields.length - 2];
      judgements
          .computeIfAbsent(fields[0], _ -> new LinkedHashMap<>())
          .put(document, grade(fields[fields.length - 1], file + ":" + number));
    }
    return judgements;
  }

  private static int grade(String text, String place) throws EvaluationException {
    try {
      return (int) Math.round(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new EvaluationException(place + ": the grade must be a number, got '" + text + "'");
    }
  }
}
