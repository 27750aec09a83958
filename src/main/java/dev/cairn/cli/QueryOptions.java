package dev.cairn.cli;

import dev.cairn.assistant.Heap;
import java.io.IOException;
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
    new BatchRunner(session.in(), session.out()).run(answering);
  }
}
