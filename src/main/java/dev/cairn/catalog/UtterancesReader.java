package dev.cairn.catalog;

import java.util.ArrayList;
import java.util.List;

/// Reads a file that is a plain list of utterances.
final class UtterancesReader {
  private final String path;
  private final Problems problems;
  private final List<String> utterances = new ArrayList<>();

  UtterancesReader(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  List<String> utterances() {
    return utterances;
  }

  void read(Node node) {
    if (node instanceof Node.Broken) {
      return;
    }
    Place place = new Place(path, node.line());
    if (!(node instanceof Node.Scalar scalar)) {
      problems.add(
          place,
          "utterance",
          "must be a text",
          Shown.node(node),
          "put an utterance that holds ': ' or begins with [ or { in quotes");
      return;
    }
    String text = Words.block(scalar.text());
    int length = Words.length(text);
    if (text.isEmpty()) {
      problems.add(place, "utterance", "must not be empty", "nothing", "delete it");
    } else if (length > Limits.UTTERANCE) {
      problems.add(
          place,
          "utterance",
          "must be at most %,d characters long".formatted(Limits.UTTERANCE),
          "%,d".formatted(length),
          "shorten it");
    } else {
      utterances.add(text);
    }
  }
}
