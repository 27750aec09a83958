package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.model.Catalog;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.Understanding;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Where every surface comes for an answer: asks the core and shows what it says.
final class Desk {
  private final Brain brain;
  private final Thinking thinking;
  private final CustomIds ids;
  private final Counters counters;
  private volatile Named named;

  /// The short names of one catalog; made anew when another catalog is served.
  private record Named(Catalog catalog, ShortNames names) {
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Catalog other) {
      return catalog == other;
    }
  }

  Desk(Brain brain, Thinking thinking, CustomIds ids, Counters counters) {
    this.brain = brain;
    this.thinking = thinking;
    this.ids = ids;
    this.counters = counters;
    this.named = new Named(brain.catalog(), new ShortNames(brain.catalog()));
  }

  Brain brain() {
    return brain;
  }

  CustomIds ids() {
    return ids;
  }

  Thinking thinking() {
    return thinking;
  }

  ShortNames names() {
    Catalog catalog = brain.catalog();
    Named current = named;
    if (!current.isOf(catalog)) {
      current = new Named(catalog, new ShortNames(catalog));
      named = current;
    }
    return current.names();
  }

  /// Asks the core, and counts.
  Answer ask(Brain.Question question) {
    Answer answer = thinking.about(() -> brain.ask(question));
    (isAnswered(answer) ? counters.answered : counters.unanswered).increment();
    return answer;
  }

  private static boolean isAnswered(Answer answer) {
    return switch (answer) {
      case Answer.OutOfScope _ -> false;
      case Answer.AskTopic _ -> false;
      case Answer.Resources resources -> !resources.picks().isEmpty();
      default -> true;
    };
  }

  /// Shows a reply.
  ///
  /// @param text what was searched for; empty where nothing was
  Shown show(Answer answer, String text, Speech speech, Frame frame) {
    return new Views(brain.catalog(), speech).show(answer, text, 0, frame);
  }

  /// Asks the core again for what a control carries, and shows it.
  Shown show(ViewState state, Speech speech, Frame frame, Optional<String> conversation) {
    return thinking.about(() -> again(state, speech, frame, conversation));
  }

  private Shown again(ViewState state, Speech speech, Frame frame, Optional<String> conversation) {
    var views = new Views(brain.catalog(), speech);
    if (state.screen() == ViewState.Screen.CARD && state.topic().isPresent()) {
      Optional<Answer.TopicCard> card = brain.topic(state.topic().get().value());
      if (card.isPresent()) {
        return views.show(carrying(card.get(), state), state.text(), state.page(), frame);
      }
    }
    if (state.screen() == ViewState.Screen.STEP && state.subject().isPresent()) {
      Answer answer = brain.answer("", state.understanding(), Optional.empty());
      Optional<Answer.TopicCard> card = brain.topic(state.subject().get().value());
      if (answer instanceof Answer.Path path && card.isPresent()) {
        return views.step(path, state.subject().get(), card.get(), state.page(), frame);
      }
    }
    Answer answer = brain.answer(state.text(), state.understanding(), conversation);
    return views.show(answer, state.text(), state.page(), frame);
  }

  /// A card keeps what its member knows and wishes, for the path that may be asked for next.
  private static Answer.TopicCard carrying(Answer.TopicCard card, ViewState state) {
    Understanding understanding =
        card.understanding()
            .withGoal(state.goal().map(GoalGuess::certain))
            .withKnown(state.known())
            .withConstraints(state.constraints());
    return new Answer.TopicCard(
        understanding, card.topic(), card.needs(), card.opens(), card.resources(), card.notes());
  }

  /// The message to send.
  ///
  /// @param plain whether Components V2 can't be used where it goes
  MessageCreateData message(Rendered rendered, boolean plain) {
    View view = rendered.shown().view();
    return plain
        ? Messages.plain(view, action -> ids.write(action, rendered.owners()), rendered.pings())
        : Messages.laidOut(view, action -> ids.write(action, rendered.owners()), rendered.pings());
  }
}
