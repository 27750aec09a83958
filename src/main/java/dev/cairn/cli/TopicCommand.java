package dev.cairn.cli;

import dev.cairn.answer.Answer;
import dev.cairn.answer.MarkdownWriter;
import dev.cairn.assistant.Assistant;
import dev.cairn.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "topic",
    description = "Shows a topic: what it needs, what it opens, resources, a note.",
    mixinStandardHelpOptions = true)
final class TopicCommand implements Callable<Integer> {
  private static final int SUGGESTIONS = 3;

  private final Session session;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--json", description = "Answer with JSON.")
  private boolean json;

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Id, title or alias.")
  private List<String> words = List.of();

  TopicCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    String name = String.join(" ", words).strip();
    try (Assistant assistant = session.open(common, true)) {
      Optional<Answer.TopicCard> card = assistant.topic(name);
      if (card.isEmpty()) {
        throw new BadLineException(unknown(name, assistant.suggest(name, SUGGESTIONS)));
      }
      if (json) {
        session.out().println(new AnswerJson(session.wording()).card(card.get()));
      } else {
        session.print(new MarkdownWriter(session.wording()).write(card.get()));
      }
      return ExitCode.DONE;
    }
  }

  private static String unknown(String name, List<Topic> nearest) {
    String message = "'%s' is not a topic of this catalog".formatted(name);
    return nearest.isEmpty()
        ? message
        : message
            + "; did you mean "
            + String.join(
                ", ", nearest.stream().map(topic -> "'" + topic.id().value() + "'").toList())
            + "?";
  }
}
