package dev.cairn.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// Reads one JSON object a line and writes one answer a line, in order, flushing each.
///
/// A bad line yields an `error` for that line, and the batch goes on.
final class BatchRunner {
  /// A longer line is no question; it is refused so that memory stays bounded.
  static final int MAX_LINE = 1 << 20;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final BufferedReader in;
  private final PrintStream out;

  BatchRunner(BufferedReader in, PrintStream out) {
    this.in = in;
    this.out = out;
  }

  /// Answers one line.
  interface Answering {
    /// The answer to a line.
    ///
    /// @throws BadLineException when the line asks for something that does not exist
    ObjectNode answer(JsonNode line, Optional<JsonNode> id) throws BadLineException;
  }

  void run(Answering answering) throws IOException {
    for (Line line = read(); !line.end(); line = read()) {
      out.println(JSON.writeValueAsString(answer(line, answering)));
      if (out.checkError()) {
        throw new IOException("standard output is closed; the rest of the batch is not answered");
      }
    }
  }

  private static ObjectNode answer(Line line, Answering answering) {
    if (line.tooLong()) {
      return error(Optional.empty(), "the line is longer than %d characters".formatted(MAX_LINE));
    }
    JsonNode json;
    try {
      json = JSON.readTree(line.text());
    } catch (JsonProcessingException e) {
      return error(Optional.empty(), "the line is not JSON: " + e.getOriginalMessage());
    }
    if (!json.isObject()) {
      return error(
          Optional.empty(),
          "expected a JSON object such as {\"id\": \"1\", \"text\": \"…\"}, got %s"
              .formatted(json.isMissingNode() ? "an empty line" : json.getNodeType()));
    }
    Optional<JsonNode> id = Optional.ofNullable(json.get("id"));
    try {
      return answering.answer(json, id);
    } catch (BadLineException e) {
      return error(id, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      // Our bug on one line must not cost its sender the answers to all the others.
      LoggerFactory.getLogger(BatchRunner.class).error("a line of a batch failed", e);
      return error(id, "Cairn failed unexpectedly on this line; the log says where");
    }
  }

  private static ObjectNode error(Optional<JsonNode> id, String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("id", id.orElse(JsonNodeFactory.instance.nullNode()));
    return json.put("error", message);
  }

  private record Line(String text, boolean tooLong, boolean end) {}

  private Line read() throws IOException {
    var text = new StringBuilder();
    boolean tooLong = false;
    int c = in.read();
    if (c < 0) {
      return new Line("", false, true);
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (text.length() < MAX_LINE) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
    }
    return new Line(text.toString(), tooLong, false);
  }
}
