package dev.cairn.discord;

import dev.cairn.model.Catalog;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Offers topics, goals and resources while a member is typing. Nothing is thought about for long
/// here, so it does not wait behind questions.
final class AutocompleteHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AutocompleteHandler.class);
  private static final int LIMIT = OptionData.MAX_CHOICES;

  private final Brain brain;

  AutocompleteHandler(Brain brain) {
    this.brain = brain;
  }

  void handle(CommandAutoCompleteInteractionEvent event) {
    String typed = event.getFocusedOption().getValue();
    List<Command.Choice> choices;
    try {
      choices =
          switch (event.getFocusedOption().getName()) {
            case "know" -> known(typed);
            case "goal" -> goals(typed);
            case "first", "second" -> resources(typed);
            default -> topics(typed);
          };
    } catch (RuntimeException e) {
      LOG.error("no choices could be offered", e);
      choices = List.of();
    }
    try {
      Callbacks.choices(event, choices);
    } catch (ErrorResponseException e) {
      // Whoever typed on has long asked for other choices.
      LOG.debug("choices came too late: {}", e.getMessage());
    }
  }

  private List<Command.Choice> topics(String typed) {
    return brain.suggestTopics(UserText.clean(typed), LIMIT).stream()
        .map(topic -> choice(topic.title(), topic.id().value()))
        .toList();
  }

  /// A list grows topic by topic: what was named before the last comma is kept.
  private List<Command.Choice> known(String typed) {
    int comma = Math.max(typed.lastIndexOf(','), typed.lastIndexOf(';'));
    var before = new ArrayList<Topic>();
    for (String name : CommandHandler.names(typed.substring(0, Math.max(0, comma)))) {
      named(name).filter(topic -> !before.contains(topic)).ifPresent(before::add);
    }
    var choices = new ArrayList<Command.Choice>();
    for (Topic topic : brain.suggestTopics(UserText.clean(typed.substring(comma + 1)), LIMIT)) {
      if (before.contains(topic)) {
        continue;
      }
      var ids = new ArrayList<String>();
      var titles = new ArrayList<String>();
      for (Topic each : before) {
        ids.add(each.id().value());
        titles.add(each.title());
      }
      ids.add(topic.id().value());
      titles.add(topic.title());
      String value = String.join(",", ids);
      if (value.length() <= OptionData.MAX_CHOICE_VALUE_LENGTH) {
        choices.add(choice(String.join(", ", titles), value));
      }
    }
    return choices;
  }

  private Optional<Topic> named(String name) {
    Catalog catalog = brain.catalog();
    return TopicId.isValid(name) && catalog.topic(new TopicId(name)).isPresent()
        ? catalog.topic(new TopicId(name))
        : brain.topic(name).map(card -> card.topic());
  }

  private List<Command.Choice> goals(String typed) {
    String words = UserText.clean(typed).toLowerCase(Locale.ROOT);
    return brain.catalog().goals().stream()
        .filter(
            goal ->
                goal.title().toLowerCase(Locale.ROOT).contains(words)
                    || goal.id().value().contains(words))
        .limit(LIMIT)
        .map(goal -> choice(goal.title(), goal.id().value()))
        .toList();
  }

  private List<Command.Choice> resources(String typed) {
    return brain.suggestResources(UserText.clean(typed), LIMIT).stream()
        .map(resource -> choice(resource.title(), resource.id().value()))
        .toList();
  }

  private static Command.Choice choice(String name, String value) {
    return new Command.Choice(Sentences.label(name, OptionData.MAX_CHOICE_NAME_LENGTH), value);
  }
}
