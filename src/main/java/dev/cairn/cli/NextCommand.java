package dev.cairn.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.assistant.Assistant;
import dev.cairn.model.TopicId;
import dev.cairn.plan.NextTopics.Open;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "next",
    description = "Lists the topics whose prerequisites you know, the most useful first.",
    mixinStandardHelpOptions = true)
final class NextCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--json", description = "Answer with JSON.")
  private boolean json;

  @Option(names = "--know", paramLabel = "ID,ID", description = "Topics that you know already.")
  private String know = "";

  NextCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    try (Assistant assistant = session.open(common, true)) {
      var known =
          new LinkedHashSet<TopicId>(new QuestionFields(assistant.catalog()).topics("know", know));
      List<Open> open = assistant.next(known);
      if (json) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var next = answer.putArray("next");
        for (Open each : open) {
          next.addObject()
              .put("topic", each.topic().id().value())
              .put("title", each.topic().title())
              .put("opens", each.opens());
        }
        session.out().println(answer);
      } else {
        session.print(
            assistant.catalog().topics().isEmpty()
                ? "This catalog has no topics."
                : markdown(open));
      }
      return ExitCode.DONE;
    }
  }

  private static String markdown(List<Open> open) {
    if (open.isEmpty()) {
      return "You know everything that this catalog holds.";
    }
    var text = new StringBuilder("You can start with any of these:\n\n");
    for (Open each : open) {
      text.append("- **").append(each.topic().title()).append("**");
      if (each.opens() > 0) {
        text.append(", which leads on to ").append(each.opens()).append(" more");
      }
      text.append('\n');
    }
    return text.toString();
  }
}
