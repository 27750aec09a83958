package dev.cairn.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.assistant.AssistantOptions;
import dev.cairn.assistant.ReindexReport;
import dev.cairn.assistant.Reindexer;
import dev.cairn.search.Delta;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "reindex",
    description = "Builds the index from the catalog and says what changed.",
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  private static final int MAX_LISTED = 20;

  private final Session session;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--json", description = "Answer with JSON.")
  private boolean json;

  @Option(names = "--words-only", description = "Leave embeddings out.")
  private boolean wordsOnly;

  ReindexCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    var options = AssistantOptions.of(common.catalog(), common.data()).withWordsOnly(wordsOnly);
    var progress = new ProgressLine(session.err(), session.terminal().interactive());
    ReindexReport report;
    try (var reindexer = new Reindexer(options)) {
      report = reindexer.reindex(progress);
    } finally {
      progress.finished();
    }
    Delta delta = report.delta();
    if (json) {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer.put("added", delta.added().size());
      answer.put("changed", delta.changed().size());
      answer.put("removed", delta.removed().size());
      answer.set("took_ms", AnswerJson.millis(report.took().toNanos()));
      session.out().println(answer);
    } else {
      session.print(markdown(report));
    }
    return ExitCode.DONE;
  }

  private static String markdown(ReindexReport report) {
    var text = new StringBuilder();
    Delta delta = report.delta();
    text.append(
        String.format(
            Locale.ROOT,
            "%d added, %d changed, %d removed in %.1f s.",
            delta.added().size(),
            delta.changed().size(),
            delta.removed().size(),
            report.took().toMillis() / 1e3));
    list(text, "+", delta.added());
    list(text, "~", delta.changed());
    list(text, "-", delta.removed());
    return text.toString();
  }

  /// A first build adds everything, which is no news; short lists are shown whole.
  private static void list(StringBuilder text, String sign, List<Delta.Entry> entries) {
    if (entries.isEmpty() || entries.size() > MAX_LISTED) {
      return;
    }
    text.append("\n\n");
    for (Delta.Entry entry : entries) {
      text.append("- `").append(sign).append("` ").append(entry.title());
      text.append(" (").append(entry.type()).append(")\n");
    }
  }
}
