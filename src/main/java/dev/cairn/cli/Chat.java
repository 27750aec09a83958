package dev.cairn.cli;

import dev.cairn.answer.Answer;
import dev.cairn.answer.MarkdownWriter;
import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.Question;
import dev.cairn.model.GoalId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A conversation of several turns: keeps what was asked, and takes a number as the choice of a
/// goal
/// when Cairn asked back.
final class Chat {
  static final List<String> COMMANDS = List.of("/topic", "/new", "/help", "/quit");

  private static final String CONVERSATION = "terminal";

  private final Assistant assistant;
  private final Session session;
  private final MarkdownWriter markdown;
  private Optional<Answer.AskGoal> asked = Optional.empty();

  Chat(Assistant assistant, Session session) {
    this.assistant = assistant;
    this.session = session;
    this.markdown = new MarkdownWriter(session.wording());
  }

  void greet() {
    String title = assistant.catalog().info().title();
    session.print(
        (title.isBlank() ? "Ask me what to learn." : "**" + title + "**: ask me what to learn.")
            + " For example: what do I need before "
            + assistant.catalog().topics().stream()
                .reduce((_, last) -> last)
                .map(topic -> topic.title().toLowerCase(Locale.ROOT))
                .orElse("this")
            + "?\n\n/help lists what else I understand.");
  }

  /// Answers a line.
  ///
  /// @return whether the conversation goes on
  boolean say(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return true;
    }
    if (text.startsWith("/")) {
      return command(text);
    }
    Optional<GoalId> choice = choice(text);
    Answer answer =
        choice.isPresent()
            ? assistant.choose(CONVERSATION, choice.get()).answer()
            : assistant.ask(Question.of(text), CONVERSATION).answer();
    asked = answer instanceof Answer.AskGoal ask ? Optional.of(ask) : Optional.empty();
    session.print(numbered(answer));
    return true;
  }

  private boolean command(String text) {
    String[] words = text.split("\\s+", 2);
    switch (words[0]) {
      case "/quit", "/exit", "/q" -> {
        return false;
      }
      case "/new" -> {
        assistant.forget(CONVERSATION);
        asked = Optional.empty();
        session.print("Forgotten. Ask me something new.");
      }
      case "/topic" -> {
        String name = words.length > 1 ? words[1] : "";
        assistant
            .topic(name)
            .ifPresentOrElse(
                card -> session.print(markdown.write(card)),
                () -> session.print("I don't know a topic called '" + name + "'."));
      }
      default ->
          session.print(
              """
              - Ask in your own words, then go on: "and without books?", "I only have two weeks", \
              "I already know probability", "more rigorous".
              - `/topic NAME` shows a topic.
              - `/new` starts anew.
              - `/quit` leaves.
              """);
    }
    return true;
  }

  /// The goal that a reply to the question back means: its number, its id or its title.
  private Optional<GoalId> choice(String text) {
    return asked.flatMap(
        ask -> {
          for (int i = 0; i < ask.choices().size(); i++) {
            var goal = ask.choices().get(i).goal();
            if (text.equals(String.valueOf(i + 1))
                || text.equalsIgnoreCase(goal.id().value())
                || text.equalsIgnoreCase(goal.title())) {
              return Optional.of(goal.id());
            }
          }
          return Optional.empty();
        });
  }

  /// In a terminal there is nothing to press, so the choices get numbers.
  private String numbered(Answer answer) {
    String text = markdown.write(answer);
    if (asked.isEmpty()) {
      return text;
    }
    var numbered = new StringBuilder();
    int number = 1;
    for (String line : text.split("\n", -1)) {
      numbered.append(line.startsWith("- ") ? number++ + ". " + line.substring(2) : line);
      numbered.append('\n');
    }
    return numbered.append("\nAnswer with a number, or say more.").toString();
  }
}
