package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.model.Depth;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.Note;
import dev.cairn.model.Pick;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Shows a learning path: where it leads, the steps, the key intuition, and what can be changed.
///
/// A path that fits on one page is told in full; a longer one leaves out first what the resources
/// after the start are good for, then that of all of them, and only then goes on over pages. What
/// was left out stands in the details of each step.
final class PathView {
  private static final int WHY = 280;
  private static final int REASON = 400;
  private static final int MAX_STEPS_PER_PAGE = 10;

  /// Room for the headline of a page and the line that counts the pages.
  private static final int MARGIN = 120;

  private final Speech speech;
  private final Controls controls;
  private final Answer.Path answer;
  private final Markdown markdown;
  private final ViewState state;

  PathView(Speech speech, Controls controls, Answer.Path answer) {
    this.speech = speech;
    this.controls = controls;
    this.answer = answer;
    this.markdown = new Markdown(speech.wording());
    this.state = state(answer);
  }

  /// What the controls of a path carry. What is known and was left out comes first, since not all
  /// may fit; what is known and plays no part on the path, last.
  static ViewState state(Answer.Path answer) {
    List<TopicId> leftOut = answer.path().skipped();
    List<KnownTopic> known =
        answer.understanding().known().stream()
            .sorted(Comparator.comparing((KnownTopic topic) -> !leftOut.contains(topic.topic())))
            .toList();
    return ViewState.of(
            ViewState.Screen.PATH, answer.understanding(), Optional.of(answer.destination().id()))
        .withKnown(known);
  }

  /// How much is said about each resource.
  private enum Telling {
    ALL,
    START,
    NONE
  }

  Shown show(int page, Frame frame) {
    String top = top(frame);
    for (Telling telling : Telling.values()) {
      Optional<String> idea = idea(frame.budget() / 2);
      List<String> steps = steps(telling);
      int length =
          top.length()
              + idea.map(String::length).orElse(0)
              + steps.stream().mapToInt(String::length).sum()
              + footer().length();
      if (length <= frame.budget() && steps.size() <= MAX_STEPS_PER_PAGE) {
        return onePage(top, steps, idea, frame);
      }
    }
    return page(top, steps(Telling.NONE), page, frame);
  }

  private String top(Frame frame) {
    var top = new StringJoiner("\n");
    if (!frame.mention().isEmpty()) {
      top.add(frame.mention());
    }
    top.add("## " + speech.wording().title(answer));
    answer
        .advice()
        .map(note -> "**" + note.title() + "**\n" + Markdown.note(note))
        .filter(text -> text.length() < frame.budget() / 3)
        .ifPresent(top::add);
    top.add(String.join(" ", speech.wording().overview(answer)));
    return top.toString();
  }

  private String footer() {
    return "-# " + speech.say("footer");
  }

  /// The key intuition: the note of the destination, as far as it fits in whole paragraphs.
  private Optional<String> idea(int max) {
    return answer.path().steps().stream()
        .filter(step -> step.topic().id().equals(answer.destination().id()))
        .flatMap(step -> step.note().stream())
        .findFirst()
        .flatMap(note -> idea(note, max));
  }

  private Optional<String> idea(Note note, int max) {
    var text = new StringBuilder("**" + note.title() + "**");
    for (String paragraph : Sentences.pieces(Markdown.note(note), max)) {
      if (text.length() + 2 + paragraph.length() > max) {
        break;
      }
      text.append("\n\n").append(paragraph);
    }
    return text.indexOf("\n") < 0 ? Optional.empty() : Optional.of(text.toString());
  }

  private List<String> steps(Telling telling) {
    var texts = new ArrayList<String>();
    int number = 1;
    for (Step step : answer.path().steps()) {
      texts.add(step(step, number++, telling));
    }
    if (!answer.path().useInstead().isEmpty()) {
      texts.add(picks(answer.path().useInstead(), telling));
    }
    return texts;
  }

  private String step(Step step, int number, Telling telling) {
    var text = new StringJoiner("\n");
    text.add(heading(step, number));
    String reason =
        Sentences.fitting(Markdown.formulas(speech.wording().reason(answer, step)), REASON);
    if (!reason.isEmpty()) {
      text.add(reason);
    }
    text.add(
        step.picks().isEmpty()
            ? speech.wording().say("path.no-resources")
            : picks(step.picks(), telling));
    return text.toString();
  }

  /// A step in one line: what it is, how long it takes, how deep it goes and when its turn is.
  String heading(Step step, int number) {
    var heading = new StringJoiner(" · ", "**" + number + ". ", "");
    heading.add(step.topic().title() + "**");
    if (step.hours() > 0) {
      heading.add(speech.wording().shortHours(step.hours()));
    }
    if (step.depth() != answer.path().request().depth()) {
      heading.add(speech.wording().depth(step.depth()));
    }
    speech.wording().weeks(answer.path(), step.topic()).ifPresent(heading::add);
    return heading.toString();
  }

  private String picks(List<Pick> picks, Telling telling) {
    var lines = new ArrayList<String>();
    for (Pick pick : picks) {
      boolean told =
          telling == Telling.ALL || (telling == Telling.START && pick.role() == Pick.Role.START);
      lines.add(markdown.pick(pick, told ? WHY : 0));
    }
    return Markdown.lines(lines);
  }

  private Shown onePage(String top, List<String> steps, Optional<String> idea, Frame frame) {
    var parts = new ArrayList<View.Part>();
    parts.add(new View.Part.Text(top));
    if (!steps.isEmpty()) {
      parts.add(new View.Part.Divider());
      steps.forEach(step -> parts.add(new View.Part.Text(step)));
    }
    addIdea(parts, idea);
    parts.add(new View.Part.Text(footer()));
    List<Step> shown = answer.path().steps();
    return new Shown(
        new View(parts, controls.path(state, answer, shown, 1, frame)), 1, Optional.of(state));
  }

  private static void addIdea(List<View.Part> parts, Optional<String> idea) {
    idea.ifPresent(
        text -> {
          parts.add(new View.Part.Divider());
          parts.add(new View.Part.Text(text));
        });
  }

  private Shown page(String top, List<String> steps, int wanted, Frame frame) {
    int room = frame.budget() - footer().length() - MARGIN;
    Optional<String> idea = idea(Math.min(frame.budget() / 3, room - top.length() - 200));
    int first = Math.max(200, room - top.length() - idea.map(String::length).orElse(0));
    String headline = "## " + speech.wording().title(answer);
    List<List<String>> pages = Pages.of(steps, first, room - headline.length());
    int page = Math.clamp(wanted, 0, pages.size() - 1);
    var parts = new ArrayList<View.Part>();
    parts.add(new View.Part.Text(page == 0 ? top : headline));
    parts.add(new View.Part.Divider());
    pages.get(page).forEach(step -> parts.add(new View.Part.Text(step)));
    if (page == 0) {
      addIdea(parts, idea);
    }
    parts.add(new View.Part.Text(footer() + "\n-# " + speech.say("page", page + 1, pages.size())));
    ViewState here = state.withPage(page);
    return new Shown(
        new View(parts, controls.path(here, answer, shownOn(pages, page), pages.size(), frame)),
        pages.size(),
        Optional.of(here));
  }

  /// The steps that begin on a page.
  private List<Step> shownOn(List<List<String>> pages, int page) {
    var shown = new ArrayList<Step>();
    int number = 1;
    for (Step step : answer.path().steps()) {
      String heading = heading(step, number++);
      if (pages.get(page).stream().anyMatch(block -> block.startsWith(heading))) {
        shown.add(step);
      }
    }
    return shown;
  }

  /// Whether there is anything on the path that could be known already.
  static boolean hasTheory(Answer.Path answer) {
    return answer.path().request().depth() != Depth.USE;
  }

  /// The topic's title as a menu shows it.
  static String label(Topic topic) {
    return Sentences.label(topic.title(), ViewLimits.OPTION);
  }
}
