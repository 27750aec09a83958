package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.model.Catalog;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import dev.cairn.model.Intent;
import dev.cairn.model.Note;
import dev.cairn.model.Resource;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Shows a reply: a pure function from an answer, a page and a frame to a message.
///
/// Paths, the largest of them, are shown by [PathView].
final class Views {
  private static final int WHY = 300;
  private static final int MAX_TITLES = 10;

  private final Catalog catalog;
  private final Speech speech;
  private final Markdown markdown;
  private final Controls controls;

  /// @param catalog the goals to choose from
  Views(Catalog catalog, Speech speech) {
    this.catalog = catalog;
    this.speech = speech;
    this.markdown = new Markdown(speech.wording());
    this.controls = new Controls(catalog, speech);
  }

  /// @param text what was searched for; empty where nothing was
  /// @param page from 0; beyond the last page means the last
  Shown show(Answer answer, String text, int page, Frame frame) {
    return switch (answer) {
      case Answer.Path path -> new PathView(speech, controls, path).show(page, frame);
      case Answer.GoalOnly only -> Shown.sentence(goalOnly(only));
      case Answer.TopicCard card -> card(card, page, frame);
      case Answer.Resources resources -> resources(resources, text, page, frame);
      case Answer.NoteAnswer note -> note(note, page, frame);
      case Answer.AskGoal ask -> askGoal(ask, frame);
      case Answer.AskTopic ask -> askTopic(ask, frame);
      case Answer.OutOfScope out -> Shown.sentence(speech.wording().outOfScope(out));
    };
  }

  /// A step of a path by itself: every reason and resource, and the notes on it.
  Shown step(Answer.Path path, TopicId topic, Answer.TopicCard card, int page, Frame frame) {
    return new StepView(speech, controls, path, topic, card).show(page, frame);
  }

  private String goalOnly(Answer.GoalOnly only) {
    String said = speech.wording().say("goal.only", only.goal().title());
    return only.goal().summary().isBlank() ? said : said + "\n\n" + only.goal().summary();
  }

  // --- topic cards

  private Shown card(Answer.TopicCard card, int page, Frame frame) {
    Topic topic = card.topic();
    ViewState state =
        ViewState.of(ViewState.Screen.CARD, card.understanding(), Optional.of(topic.id()));
    var blocks = new ArrayList<String>();
    var about = new StringJoiner("\n\n");
    if (!topic.summary().isBlank()) {
      about.add(topic.summary());
    }
    about.add(facts(card));
    blocks.add(about.toString());
    Optional<Note> note =
        card.notes().stream().filter(candidate -> !candidate.isAdvice()).findFirst();
    note.ifPresent(found -> blocks.add(noteText(found)));
    var lines = new ArrayList<String>();
    for (Resource resource : card.resources()) {
      lines.add(markdown.listed(resource, resource.partFor(topic.id()), WHY));
    }
    if (!lines.isEmpty()) {
      lines.set(0, "**" + speech.wording().say("card.resources") + "**\n" + lines.getFirst());
    }
    blocks.addAll(lines);
    return controls.paged(
        "## " + topic.title(), blocks, page, frame, state, shown -> controls.card(shown, card));
  }

  private String facts(Answer.TopicCard card) {
    var facts = new StringJoiner("\n");
    var hours = new StringJoiner(", ");
    card.topic()
        .hours()
        .forEach(
            (depth, value) ->
                hours.add(
                    speech.wording().depth(depth) + " " + speech.wording().shortHours(value)));
    if (hours.length() > 0) {
      facts.add("**" + speech.wording().say("card.hours") + ":** " + hours);
    }
    facts.add("**" + speech.wording().say("card.needs") + ":** " + needs(card));
    if (!card.opens().isEmpty()) {
      facts.add("**" + speech.wording().say("card.opens") + ":** " + titles(card.opens()));
    }
    return facts.toString();
  }

  private String needs(Answer.TopicCard card) {
    return card.needs().isEmpty()
        ? speech.wording().say("card.nothing-first")
        : titles(card.needs().stream().map(Answer.TopicCard.Needed::topic).toList());
  }

  private String titles(List<Topic> topics) {
    var titles = new StringJoiner(", ");
    topics.stream().limit(MAX_TITLES).forEach(topic -> titles.add(topic.title()));
    return topics.size() <= MAX_TITLES
        ? titles.toString()
        : titles + " " + speech.wording().say("card.more", topics.size() - MAX_TITLES);
  }

  private static String noteText(Note note) {
    return "**" + note.title() + "**\n\n" + Markdown.note(note);
  }

  // --- resources

  private Shown resources(Answer.Resources answer, String text, int page, Frame frame) {
    var screen = answer.compared() ? ViewState.Screen.COMPARISON : ViewState.Screen.RESOURCES;
    ViewState state =
        ViewState.of(screen, answer.understanding(), answer.topic().map(Topic::id)).withText(text);
    var blocks = new ArrayList<String>();
    answer.advice().ifPresent(advice -> blocks.add(noteText(advice)));
    boolean nothing = answer.picks().isEmpty();
    var listed = nothing ? answer.nearest() : answer.picks();
    var lines = new ArrayList<String>();
    for (var pick : listed) {
      lines.add(
          markdown.listed(
              pick.resource(),
              pick.part(),
              answer.compared() ? frame.budget() / listed.size() / 2 : WHY));
    }
    if (nothing) {
      blocks.add(
          answer
              .topic()
              .map(topic -> speech.wording().say("resources.nothing-on", topic.title()))
              .orElseGet(() -> speech.wording().say("resources.nothing")));
      if (!lines.isEmpty()) {
        lines.set(0, speech.wording().say("resources.nearest") + "\n" + lines.getFirst());
      }
    }
    blocks.addAll(lines);
    String heading =
        answer.compared()
            ? speech.wording().say("resources.compared")
            : answer
                .topic()
                .map(Topic::title)
                .orElseGet(() -> speech.wording().say("card.resources"));
    return controls.paged(
        "## " + heading.replaceFirst(":$", ""),
        blocks,
        page,
        frame,
        state,
        shown -> controls.resources(shown, answer));
  }

  // --- notes

  private Shown note(Answer.NoteAnswer answer, int page, Frame frame) {
    ViewState state =
        ViewState.of(ViewState.Screen.NOTE, answer.understanding(), answer.topic().map(Topic::id))
            .withNote(answer.note().id());
    var blocks = new ArrayList<String>();
    blocks.add(Markdown.note(answer.note()));
    var lines = new ArrayList<String>();
    answer.picks().forEach(pick -> lines.add(markdown.listed(pick.resource(), pick.part(), WHY)));
    if (!lines.isEmpty()) {
      lines.set(0, speech.wording().say("note.go-on") + "\n" + lines.getFirst());
    }
    blocks.addAll(lines);
    String subject =
        answer
            .topic()
            .filter(topic -> !answer.note().isAdvice())
            .map(topic -> "-# " + topic.title() + "\n")
            .orElse("");
    return controls.paged(
        subject + "## " + answer.note().title(),
        blocks,
        page,
        frame,
        state,
        shown -> controls.note(shown, answer.topic()));
  }

  // --- asking back

  private Shown askGoal(Answer.AskGoal ask, Frame frame) {
    ViewState state =
        ViewState.of(ViewState.Screen.ASK, ask.understanding(), ask.destination().map(Topic::id));
    List<Answer.AskGoal.Choice> choices = likeliest(ask);
    var lines = new ArrayList<String>();
    for (Answer.AskGoal.Choice choice : choices) {
      lines.add(choice(choice));
    }
    var blocks = new ArrayList<String>();
    blocks.add(speech.wording().question(ask));
    if (lines.stream().mapToInt(String::length).sum() < frame.budget() - 600) {
      blocks.add(Markdown.lines(lines));
    }
    return controls.single(blocks, frame, state, controls.choices(state, choices, frame));
  }

  /// All choices in the catalog's order, or where a menu can't hold them, the likeliest.
  private List<Answer.AskGoal.Choice> likeliest(Answer.AskGoal ask) {
    if (ask.choices().size() <= ViewLimits.OPTIONS) {
      return ask.choices();
    }
    var order = new LinkedHashSet<GoalId>();
    ask.understanding()
        .goal()
        .ifPresent(guess -> guess.ranked().forEach(scored -> order.add(scored.id())));
    catalog.goals().stream().map(Goal::id).forEach(order::add);
    return order.stream()
        .flatMap(
            id -> ask.choices().stream().filter(choice -> choice.goal().id().equals(id)).limit(1))
        .limit(ViewLimits.OPTIONS)
        .toList();
  }

  private String choice(Answer.AskGoal.Choice choice) {
    String summary = choice.goal().summary();
    return "- **"
        + choice.goal().title()
        + "**: "
        + speech.wording().cost(choice)
        + (summary.isBlank() ? "" : ". " + summary);
  }

  private Shown askTopic(Answer.AskTopic ask, Frame frame) {
    ViewState state = ViewState.of(ViewState.Screen.PATH, ask.understanding(), Optional.empty());
    return controls.single(
        List.of(speech.wording().question(ask)),
        frame,
        state,
        controls.suggestions(state, ask.suggestions()));
  }

  /// A topic was named that nobody knows: those near to it, to choose from.
  ///
  /// @param wish what was wanted of the topic
  /// @param name as it may be shown
  /// @param screen what a chosen topic leads to
  Shown unknownTopic(
      Understanding wish, String name, List<Topic> near, ViewState.Screen screen, Frame frame) {
    boolean asksGoal = screen == ViewState.Screen.PATH && wish.intent() == Intent.UNCLEAR;
    ViewState state =
        ViewState.of(asksGoal ? ViewState.Screen.ASK : screen, wish, Optional.empty());
    String said =
        near.isEmpty() ? speech.say("unknown-topic.bare", name) : speech.say("unknown-topic", name);
    return controls.single(List.of(said), frame, state, controls.suggestions(state, near));
  }
}
