package dev.cairn.answer;

import dev.cairn.model.Depth;
import dev.cairn.model.Note;
import dev.cairn.model.Pick;
import dev.cairn.model.Resource;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Writes a whole reply as Markdown, as a person reads it.
///
/// A pure function of the reply and the wording. Safe for use by many threads.
public final class MarkdownWriter {
  /// A card shows as many resources as fit on a screen; a search finds the rest.
  private static final int MAX_CARD_RESOURCES = 6;

  private static final int MAX_CARD_TOPICS = 8;

  /// On a path of more steps than these, a step shows one reason to choose and not three.
  private static final int MAX_DETAILED_STEPS = 6;

  private final Wording wording;

  public MarkdownWriter(Wording wording) {
    this.wording = wording;
  }

  /// The reply as Markdown, without a line break at its end.
  public String write(Answer answer) {
    return switch (answer) {
      case Answer.Path path -> path(path);
      case Answer.GoalOnly only ->
          paragraphs(
              wording.say("goal.only", Markdown.escaped(only.goal().title())),
              only.goal().summary());
      case Answer.TopicCard card -> card(card);
      case Answer.Resources resources -> resources(resources);
      case Answer.NoteAnswer note -> note(note);
      case Answer.AskGoal ask -> ask(ask);
      case Answer.AskTopic ask -> wording.question(ask);
      case Answer.OutOfScope out -> wording.outOfScope(out);
    };
  }

  private String path(Answer.Path answer) {
    var text = new ArrayList<String>();
    text.add("## " + Markdown.escaped(wording.title(answer)));
    text.add(String.join(" ", wording.overview(answer)));
    int number = 1;
    for (Step step : answer.path().steps()) {
      text.add(step(answer, step, number++));
    }
    if (!answer.path().useInstead().isEmpty()) {
      text.add(picks(answer.path().useInstead()));
    }
    answer.advice().or(() -> idea(answer)).ifPresent(note -> text.add(noteText(note)));
    return String.join("\n\n", text);
  }

  /// The key intuition: the note of the destination.
  private static Optional<Note> idea(Answer.Path answer) {
    return answer.path().steps().stream()
        .filter(step -> step.topic().id().equals(answer.destination().id()))
        .flatMap(step -> step.note().stream())
        .findFirst();
  }

  private String step(Answer.Path answer, Step step, int number) {
    var heading = new StringJoiner(" · ", "### " + number + ". ", "");
    heading.add(Markdown.escaped(step.topic().title()));
    if (step.hours() > 0) {
      heading.add(wording.shortHours(step.hours()));
    }
    if (step.depth() != answer.path().request().depth()) {
      heading.add(wording.depth(step.depth()));
    }
    wording.weeks(answer.path(), step.topic()).ifPresent(heading::add);
    var lines = new StringJoiner("\n");
    lines.add(heading.toString());
    String reason = wording.reason(answer, step);
    if (!reason.isBlank()) {
      lines.add(reason);
    }
    boolean nowhere = answer.path().steps().stream().allMatch(each -> each.picks().isEmpty());
    if (!step.picks().isEmpty()) {
      boolean isLong = answer.path().steps().size() > MAX_DETAILED_STEPS;
      lines.add(isLong ? startAndOthers(step.picks()) : picks(step.picks()));
    } else if (!nowhere) {
      // Where no step has a resource, not every step need say so.
      lines.add(wording.say("path.no-resources"));
    }
    return lines.toString();
  }

  /// The start with its reason, the others without: enough for a step of a long path.
  private String startAndOthers(List<Pick> picks) {
    var lines = new StringJoiner("\n");
    lines.add(picks(picks.subList(0, 1)));
    for (Pick pick : picks.subList(1, picks.size())) {
      lines.add("- " + wording.role(pick) + " " + wording.resource(pick.resource(), pick.part()));
    }
    return lines.toString();
  }

  private String picks(List<Pick> picks) {
    var lines = new StringJoiner("\n");
    for (Pick pick : picks) {
      lines.add("- **" + wording.role(pick) + "** " + withWhy(pick.resource(), pick.part()));
    }
    return lines.toString();
  }

  private String unranked(List<Pick> picks) {
    var lines = new StringJoiner("\n");
    for (Pick pick : picks) {
      lines.add("- " + withWhy(pick.resource(), pick.part()));
    }
    return lines.toString();
  }

  private String withWhy(Resource resource, String part) {
    String line = wording.resource(resource, part);
    return resource.why().isBlank() ? line : line + ": " + resource.why();
  }

  private String card(Answer.TopicCard card) {
    Topic topic = card.topic();
    var text = new ArrayList<String>();
    text.add("## " + Markdown.escaped(topic.title()));
    if (!topic.summary().isBlank()) {
      text.add(topic.summary());
    }
    var facts = new StringJoiner("\n");
    var hours = new StringJoiner(", ");
    topic
        .hours()
        .forEach(
            (depth, value) -> hours.add(wording.depth(depth) + " " + wording.shortHours(value)));
    if (hours.length() > 0) {
      facts.add("**" + wording.say("card.hours") + ":** " + hours);
    }
    facts.add("**" + wording.say("card.needs") + ":** " + needs(card));
    if (!card.opens().isEmpty()) {
      facts.add("**" + wording.say("card.opens") + ":** " + titles(card.opens()));
    }
    text.add(facts.toString());
    card.notes().stream()
        .filter(note -> !note.isAdvice())
        .findFirst()
        .ifPresent(note -> text.add(noteText(note)));
    if (!card.resources().isEmpty()) {
      var lines = new StringJoiner("\n");
      lines.add("**" + wording.say("card.resources") + "**");
      card.resources().stream()
          .limit(MAX_CARD_RESOURCES)
          .forEach(resource -> lines.add("- " + withWhy(resource, resource.partFor(topic.id()))));
      if (card.resources().size() > MAX_CARD_RESOURCES) {
        lines.add("- " + wording.say("card.more", card.resources().size() - MAX_CARD_RESOURCES));
      }
      text.add(lines.toString());
    }
    return String.join("\n\n", text);
  }

  private String needs(Answer.TopicCard card) {
    if (card.needs().isEmpty()) {
      return wording.say("card.nothing-first");
    }
    return titles(card.needs().stream().map(Answer.TopicCard.Needed::topic).distinct().toList());
  }

  private String titles(List<Topic> topics) {
    var titles = new StringJoiner(", ");
    topics.stream()
        .limit(MAX_CARD_TOPICS)
        .forEach(topic -> titles.add(Markdown.escaped(topic.title())));
    return topics.size() <= MAX_CARD_TOPICS
        ? titles.toString()
        : titles + " " + wording.say("card.more", topics.size() - MAX_CARD_TOPICS);
  }

  private String resources(Answer.Resources answer) {
    var text = new ArrayList<String>();
    answer.advice().ifPresent(advice -> text.add(noteText(advice)));
    if (answer.picks().isEmpty()) {
      text.add(wording.nothing(answer));
      if (!answer.nearest().isEmpty()) {
        text.add(wording.say("resources.nearest") + "\n" + unranked(answer.nearest()));
      }
      return String.join("\n\n", text);
    }
    String heading =
        answer.compared()
            ? wording.say("resources.compared")
            : answer
                .topic()
                .map(topic -> wording.say("resources.on", Markdown.escaped(topic.title())))
                .orElseGet(() -> wording.say("resources.found"));
    text.add(heading + "\n" + unranked(answer.picks()));
    return String.join("\n\n", text);
  }

  private String note(Answer.NoteAnswer answer) {
    String text = noteText(answer.note());
    return answer.picks().isEmpty()
        ? text
        : text + "\n\n" + wording.say("note.go-on") + "\n" + unranked(answer.picks());
  }

  private static String noteText(Note note) {
    return "**" + Markdown.escaped(note.title()) + "**\n\n" + note.text().strip();
  }

  private String ask(Answer.AskGoal ask) {
    var lines = new StringJoiner("\n");
    for (Answer.AskGoal.Choice choice : ask.choices()) {
      String summary = choice.goal().summary();
      boolean costs = choice.goal().depth() == Depth.USE || choice.topics() > 0;
      lines.add(
          "- **"
              + Markdown.escaped(choice.goal().title())
              + "**"
              + (costs ? ": " + wording.cost(choice) + "." : "")
              + (summary.isBlank() ? "" : " " + summary));
    }
    return wording.question(ask) + "\n\n" + lines;
  }

  private static String paragraphs(String first, String second) {
    return second.isBlank() ? first : first + "\n\n" + second;
  }
}
