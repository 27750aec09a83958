package dev.cairn.cli;

import dev.cairn.assistant.Heap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/// The options of the commands that answer programs as well as people.
final class QueryOptions {
  @Option(names = "--json", description = "Answer with JSON.")
  private boolean json;

  @Option(
      names = "--batch",
      description = "Read one JSON object a line from standard input, write one answer a line.")
  private boolean batch;

  @Option(names = "--words-only", description = "Leave embeddings out.")
  private boolean wordsOnly;

  boolean json() {
    return json;
  }

  boolean batch() {
    return batch;
  }

  boolean wordsOnly() {
    return wordsOnly;
  }

  void runBatch(Session session, BatchRunner.Answering answering) throws IOException {
    Heap.settle();
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    new BatchRunner(in, session.out()).run(answering);
  }
}
