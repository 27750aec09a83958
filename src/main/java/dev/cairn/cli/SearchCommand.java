package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.Found;
import dev.cairn.search.Hit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = "Finds resources, notes and topics, the best first.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
  private static final int MAX_LIMIT = 1000;

  private final Session session;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many hits (default: 10).")
  private int limit = 10;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  SearchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new BadLineException(
          "--limit must be between 1 and %d, got %d".formatted(MAX_LIMIT, limit));
    }
    String text = String.join(" ", words).strip();
    if (!query.batch() && text.isEmpty()) {
      throw new BadLineException("search for what? Give a query, or --batch");
    }
    try (Assistant assistant = session.open(common, query.wordsOnly())) {
      if (query.batch()) {
        query.runBatch(
            session,
            (line, id) -> json(id, assistant.search(QuestionFields.requiredText(line), limit)));
        return ExitCode.DONE;
      }
      Found found = assistant.search(text, limit);
      if (query.json()) {
        session.out().println(json(Optional.empty(), found));
      } else {
        session.print(markdown(found));
      }
      return ExitCode.DONE;
    }
  }

  private String markdown(Found found) {
    if (found.hits().isEmpty()) {
      return session.wording().say("resources.nothing");
    }
    var lines = new StringBuilder();
    int number = 1;
    for (Hit hit : found.hits()) {
      lines.append(number++).append(". ");
      lines.append(hit.url().isEmpty() ? hit.title() : "[" + hit.title() + "](" + hit.url() + ")");
      lines.append(" (").append(hit.type().label()).append(")\n");
    }
    return lines.toString();
  }

  private static ObjectNode json(Optional<JsonNode> id, Found found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    id.ifPresent(value -> json.set("id", value));
    var hits = json.putArray("hits");
    for (Hit hit : found.hits()) {
      ObjectNode each = hits.addObject();
      each.put("type", hit.type().label());
      each.put("id", hit.id());
      each.put("title", hit.title());
      each.put("url", hit.url());
      each.put("score", Math.round(hit.score() * 1e5) / 1e5);
    }
    json.set("took_ms", AnswerJson.millis(found.tookNanos()));
    return json;
  }
}
