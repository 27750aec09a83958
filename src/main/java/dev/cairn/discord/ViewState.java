package dev.cairn.discord;

import dev.cairn.model.Constraints;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.GoalId;
import dev.cairn.model.Intent;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.ResourceId;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import java.util.List;
import java.util.Optional;

/// All that is needed to show a message again, in another way: what its controls carry.
///
/// @param screen what is shown
/// @param topic the destination, or the topic of a card or note
/// @param subject the step that is shown by itself
/// @param note the id of the note that is shown
/// @param goal what it is for
/// @param known what the asker knows
/// @param constraints how they want to learn
/// @param compared entries that are compared
/// @param text what was searched for, as far as it was kept
/// @param page from 0
record ViewState(
    Screen screen,
    Optional<TopicId> topic,
    Optional<TopicId> subject,
    Optional<String> note,
    Optional<GoalId> goal,
    List<KnownTopic> known,
    Constraints constraints,
    List<ResourceId> compared,
    String text,
    int page) {

  /// The most pages that a state can tell apart.
  static final int MAX_PAGES = 64;

  /// What a message shows; the numbers must never change their meaning.
  enum Screen {
    PATH(1, Intent.LEARN_PATH),
    CARD(2, Intent.LOOK_UP_TOPIC),
    RESOURCES(3, Intent.FIND_RESOURCES),
    NOTE(4, Intent.EXPLAIN),
    ASK(5, Intent.UNCLEAR),
    COMPARISON(6, Intent.COMPARE),
    STEP(7, Intent.LEARN_PATH);

    final int code;
    final Intent intent;

    Screen(int code, Intent intent) {
      this.code = code;
      this.intent = intent;
    }
  }

  ViewState {
    known = List.copyOf(known);
    compared = List.copyOf(compared);
  }

  /// The state of a reply's first page.
  static ViewState of(Screen screen, Understanding understanding, Optional<TopicId> topic) {
    return new ViewState(
        screen,
        topic,
        Optional.empty(),
        understanding.advice(),
        understanding.goal().map(GoalGuess::best),
        understanding.known(),
        understanding.constraints(),
        screen == Screen.COMPARISON ? understanding.resources() : List.of(),
        "",
        0);
  }

  /// What the core is asked to answer for this state.
  Understanding understanding() {
    boolean showsNote = screen == Screen.NOTE && note.isPresent();
    return new Understanding(
        showsNote ? Intent.ADVICE : screen.intent,
        1,
        goal.map(GoalGuess::certain),
        topic,
        List.of(),
        known,
        constraints,
        compared,
        showsNote ? note : Optional.empty());
  }

  ViewState withNote(String newNote) {
    return new ViewState(
        screen, topic, subject, Optional.of(newNote), goal, known, constraints, compared, text, 0);
  }

  ViewState withScreen(Screen newScreen) {
    return new ViewState(
        newScreen, topic, subject, note, goal, known, constraints, compared, text, 0);
  }

  ViewState withTopic(TopicId newTopic) {
    return new ViewState(
        screen, Optional.of(newTopic), subject, note, goal, known, constraints, compared, text, 0);
  }

  ViewState withSubject(TopicId newSubject) {
    return new ViewState(
        Screen.STEP,
        topic,
        Optional.of(newSubject),
        note,
        goal,
        known,
        constraints,
        compared,
        text,
        0);
  }

  ViewState withGoal(Optional<GoalId> newGoal) {
    return new ViewState(
        screen, topic, subject, note, newGoal, known, constraints, compared, text, 0);
  }

  ViewState withKnown(List<KnownTopic> newKnown) {
    return new ViewState(
        screen, topic, subject, note, goal, newKnown, constraints, compared, text, 0);
  }

  ViewState withConstraints(Constraints newConstraints) {
    return new ViewState(
        screen, topic, subject, note, goal, known, newConstraints, compared, text, 0);
  }

  ViewState withText(String newText) {
    return new ViewState(
        screen, topic, subject, note, goal, known, constraints, compared, newText, 0);
  }

  ViewState withPage(int newPage) {
    return new ViewState(
        screen, topic, subject, note, goal, known, constraints, compared, text, newPage);
  }
}
