package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.model.Catalog;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalId;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What can be pressed and chosen below each kind of reply.
final class Controls {
  /// The value of the menu of kinds that takes the wish back.
  static final String ANY_KIND = "any";

  private static final int MAX_GOAL_BUTTONS = 5;

  private final Catalog catalog;
  private final Speech speech;

  Controls(Catalog catalog, Speech speech) {
    this.catalog = catalog;
    this.speech = speech;
  }

  // --- whole messages

  /// A message that goes on over pages where it must.
  ///
  /// @param rows what stands below it, before the row for pages and sharing
  Shown paged(
      String heading,
      List<String> blocks,
      int wanted,
      Frame frame,
      ViewState state,
      Function<ViewState, List<View.Row>> rows) {
    String footer = "-# " + speech.say("footer");
    String top = frame.mention().isEmpty() ? heading : frame.mention() + "\n" + heading;
    int room = Math.max(200, frame.budget() - top.length() - 2 * footer.length() - 60);
    List<List<String>> pages = Pages.of(blocks, room, room);
    int page = Math.clamp(wanted, 0, pages.size() - 1);
    ViewState here = state.withPage(page);
    var parts = new ArrayList<View.Part>();
    parts.add(new View.Part.Text(top));
    parts.add(new View.Part.Divider());
    pages.get(page).forEach(block -> parts.add(new View.Part.Text(block)));
    parts.add(
        new View.Part.Text(
            pages.size() == 1
                ? footer
                : footer + "\n-# " + speech.say("page", page + 1, pages.size())));
    var all = new ArrayList<>(rows.apply(here));
    all.add(lastRow(here, pages.size(), frame, List.of()));
    return new Shown(new View(parts, all), pages.size(), Optional.of(here));
  }

  /// A message of one page.
  Shown single(List<String> blocks, Frame frame, ViewState state, List<View.Row> rows) {
    var parts = new ArrayList<View.Part>();
    if (!frame.mention().isEmpty()) {
      parts.add(new View.Part.Text(frame.mention()));
    }
    blocks.forEach(block -> parts.add(new View.Part.Text(block)));
    var all = new ArrayList<>(rows);
    all.add(lastRow(state, 1, frame, List.of()));
    return new Shown(new View(parts, all), 1, Optional.of(state));
  }

  // --- rows of each kind of reply

  List<View.Row> path(
      ViewState state, Answer.Path answer, List<Step> shown, int pages, Frame frame) {
    var rows = new ArrayList<View.Row>();
    goals(state).ifPresent(rows::add);
    if (PathView.hasTheory(answer)) {
      known(state, answer, shown).ifPresent(rows::add);
      details(state, shown).ifPresent(rows::add);
    }
    kinds(state).ifPresent(rows::add);
    rows.add(lastRow(state, pages, frame, free(state)));
    return rows;
  }

  List<View.Row> step(ViewState state, TopicId topic) {
    ViewState card = state.withScreen(ViewState.Screen.CARD).withTopic(topic);
    return List.of(
        new View.Row.Buttons(
            List.of(View.Button.of(new View.Action(Verb.PLAN, 0, card), speech.say("plan")))));
  }

  List<View.Row> card(ViewState state, Answer.TopicCard card) {
    var rows = new ArrayList<View.Row>();
    rows.add(plan(state));
    var neighbours = new LinkedHashSet<Topic>();
    card.needs().forEach(needed -> neighbours.add(needed.topic()));
    neighbours.addAll(card.opens());
    if (!neighbours.isEmpty()) {
      rows.add(
          new View.Row.Menu(
              new View.Action(Verb.CARD, 0, state),
              placeholder("neighbours"),
              1,
              1,
              topics(neighbours)));
    }
    return rows;
  }

  List<View.Row> note(ViewState state, Optional<Topic> topic) {
    return topic.isPresent() ? List.of(plan(state)) : List.of();
  }

  List<View.Row> resources(ViewState state, Answer.Resources answer) {
    if (answer.compared()) {
      return List.of();
    }
    var rows = new ArrayList<View.Row>();
    kinds(state).ifPresent(rows::add);
    var buttons = new ArrayList<>(free(state));
    if (state.topic().isPresent()) {
      buttons.add(View.Button.of(new View.Action(Verb.PLAN, 0, state), speech.say("plan")));
    }
    if (!buttons.isEmpty()) {
      rows.add(new View.Row.Buttons(buttons));
    }
    return rows;
  }

  /// What a goal costs stands on its button, or below it in a menu.
  List<View.Row> choices(ViewState state, List<Answer.AskGoal.Choice> choices, Frame frame) {
    if (choices.isEmpty()) {
      return List.of();
    }
    ViewState path = state.withScreen(ViewState.Screen.PATH);
    if (choices.size() <= MAX_GOAL_BUTTONS) {
      var buttons = new ArrayList<View.Button>();
      for (Answer.AskGoal.Choice choice : choices) {
        ViewState chosen = path.withGoal(Optional.of(choice.goal().id()));
        buttons.add(
            View.Button.of(
                    new View.Action(Verb.GOAL, 0, chosen),
                    withCost(choice.goal().title(), speech.wording().cost(choice)))
                .withStyle(View.Style.PRIMARY));
      }
      return List.of(new View.Row.Buttons(buttons));
    }
    var options = new ArrayList<View.Option>();
    for (Answer.AskGoal.Choice choice : choices) {
      options.add(
          new View.Option(
              choice.goal().id().value(),
              Sentences.label(choice.goal().title(), ViewLimits.OPTION),
              Optional.of(Sentences.label(speech.wording().cost(choice), ViewLimits.OPTION)),
              false));
    }
    return List.of(
        new View.Row.Menu(
            new View.Action(Verb.GOAL_MENU, 0, path), placeholder("goal"), 1, 1, options));
  }

  private static String withCost(String title, String cost) {
    String both = title + " · " + cost;
    if (both.length() <= ViewLimits.LABEL) {
      return both;
    }
    int room = ViewLimits.LABEL - cost.length() - 3;
    return room < 10
        ? Sentences.label(title, ViewLimits.LABEL)
        : Sentences.label(title, room) + " · " + cost;
  }

  List<View.Row> suggestions(ViewState state, List<Topic> topics) {
    var buttons = new ArrayList<View.Button>();
    for (Topic topic : topics) {
      if (buttons.size() < ViewLimits.BUTTONS_PER_ROW) {
        buttons.add(
            View.Button.of(
                    new View.Action(Verb.TOPIC, 0, state.withTopic(topic.id())),
                    Sentences.label(topic.title(), ViewLimits.LABEL))
                .withStyle(View.Style.PRIMARY));
      }
    }
    return buttons.isEmpty() ? List.of() : List.of(new View.Row.Buttons(buttons));
  }

  // --- single rows

  private View.Row plan(ViewState state) {
    return new View.Row.Buttons(
        List.of(
            View.Button.of(new View.Action(Verb.PLAN, 0, state), speech.say("plan"))
                .withStyle(View.Style.PRIMARY)));
  }

  private Optional<View.Row> goals(ViewState state) {
    Collection<Goal> goals = catalog.goals();
    if (goals.size() < 2) {
      return Optional.empty();
    }
    if (goals.size() <= MAX_GOAL_BUTTONS) {
      var buttons = new ArrayList<View.Button>();
      for (Goal goal : goals) {
        boolean current = state.goal().filter(goal.id()::equals).isPresent();
        ViewState chosen = state.withGoal(Optional.of(goal.id()));
        buttons.add(
            View.Button.of(
                    new View.Action(Verb.GOAL, 0, chosen),
                    Sentences.label(goal.title(), ViewLimits.LABEL))
                .withStyle(current ? View.Style.PRIMARY : View.Style.SECONDARY)
                .withEnabled(!current));
      }
      return Optional.of(new View.Row.Buttons(buttons));
    }
    var options = new ArrayList<View.Option>();
    goalsAround(goals, state.goal())
        .forEach(
            goal ->
                options.add(
                    new View.Option(
                        goal.id().value(),
                        Sentences.label(goal.title(), ViewLimits.OPTION),
                        Optional.empty(),
                        state.goal().filter(goal.id()::equals).isPresent())));
    return Optional.of(
        new View.Row.Menu(
            new View.Action(Verb.GOAL_MENU, 0, state), placeholder("goal"), 1, 1, options));
  }

  /// As many goals as a menu holds, the current one among them.
  private static List<Goal> goalsAround(Collection<Goal> goals, Optional<GoalId> current) {
    var chosen = new ArrayList<Goal>();
    goals.stream()
        .filter(goal -> current.filter(goal.id()::equals).isPresent())
        .forEach(chosen::add);
    goals.stream()
        .filter(goal -> !chosen.contains(goal))
        .limit(ViewLimits.OPTIONS - (long) chosen.size())
        .forEach(chosen::add);
    return chosen;
  }

  /// What is known stays in the menu, chosen, so that it can be taken back.
  private Optional<View.Row> known(ViewState state, Answer.Path answer, List<Step> shown) {
    Map<TopicId, View.Option> options = new LinkedHashMap<>();
    for (KnownTopic known : state.known()) {
      catalog
          .topic(known.topic())
          .filter(topic -> options.size() < CustomIds.MAX_KNOWN)
          .ifPresent(
              topic ->
                  options.put(
                      topic.id(),
                      new View.Option(
                          topic.id().value(), PathView.label(topic), Optional.empty(), true)));
    }
    int known = options.size();
    List<Step> all = answer.path().steps();
    for (Step step : all.size() + known <= ViewLimits.OPTIONS ? all : shown) {
      boolean destination = step.topic().id().equals(answer.destination().id());
      if (!destination && options.size() < ViewLimits.OPTIONS) {
        options.putIfAbsent(
            step.topic().id(),
            View.Option.of(step.topic().id().value(), PathView.label(step.topic())));
      }
    }
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new View.Row.Menu(
                new View.Action(Verb.KNOW, 0, state),
                placeholder("known"),
                0,
                Math.min(options.size(), CustomIds.MAX_KNOWN),
                List.copyOf(options.values())));
  }

  private Optional<View.Row> details(ViewState state, List<Step> shown) {
    var options = new ArrayList<View.Option>();
    for (Step step : shown) {
      if (options.size() < ViewLimits.OPTIONS) {
        options.add(View.Option.of(step.topic().id().value(), PathView.label(step.topic())));
      }
    }
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new View.Row.Menu(
                new View.Action(Verb.DETAILS, 0, state), placeholder("details"), 1, 1, options));
  }

  private List<View.Option> topics(Collection<Topic> topics) {
    return topics.stream()
        .limit(ViewLimits.OPTIONS)
        .map(topic -> View.Option.of(topic.id().value(), PathView.label(topic)))
        .toList();
  }

  /// The kinds that the catalog has, if there is a choice.
  private Optional<View.Row> kinds(ViewState state) {
    List<Kind> kinds =
        catalog.resources().stream().map(Resource::kind).distinct().sorted().toList();
    if (kinds.size() < 2 || !canAskAgain(state)) {
      return Optional.empty();
    }
    Optional<Kind> wanted = state.constraints().format();
    var options = new ArrayList<View.Option>();
    options.add(
        new View.Option(ANY_KIND, speech.say("format.any"), Optional.empty(), wanted.isEmpty()));
    for (Kind kind : kinds) {
      options.add(
          new View.Option(
              kind.label(),
              Sentences.label(speech.say("format." + kind.label()), ViewLimits.OPTION),
              Optional.empty(),
              wanted.filter(kind::equals).isPresent()));
    }
    return Optional.of(
        new View.Row.Menu(
            new View.Action(Verb.FORMAT, 0, state), placeholder("format"), 1, 1, options));
  }

  /// A switch for free resources only, where some cost something.
  private List<View.Button> free(ViewState state) {
    boolean choice =
        catalog.resources().stream().anyMatch(resource -> resource.price() != Price.FREE);
    if (!choice || !canAskAgain(state)) {
      return List.of();
    }
    boolean on = state.constraints().freeOnly();
    return List.of(
        View.Button.of(
                new View.Action(Verb.FREE, 0, state), speech.say(on ? "free.off" : "free.on"))
            .withStyle(on ? View.Style.PRIMARY : View.Style.SECONDARY));
  }

  /// Whether the state alone says what was asked; a long search text, for one, does not fit.
  private static boolean canAskAgain(ViewState state) {
    return state.topic().isPresent() || (!state.text().isEmpty() && CustomIds.fits(state.text()));
  }

  private View.Row lastRow(ViewState state, int pages, Frame frame, List<View.Button> before) {
    var buttons = new ArrayList<>(before);
    if (pages > 1) {
      int page = state.page();
      buttons.add(
          View.Button.of(
                  new View.Action(Verb.PAGE, Math.max(0, page - 1), state), speech.say("page.back"))
              .withEnabled(page > 0));
      buttons.add(
          View.Button.of(new View.Action(Verb.PAGE, page + 1, state), speech.say("page.on"))
              .withEnabled(page < pages - 1));
    }
    if (frame.isPrivate()) {
      buttons.add(View.Button.of(new View.Action(Verb.SHARE, 0, state), speech.say("share")));
    }
    buttons.add(View.Button.of(new View.Action(Verb.DISMISS, 0, state), speech.say("dismiss")));
    return new View.Row.Buttons(buttons);
  }

  private String placeholder(String key) {
    return Sentences.label(speech.say("menu." + key), ViewLimits.PLACEHOLDER);
  }
}
