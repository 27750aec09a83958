package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.GoalId;
import dev.cairn.model.Intent;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import dev.cairn.store.GuildSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.jspecify.annotations.Nullable;

/// Answers the commands of members; those of moderators are [ModeratorHandler]'s.
final class CommandHandler {
  private static final Pattern SEPARATORS = Pattern.compile("[,;]");
  private static final int MAX_QUOTE = 100;
  private static final int MAX_SUGGESTIONS = 5;

  private final Desk desk;
  private final Reception reception;
  private final GuildRules rules;
  private final Languages languages;
  private final ModeratorHandler moderators;
  private final BotOptions options;

  CommandHandler(
      Desk desk,
      Reception reception,
      GuildRules rules,
      Languages languages,
      ModeratorHandler moderators,
      BotOptions options) {
    this.desk = desk;
    this.reception = reception;
    this.rules = rules;
    this.languages = languages;
    this.moderators = moderators;
    this.options = options;
  }

  void handle(SlashCommandInteractionEvent event) {
    if (!reception.admits(event)) {
      return;
    }
    Speech speech = languages.of(event);
    switch (event.getName()) {
      case "ask" -> answer(event, frame -> ask(event, text(event, "question"), speech, frame));
      case "path" -> answer(event, frame -> path(event, speech, frame));
      case "topic" -> answer(event, frame -> topic(event, speech, frame));
      case "find" -> answer(event, frame -> find(event, speech, frame));
      case "note" -> answer(event, frame -> note(event, speech, frame));
      case "compare" -> answer(event, frame -> compare(event, speech, frame));
      case "help" -> answer(event, frame -> Help.shown(speech, desk.brain().catalog()));
      case "cairn" -> moderators.handle(event);
      default -> reception.say(event, "unknown-command");
    }
  }

  void handle(MessageContextInteractionEvent event) {
    if (!reception.admits(event)) {
      return;
    }
    Speech speech = languages.of(event);
    String text = UserText.clean(event.getTarget().getContentDisplay());
    if (text.isEmpty()) {
      reception.say(event, "nothing-to-read");
      return;
    }
    reception.answer(
        event,
        true,
        () -> rendered(event, Optional.empty(), ask(event, text, speech, Frame.toOne())));
  }

  private interface Showing {
    Shown in(Frame frame);
  }

  private void answer(SlashCommandInteractionEvent event, Showing showing) {
    Optional<User> other =
        Optional.ofNullable(event.getOption("for")).map(OptionMapping::getAsUser);
    boolean open = flag(event, "public") || other.isPresent();
    Frame frame = open ? Frame.toAll() : Frame.toOne();
    Frame greeting =
        other
            .filter(user -> !user.equals(event.getUser()))
            .map(user -> frame.withMention(user.getAsMention()))
            .orElse(frame);
    Supplier<Rendered> work = () -> rendered(event, other, showing.in(greeting));
    if (other.isPresent()) {
      reception.answerAtOnce(event, work);
    } else {
      reception.answer(event, !open, work);
    }
  }

  private Rendered rendered(Interaction event, Optional<User> other, Shown shown) {
    Optional<Long> member =
        other.filter(user -> !user.equals(event.getUser())).map(User::getIdLong);
    return new Rendered(
        shown,
        desk.ids().stamp(new Owners(event.getUser().getIdLong(), member)),
        member.stream().toList());
  }

  // --- the commands

  private Shown ask(Interaction event, String text, Speech speech, Frame frame) {
    String question = UserText.clean(text);
    if (question.isEmpty()) {
      return Shown.sentence(speech.say("ask-me", event.getJDA().getSelfUser().getAsMention()));
    }
    return shown(event, question, Brain.Choices.NONE, speech, frame);
  }

  private Shown shown(
      Interaction event, String text, Brain.Choices choices, Speech speech, Frame frame) {
    Optional<Double> askBack =
        Optional.ofNullable(event.getGuild())
            .map(guild -> rules.of(guild.getIdLong()))
            .flatMap(GuildSettings::askBackThreshold)
            .or(options::askBackThreshold);
    Answer answer =
        desk.ask(
            new Brain.Question(
                text, choices, Optional.empty(), askBack, Reception.conversation(event)));
    return desk.show(answer, text, speech, frame);
  }

  private Shown path(SlashCommandInteractionEvent event, Speech speech, Frame frame) {
    Catalog catalog = desk.brain().catalog();
    Optional<String> named = said(event, "topic");
    Optional<TopicId> topic = named.flatMap(desk.brain()::topic).map(card -> card.topic().id());
    Optional<GoalId> goal = said(event, "goal").flatMap(value -> goal(catalog, value));
    List<String> unknown = new ArrayList<>();
    List<KnownTopic> known = known(said(event, "know").orElse(""), unknown);
    Constraints constraints =
        Constraints.NONE
            .withFormat(said(event, "format").flatMap(Kind::of))
            .withFreeOnly(flag(event, "free"))
            .withHoursPerWeek(number(event, "hours-per-week"));
    Optional<TopicId> destination = named.isPresent() ? topic : catalog.info().defaultTopic();
    boolean asksBack = goal.isEmpty() && catalog.goals().size() > 1;
    Understanding wish =
        new Understanding(
            asksBack ? Intent.UNCLEAR : Intent.LEARN_PATH,
            1,
            goal.or(() -> catalog.info().defaultGoal()).map(GoalGuess::certain),
            destination,
            List.of(),
            known,
            constraints,
            List.of(),
            Optional.empty());
    Shown shown =
        destination.isEmpty() && named.isPresent()
            ? unknownTopic(wish, named.get(), ViewState.Screen.PATH, speech, frame)
            : answered(event, wish, speech, frame);
    return unknown.isEmpty()
        ? shown
        : Lines.above(
            speech.say("unknown-known", UserText.quoted(String.join(", ", unknown), MAX_QUOTE)),
            shown);
  }

  private Shown answered(Interaction event, Understanding wish, Speech speech, Frame frame) {
    return desk.show(
        desk.ask(
            new Brain.Question(
                "", _ -> wish, Optional.empty(), Optional.empty(), Reception.conversation(event))),
        "",
        speech,
        frame);
  }

  private static Optional<GoalId> goal(Catalog catalog, String value) {
    return CustomIds.goal(catalog, value)
        .or(
            () ->
                catalog.goals().stream()
                    .filter(goal -> goal.title().equalsIgnoreCase(value.strip()))
                    .map(goal -> goal.id())
                    .findFirst());
  }

  /// The topics named in a list; those that the catalog does not know go to `unknown`.
  private List<KnownTopic> known(String list, List<String> unknown) {
    var known = new ArrayList<KnownTopic>();
    for (String name : names(list)) {
      desk.brain()
          .topic(name)
          .ifPresentOrElse(
              card -> known.add(new KnownTopic(card.topic().id(), Depth.RESEARCH)),
              () -> unknown.add(name));
    }
    return known;
  }

  /// The names in a list with commas between them.
  static List<String> names(String list) {
    return SEPARATORS
        .splitAsStream(list)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private Shown topic(SlashCommandInteractionEvent event, Speech speech, Frame frame) {
    String name = text(event, "name");
    Optional<Answer.TopicCard> card = desk.thinking().about(() -> desk.brain().topic(name));
    return card.isPresent()
        ? desk.show(card.get(), "", speech, frame)
        : unknownTopic(bare(Intent.LOOK_UP_TOPIC), name, ViewState.Screen.CARD, speech, frame);
  }

  private Shown note(SlashCommandInteractionEvent event, Speech speech, Frame frame) {
    String name = text(event, "topic");
    Optional<Topic> topic = desk.brain().topic(name).map(Answer.TopicCard::topic);
    if (topic.isEmpty()) {
      return unknownTopic(bare(Intent.EXPLAIN), name, ViewState.Screen.NOTE, speech, frame);
    }
    Understanding wish = bare(Intent.EXPLAIN).withDestination(Optional.of(topic.get().id()));
    Shown shown = answered(event, wish, speech, frame);
    boolean hasNote =
        shown.state().filter(state -> state.screen() == ViewState.Screen.NOTE).isPresent();
    return hasNote ? shown : Lines.above(speech.say("no-note", topic.get().title()), shown);
  }

  private Shown find(SlashCommandInteractionEvent event, Speech speech, Frame frame) {
    String query = UserText.clean(text(event, "query"));
    Optional<Kind> kind = said(event, "kind").flatMap(Kind::of);
    Optional<Depth> level = said(event, "level").flatMap(Depth::of);
    boolean free = flag(event, "free");
    return shown(
        event,
        query,
        understood -> {
          Constraints constraints = understood.constraints();
          if (kind.isPresent()) {
            constraints = constraints.withFormat(kind);
          }
          if (level.isPresent()) {
            constraints = constraints.withLevel(level);
          }
          if (free) {
            constraints = constraints.withFreeOnly(true);
          }
          return understood
              .withIntent(Intent.FIND_RESOURCES)
              .withScope(1)
              .withAdvice(Optional.empty())
              .withGoal(level.isPresent() ? Optional.empty() : understood.goal())
              .withConstraints(constraints);
        },
        speech,
        frame);
  }

  private Shown compare(SlashCommandInteractionEvent event, Speech speech, Frame frame) {
    String first = text(event, "first");
    String second = text(event, "second");
    Optional<Resource> one = resource(first);
    Optional<Resource> other = resource(second);
    if (one.isPresent() && other.isPresent()) {
      Understanding wish =
          bare(Intent.COMPARE).withResources(List.of(one.get().id(), other.get().id()));
      return answered(event, wish, speech, frame);
    }
    // Perhaps they are topics, or entries by another name: then it is a question in words.
    String question = UserText.clean(first + " or " + second + "?");
    Answer answer =
        desk.ask(
            new Brain.Question(
                question,
                Brain.Choices.NONE,
                Optional.empty(),
                Optional.empty(),
                Reception.conversation(event)));
    if (answer instanceof Answer.NoteAnswer
        || (answer instanceof Answer.Resources resources && resources.compared())) {
      return desk.show(answer, question, speech, frame);
    }
    return unknownResource(one.isPresent() ? second : first, speech);
  }

  private Optional<Resource> resource(String value) {
    Catalog catalog = desk.brain().catalog();
    String id = value.strip();
    if (ResourceId.isValid(id)) {
      Optional<Resource> exact = catalog.resource(new ResourceId(id));
      if (exact.isPresent()) {
        return exact;
      }
    }
    return catalog.resources().stream()
        .filter(resource -> resource.title().equalsIgnoreCase(id))
        .findFirst();
  }

  private Shown unknownResource(String name, Speech speech) {
    List<Resource> near = desk.brain().suggestResources(name, MAX_SUGGESTIONS);
    String quoted = UserText.quoted(name, MAX_QUOTE);
    if (near.isEmpty()) {
      return Shown.sentence(speech.say("unknown-resource.bare", quoted));
    }
    var titles = new ArrayList<String>();
    near.forEach(resource -> titles.add("- " + resource.title()));
    return Shown.sentence(speech.say("unknown-resource", quoted) + "\n" + Markdown.lines(titles));
  }

  private Shown unknownTopic(
      Understanding wish, String name, ViewState.Screen screen, Speech speech, Frame frame) {
    List<Topic> near = desk.brain().suggestTopics(name, MAX_SUGGESTIONS);
    return new Views(desk.brain().catalog(), speech)
        .unknownTopic(wish, UserText.quoted(name, MAX_QUOTE), near, screen, frame);
  }

  private Understanding bare(Intent intent) {
    return new Understanding(
        intent,
        1,
        desk.brain().catalog().info().defaultGoal().map(GoalGuess::certain),
        Optional.empty(),
        List.of(),
        List.of(),
        Constraints.NONE,
        List.of(),
        Optional.empty());
  }

  // --- options

  private static String text(SlashCommandInteractionEvent event, String name) {
    return said(event, name).orElse("");
  }

  private static Optional<String> said(SlashCommandInteractionEvent event, String name) {
    return Optional.ofNullable(event.getOption(name))
        .map(OptionMapping::getAsString)
        .filter(value -> !value.isBlank());
  }

  private static boolean flag(SlashCommandInteractionEvent event, String name) {
    @Nullable OptionMapping option = event.getOption(name);
    return option != null && option.getAsBoolean();
  }

  private static OptionalDouble number(SlashCommandInteractionEvent event, String name) {
    @Nullable OptionMapping option = event.getOption(name);
    return option == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.clamp(option.getAsDouble(), 0.5, 168));
  }
}
