package dev.cairn.discord;

import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.GoalId;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.ActionComponent;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.MessageTopLevelComponentUnion;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponentUnion;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what a pressed button or a chosen option says. What that is stands in its custom id.
final class ControlHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ControlHandler.class);

  private final Desk desk;
  private final Reception reception;
  private final GuildRules rules;
  private final Languages languages;
  private final Counters counters;

  ControlHandler(
      Desk desk, Reception reception, GuildRules rules, Languages languages, Counters counters) {
    this.desk = desk;
    this.reception = reception;
    this.rules = rules;
    this.languages = languages;
    this.counters = counters;
  }

  void handle(ButtonInteractionEvent event) {
    handle(event, List.of());
  }

  void handle(StringSelectInteractionEvent event) {
    handle(event, event.getValues());
  }

  private void handle(GenericComponentInteractionCreateEvent event, List<String> values) {
    if (!reception.admits(event)) {
      return;
    }
    Control control =
        desk.ids()
            .read(
                event.getComponentId(),
                event.getUser().getIdLong(),
                rules.isModerator(event.getMember()),
                desk.names());
    switch (control) {
      case Control.NotYours() -> reception.say(event, "control.not-yours");
      case Control.Unreadable() -> reception.say(event, "control.unreadable");
      case Control.Gone() -> reception.say(event, "control.gone");
      case Control.Use use -> use(event, use, values);
    }
  }

  private void use(
      GenericComponentInteractionCreateEvent event, Control.Use use, List<String> values) {
    ViewState state = use.state();
    Constraints constraints = state.constraints();
    switch (use.verb()) {
      case SHARE -> share(event);
      case DISMISS -> dismiss(event);
      case DETAILS ->
          topic(values)
              .ifPresentOrElse(
                  topic -> details(event, use, state.withSubject(topic)),
                  () -> reception.say(event, "control.gone"));
      case CARD ->
          topic(values)
              .ifPresentOrElse(
                  topic ->
                      change(event, use, state.withScreen(ViewState.Screen.CARD).withTopic(topic)),
                  () -> reception.say(event, "control.gone"));
      case GOAL_MENU ->
          goal(values)
              .ifPresentOrElse(
                  goal ->
                      change(
                          event,
                          use,
                          state.withScreen(ViewState.Screen.PATH).withGoal(Optional.of(goal))),
                  () -> reception.say(event, "control.gone"));
      case GOAL -> change(event, use, state.withScreen(ViewState.Screen.PATH));
      case TOPIC -> change(event, use, state);
      case PLAN -> change(event, use, planned(state));
      case KNOW -> change(event, use, state.withKnown(known(values)));
      case FREE ->
          change(
              event, use, state.withConstraints(constraints.withFreeOnly(!constraints.freeOnly())));
      case FORMAT -> change(event, use, state.withConstraints(wanting(constraints, values)));
      case PAGE -> change(event, use, state.withPage(use.argument()));
    }
  }

  /// A path is asked for: what for comes first, where that makes a difference.
  private ViewState planned(ViewState state) {
    boolean choice = desk.brain().catalog().goals().size() > 1;
    return state.withText("").withScreen(choice ? ViewState.Screen.ASK : ViewState.Screen.PATH);
  }

  private Optional<TopicId> topic(List<String> values) {
    return values.stream()
        .filter(TopicId::isValid)
        .map(TopicId::new)
        .filter(id -> desk.brain().catalog().topic(id).isPresent())
        .findFirst();
  }

  private Optional<GoalId> goal(List<String> values) {
    return values.stream()
        .flatMap(value -> CustomIds.goal(desk.brain().catalog(), value).stream())
        .findFirst();
  }

  private List<KnownTopic> known(List<String> values) {
    var known = new ArrayList<KnownTopic>();
    for (String value : values) {
      topic(List.of(value)).ifPresent(id -> known.add(new KnownTopic(id, Depth.RESEARCH)));
    }
    return known;
  }

  /// A wish for a kind takes back that it was not wanted.
  private static Constraints wanting(Constraints constraints, List<String> values) {
    Optional<Kind> kind = values.stream().flatMap(value -> Kind.of(value).stream()).findFirst();
    if (kind.isEmpty()) {
      return constraints.withFormat(Optional.empty());
    }
    var excluded = EnumSet.noneOf(Kind.class);
    excluded.addAll(constraints.excluded());
    excluded.remove(kind.get());
    return constraints.withFormat(kind).withExcluded(excluded);
  }

  /// Changes the message that the control belongs to.
  private void change(
      GenericComponentInteractionCreateEvent event, Control.Use use, ViewState state) {
    boolean asksNothing = state.topic().isEmpty() && state.text().isEmpty();
    if (asksNothing && state.compared().isEmpty() && state.note().isEmpty()) {
      reception.say(event, "control.gone");
      return;
    }
    Message message = event.getMessage();
    boolean plain = !message.isUsingComponentsV2();
    Frame base = message.isEphemeral() ? Frame.toOne() : Frame.toAll();
    Frame frame = plain ? base.plain() : base;
    Speech speech = languages.of(event);
    try {
      Callbacks.deferEdit(event);
      Shown shown = desk.show(state, speech, frame, Reception.conversation(event));
      Callbacks.edit(event, desk.message(new Rendered(shown, use.owners(), List.of()), plain));
    } catch (ErrorResponseException e) {
      reception.lost(event, e);
    } catch (RuntimeException e) {
      failed(event, speech, e);
    }
  }

  private void failed(
      GenericComponentInteractionCreateEvent event, Speech speech, RuntimeException cause) {
    counters.errors.increment();
    LOG.error("a control could not be used", cause);
    try {
      Callbacks.followUp(event, reception.sentence(event, speech.say("failed")));
    } catch (ErrorResponseException e) {
      reception.lost(event, e);
    }
  }

  /// Shows a step by itself, to the member alone, so that the path stays as it is.
  private void details(
      GenericComponentInteractionCreateEvent event, Control.Use use, ViewState state) {
    Speech speech = languages.of(event);
    reception.answer(
        event,
        true,
        () ->
            new Rendered(
                desk.show(state, speech, Frame.toOne(), Optional.empty()),
                use.owners(),
                List.of()));
  }

  /// Shows everybody what only the member saw: the very message, without the button that shares.
  private void share(GenericComponentInteractionCreateEvent event) {
    try {
      Callbacks.reply(event, copy(event.getMessage()), false);
    } catch (ErrorResponseException e) {
      reception.lost(event, e);
    }
  }

  private MessageCreateData copy(Message message) {
    var components = new ArrayList<MessageTopLevelComponent>();
    for (MessageTopLevelComponentUnion component : message.getComponents()) {
      if (component instanceof ActionRow row) {
        List<ActionRowChildComponent> kept = new ArrayList<>();
        for (ActionRowChildComponentUnion child : row.getComponents()) {
          if (!shares(child)) {
            kept.add(child);
          }
        }
        if (!kept.isEmpty()) {
          components.add(ActionRow.of(kept));
        }
      } else {
        components.add(component);
      }
    }
    var builder =
        new MessageCreateBuilder()
            .setAllowedMentions(EnumSet.noneOf(Message.MentionType.class))
            .mentionRepliedUser(false)
            .useComponentsV2(message.isUsingComponentsV2())
            .setComponents(components);
    if (!message.isUsingComponentsV2()) {
      builder.setContent(message.getContentRaw()).setSuppressEmbeds(true);
    }
    return builder.build();
  }

  private boolean shares(ActionRowChildComponentUnion child) {
    return child instanceof ActionComponent action
        && action.getCustomId() != null
        && desk.ids().verb(action.getCustomId()).filter(Verb.SHARE::equals).isPresent();
  }

  private void dismiss(GenericComponentInteractionCreateEvent event) {
    try {
      Callbacks.deferEdit(event);
      Callbacks.deleteOriginal(event);
    } catch (ErrorResponseException e) {
      reception.lost(event, e);
    }
  }
}
