package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.model.Note;
import dev.cairn.model.Pick;
import dev.cairn.model.Resource;
import dev.cairn.model.Step;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Shows one step of a path by itself: why it is there, what one can do afterwards, its resources
/// with the curators' reasons, the notes on it, and more resources than the path had room for.
final class StepView {
  private static final int WHY = 5_000;

  private final Speech speech;
  private final Controls controls;
  private final Answer.Path path;
  private final TopicId topic;
  private final Answer.TopicCard card;
  private final Markdown markdown;

  StepView(
      Speech speech, Controls controls, Answer.Path path, TopicId topic, Answer.TopicCard card) {
    this.speech = speech;
    this.controls = controls;
    this.path = path;
    this.topic = topic;
    this.card = card;
    this.markdown = new Markdown(speech.wording());
  }

  Shown show(int page, Frame frame) {
    ViewState state = PathView.state(path).withSubject(topic);
    return controls.paged(
        "## " + card.topic().title(),
        blocks(),
        page,
        frame,
        state,
        shown -> controls.step(shown, topic));
  }

  private List<String> blocks() {
    var blocks = new ArrayList<String>();
    Optional<Step> step =
        path.path().steps().stream()
            .filter(candidate -> candidate.topic().id().equals(topic))
            .findFirst();
    var about = new ArrayList<String>();
    if (!card.topic().summary().isBlank()) {
      about.add(card.topic().summary());
    }
    step.ifPresent(
        found -> {
          about.add(
              "-# "
                  + speech.wording().depth(found.depth())
                  + (found.hours() > 0 ? " · " + speech.wording().hours(found.hours()) : ""));
          reasons(found).forEach(about::add);
        });
    if (!about.isEmpty()) {
      blocks.add(Markdown.lines(about));
    }
    step.map(found -> card.topic().outcomes().getOrDefault(found.depth(), List.of()))
        .filter(outcomes -> !outcomes.isEmpty())
        .ifPresent(
            outcomes ->
                blocks.add(
                    "**" + speech.say("step.outcomes") + "**\n- " + String.join("\n- ", outcomes)));
    step.map(Step::picks)
        .filter(picks -> !picks.isEmpty())
        .ifPresent(picks -> picks.forEach(pick -> blocks.add(markdown.pick(pick, WHY))));
    notes(step).forEach(note -> blocks.add("**" + note.title() + "**\n\n" + Markdown.note(note)));
    more(step.map(Step::picks).orElse(List.of())).forEach(blocks::add);
    return blocks;
  }

  private List<String> reasons(Step step) {
    var reasons = new ArrayList<String>();
    reasons.add(speech.wording().reason(path, step));
    step.reasons().stream()
        .map(Step.Reason::why)
        .filter(why -> !why.isBlank() && !reasons.contains(why))
        .forEach(reasons::add);
    return reasons.stream().map(Markdown::formulas).toList();
  }

  /// The note of the step's depth first, then the others.
  private List<Note> notes(Optional<Step> step) {
    var notes = new ArrayList<Note>();
    step.flatMap(Step::note).ifPresent(notes::add);
    card.notes().stream()
        .filter(note -> !note.isAdvice() && !notes.contains(note))
        .forEach(notes::add);
    return notes;
  }

  private List<String> more(List<Pick> picks) {
    var shown = new HashSet<Resource>();
    picks.forEach(pick -> shown.add(pick.resource()));
    var lines = new ArrayList<String>();
    for (Resource resource : card.resources()) {
      if (!shown.contains(resource)) {
        lines.add(markdown.listed(resource, resource.partFor(topic), WHY));
      }
    }
    if (!lines.isEmpty()) {
      lines.set(0, "**" + speech.say("step.more") + "**\n" + lines.getFirst());
    }
    return lines;
  }
}
