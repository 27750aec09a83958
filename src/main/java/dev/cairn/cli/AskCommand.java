package dev.cairn.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.answer.MarkdownWriter;
import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.Overrides;
import dev.cairn.assistant.Question;
import dev.cairn.assistant.Reply;
import dev.cairn.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ask",
    description = "Answers one question, or with --batch one a line.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();

  @Option(names = "--goal", paramLabel = "ID", description = "What it is for.")
  private @Nullable String goal;

  @Option(names = "--topic", paramLabel = "ID", description = "The topic to reach.")
  private @Nullable String topic;

  @Option(names = "--know", paramLabel = "ID,ID", description = "Topics that you know already.")
  private @Nullable String know;

  @Option(names = "--format", paramLabel = "KIND", description = "book, course, video, …")
  private @Nullable String format;

  @Option(names = "--free", description = "Only what costs nothing.")
  private boolean free;

  @Option(names = "--hours-per-week", paramLabel = "N", description = "The time you have.")
  private @Nullable Double hoursPerWeek;

  @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question.")
  private List<String> words = List.of();

  AskCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    String text = String.join(" ", words).strip();
    if (!query.batch() && text.isEmpty() && (goal == null || topic == null)) {
      throw new BadLineException("ask what? Give a question, or --topic and --goal, or --batch");
    }
    try (Assistant assistant = session.open(common, query.wordsOnly())) {
      var fields = new QuestionFields(assistant.catalog());
      var json = new AnswerJson(session.wording());
      if (query.batch()) {
        query.runBatch(session, (line, id) -> json.reply(id, assistant.ask(fields.question(line))));
        return ExitCode.DONE;
      }
      Reply reply = assistant.ask(new Question(text, overrides(fields)));
      if (query.json()) {
        session.out().println(json.reply(Optional.<JsonNode>empty(), reply));
      } else {
        session.print(new MarkdownWriter(session.wording()).write(reply.answer()));
      }
      return ExitCode.DONE;
    }
  }

  private Overrides overrides(QuestionFields fields) throws BadLineException {
    if (hoursPerWeek != null && !QuestionFields.isHoursPerWeek(hoursPerWeek)) {
      throw new BadLineException(
          "--hours-per-week must be above 0 and at most 168, got %s".formatted(hoursPerWeek));
    }
    return new Overrides(
        goal == null ? Optional.empty() : Optional.of(fields.goal(goal)),
        topic == null ? Optional.empty() : Optional.of(fields.topic("topic", topic)),
        know == null ? List.of() : fields.topics("know", know),
        format == null ? Optional.<Kind>empty() : Optional.of(fields.kind(format)),
        free,
        hoursPerWeek == null ? OptionalDouble.empty() : OptionalDouble.of(hoursPerWeek));
  }
}
