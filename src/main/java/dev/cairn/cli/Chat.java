package dev.cairn.cli;

import dev.cairn.answer.Answer;
import dev.cairn.answer.MarkdownWriter;
import dev.cairn.assistant.Assistant;
import dev.cairn.assistant.Overrides;
import dev.cairn.assistant.Question;
import dev.cairn.assistant.Reply;
import dev.cairn.model.Catalog;
import dev.cairn.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;

/// A conversation of several turns: keeps what was asked, and takes a number or a name as the
/// choice
/// when Cairn asked back.
final class Chat {
  static final List<String> COMMANDS = List.of("/topic", "/new", "/help", "/quit");

  private static final String CONVERSATION = "terminal";

  private static final int MAX_SUGGESTIONS = 3;

  private final Assistant assistant;
  private final Session session;
  private final MarkdownWriter markdown;
  private String utterance = "";
  private List<Choice> choices = List.of();

  Chat(Assistant assistant, Session session) {
    this.assistant = assistant;
    this.session = session;
    this.markdown = new MarkdownWriter(session.wording());
  }

  /// One of the answers to a question back.
  ///
  /// @param names by which it can be chosen, beside its number
  private record Choice(List<String> names, Supplier<Reply> reply) {
    boolean isNamed(String text) {
      return names.stream().anyMatch(text::equalsIgnoreCase);
    }
  }

  void greet() {
    Catalog catalog = assistant.catalog();
    String title = catalog.info().title();
    String example =
        catalog
            .info()
            .defaultTopic()
            .flatMap(catalog::topic)
            .or(() -> catalog.topics().stream().reduce((_, last) -> last))
            .map(topic -> " For example: what do I need for " + topic.title() + "?")
            .orElse("");
    session.print(
        (title.isBlank() ? "Ask me what to learn." : "**" + title + "**: ask me what to learn.")
            + example
            + "\n\n/help lists what else I understand.");
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
    Optional<Choice> chosen = chosen(text);
    if (chosen.isEmpty()) {
      utterance = text;
    }
    Answer answer =
        chosen
            .map(choice -> choice.reply().get())
            .orElseGet(() -> assistant.ask(Question.of(text), CONVERSATION))
            .answer();
    choices = choices(answer);
    session.print(choices.isEmpty() ? markdown.write(answer) : numbered(answer));
    return true;
  }

  private List<Choice> choices(Answer answer) {
    return switch (answer) {
      case Answer.AskGoal ask ->
          ask.choices().stream()
              .map(Answer.AskGoal.Choice::goal)
              .map(
                  goal ->
                      new Choice(
                          List.of(goal.id().value(), goal.title()),
                          () -> assistant.choose(CONVERSATION, goal.id())))
              .toList();
      case Answer.AskTopic ask -> {
        String asked = utterance;
        yield ask.suggestions().stream()
            .map(
                topic ->
                    new Choice(
                        List.of(topic.id().value(), topic.title()),
                        () -> assistant.ask(about(asked, topic), CONVERSATION)))
            .toList();
      }
      case Answer.Path _,
          Answer.GoalOnly _,
          Answer.TopicCard _,
          Answer.Resources _,
          Answer.NoteAnswer _,
          Answer.OutOfScope _ ->
          List.of();
    };
  }

  private static Question about(String utterance, Topic topic) {
    Overrides none = Overrides.NONE;
    return new Question(
        utterance,
        new Overrides(
            none.goal(),
            Optional.of(topic.id()),
            none.know(),
            none.format(),
            none.freeOnly(),
            none.hoursPerWeek()));
  }

  private boolean command(String text) {
    String[] words = text.split("\\s+", 2);
    switch (words[0]) {
      case "/quit", "/exit", "/q" -> {
        return false;
      }
      case "/new" -> {
        assistant.forget(CONVERSATION);
        choices = List.of();
        session.print("Forgotten. Ask me something new.");
      }
      case "/topic" -> {
        String name = words.length > 1 ? words[1].strip() : "";
        session.print(name.isEmpty() ? "Which topic? `/topic NAME`" : card(name));
      }
      default ->
          session.print(
              (words[0].equals("/help") ? "" : "I don't know " + words[0] + ".\n\n")
                  + """
                  - Ask in your own words, then go on: "and without books?", "I only have two weeks", \
                  "I already know probability", "more rigorous".
                  - `/topic NAME` shows a topic.
                  - `/new` starts anew.
                  - `/quit` leaves.
                  """);
    }
    return true;
  }

  private String card(String name) {
    Optional<Answer.TopicCard> card = assistant.topic(name);
    if (card.isPresent()) {
      return markdown.write(card.get());
    }
    List<Topic> nearest = assistant.suggest(name, MAX_SUGGESTIONS);
    return "I don't know a topic called '%s'.".formatted(name)
        + (nearest.isEmpty() ? "" : " Do you mean " + session.wording().any(nearest) + "?");
  }

  private Optional<Choice> chosen(String text) {
    for (int i = 0; i < choices.size(); i++) {
      if (text.equals(String.valueOf(i + 1)) || choices.get(i).isNamed(text)) {
        return Optional.of(choices.get(i));
      }
    }
    return Optional.empty();
  }

  /// In a terminal there is nothing to press, so the choices get numbers.
  private String numbered(Answer answer) {
    var numbered = new StringJoiner("\n");
    int number = 1;
    if (answer instanceof Answer.AskTopic ask) {
      numbered.add(session.wording().say("ask.topic.which")).add("");
      for (Topic topic : ask.suggestions()) {
        numbered.add(number++ + ". **" + topic.title() + "**");
      }
    } else {
      for (String line : markdown.write(answer).split("\n", -1)) {
        numbered.add(line.startsWith("- ") ? number++ + ". " + line.substring(2) : line);
      }
    }
    return numbered.add("").add(session.wording().say("ask.by-number")).toString();
  }
}
