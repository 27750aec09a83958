package dev.cairn.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.AssistantOptions;
import dev.cairn.evaluate.EvaluationException;
import dev.cairn.evaluate.IntentEvaluation;
import dev.cairn.evaluate.QuestionEvaluation;
import dev.cairn.evaluate.Report;
import dev.cairn.evaluate.RetrievalEvaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "eval",
    description = "Scores Cairn on labelled data and prints a table.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--json", description = "Answer with JSON.")
  private boolean json;

  @Option(names = "--words-only", description = "Leave embeddings out.")
  private boolean wordsOnly;

  @ArgGroup(multiplicity = "1")
  private @Nullable Data data;

  /// Exactly one of them.
  static final class Data {
    @Option(
        names = "--questions",
        paramLabel = "FILE",
        description = "Labelled questions, one JSON object a line.")
    private @Nullable Path questions;

    @Option(
        names = "--intents",
        paramLabel = "FILE",
        arity = "2",
        description = "Labelled utterances to learn from, and others to test on.")
    private @Nullable List<Path> intents;

    @Option(
        names = "--retrieval",
        paramLabel = "FILE",
        arity = "3",
        description = "A corpus (JSON lines), queries (id, text) and judgements (TREC qrels).")
    private @Nullable List<Path> retrieval;
  }

  EvalCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    Report report;
    try {
      report = report();
    } catch (EvaluationException e) {
      throw new BadLineException(String.valueOf(e.getMessage()));
    }
    if (json) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      report.figures().forEach((name, value) -> answer.set(key(name), AnswerJson.number(value)));
      session.out().println(answer);
    } else {
      session.out().print(report.text());
      session.out().flush();
    }
    return ExitCode.DONE;
  }

  private Report report() throws Exception {
    var progress = new ProgressLine(session.err(), session.terminal().interactive());
    try {
      if (data != null && data.questions != null) {
        try (Assistant assistant = session.open(common, wordsOnly)) {
          return new QuestionEvaluation(assistant).run(data.questions);
        }
      }
      var options = AssistantOptions.of(common.catalog(), common.data()).withWordsOnly(wordsOnly);
      if (data != null && data.intents != null) {
        return new IntentEvaluation(options, progress)
            .run(data.intents.getFirst(), data.intents.getLast());
      }
      if (data != null && data.retrieval != null) {
        return new RetrievalEvaluation(options, progress)
            .run(data.retrieval.get(0), data.retrieval.get(1), data.retrieval.get(2));
      }
      throw new BadLineException("eval needs --questions, --intents or --retrieval");
    } finally {
      progress.finished();
    }
  }

  private static String key(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
