package dev.cairn.discord;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Goal;
import dev.cairn.model.GoalGuess;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import dev.cairn.store.AnswerMode;
import dev.cairn.store.GuildSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/// What moderators read: pure functions from reports to text.
final class ModeratorTexts {
  private static final int ROOM = ViewLimits.TEXT - 300;
  private static final int MAX_GOALS = 8;

  private ModeratorTexts() {}

  /// @param markdown what the message shows
  /// @param file all of it in plain text, where the message has no room for it
  record Text(String markdown, Optional<String> file) {}

  static Text plain(List<String> lines) {
    return fitting(lines, "");
  }

  /// Lines as far as they fit; where they don't, all of them are in the file.
  private static Text fitting(List<String> lines, String more) {
    var shown = new StringJoiner("\n");
    int left = 0;
    for (String line : lines) {
      if (shown.length() + line.length() < ROOM && left == 0) {
        shown.add(line);
      } else {
        left++;
      }
    }
    if (left == 0) {
      return new Text(shown.toString(), Optional.empty());
    }
    if (!more.isEmpty()) {
      shown.add(more);
    }
    String text = shown.length() == 0 ? "…" : shown.toString();
    return new Text(text, Optional.of(String.join("\n", lines) + "\n"));
  }

  static Text reindexed(Speech speech, Brain.ReindexOutcome outcome, boolean dryRun) {
    return switch (outcome) {
      case Brain.ReindexOutcome.Busy() -> plain(List.of(speech.say("reindex.busy")));
      case Brain.ReindexOutcome.Refused(var problems) -> {
        var lines = new ArrayList<String>();
        lines.add(speech.say("reindex.refused", problems.size()));
        problems.forEach(problem -> lines.add("- " + literal(problem)));
        yield fitting(lines, speech.say("more-in-file"));
      }
      case Brain.ReindexOutcome.Done done -> {
        var lines = new ArrayList<String>();
        lines.add(
            "**"
                + speech.say(
                    dryRun ? "reindex.would" : "reindex.done",
                    done.added().size(),
                    done.changed().size(),
                    done.removed().size(),
                    done.seconds())
                + "**");
        entries(lines, "+", speech.say("reindex.added"), done.added());
        entries(lines, "~", speech.say("reindex.changed"), done.changed());
        entries(lines, "−", speech.say("reindex.removed"), done.removed());
        yield fitting(lines, speech.say("more-in-file"));
      }
    };
  }

  private static void entries(
      List<String> lines, String sign, String heading, List<Brain.ReindexOutcome.Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    lines.add(heading);
    for (Brain.ReindexOutcome.Entry entry : entries) {
      lines.add("`" + sign + "` " + entry.title() + " (" + entry.type() + ")");
    }
  }

  /// A problem's line as it is, since paths and ids in it are full of characters that mean
  /// something in Markdown.
  private static String literal(String problem) {
    return "`" + problem.replace('`', '′') + "`";
  }

  static Text health(Speech speech, Brain.Health health) {
    var lines = new ArrayList<String>();
    if (health.problems().isEmpty()) {
      lines.add("**" + speech.say("check.fine") + "**");
    } else {
      lines.add("**" + speech.say("check.problems", health.problems().size()) + "**");
      health.problems().forEach(problem -> lines.add("- " + literal(problem)));
    }
    health.quality().forEach(line -> lines.add(line.isBlank() ? "" : "- " + line.strip()));
    return fitting(lines, speech.say("more-in-file"));
  }

  static Text explanation(
      Speech speech, String message, Brain.Explanation explanation, Catalog catalog) {
    Understanding understanding = explanation.understanding();
    var lines = new ArrayList<String>();
    lines.add("> " + UserText.quoted(message, 300));
    lines.add(
        speech.say(
            "explain.intent",
            speech.say("intent." + understanding.intent().name().toLowerCase(Locale.ROOT)),
            understanding.scope()));
    understanding
        .goal()
        .ifPresent(
            guess -> {
              lines.add("**" + speech.say("explain.goals") + "**");
              guess.ranked().stream()
                  .limit(MAX_GOALS)
                  .forEach(scored -> lines.add(goal(scored, catalog)));
            });
    understanding
        .destination()
        .ifPresent(id -> lines.add(speech.say("explain.destination", title(catalog, id))));
    if (!understanding.topics().isEmpty()) {
      lines.add(speech.say("explain.topics", titles(catalog, understanding.topics())));
    }
    if (!understanding.known().isEmpty()) {
      lines.add(
          speech.say(
              "explain.known",
              titles(
                  catalog, understanding.known().stream().map(known -> known.topic()).toList())));
    }
    String wishes = wishes(speech, understanding.constraints());
    if (!wishes.isEmpty()) {
      lines.add(speech.say("explain.wishes", wishes));
    }
    if (!explanation.nearest().isEmpty()) {
      lines.add("**" + speech.say("explain.nearest") + "**");
      for (Brain.Explanation.Example example : explanation.nearest()) {
        lines.add(
            "- %s · %s · %s"
                .formatted(
                    percent(example.similarity()),
                    example.label(),
                    UserText.quoted(example.text(), 200)));
      }
    }
    return fitting(lines, speech.say("more-in-file"));
  }

  private static String goal(GoalGuess.ScoredGoal scored, Catalog catalog) {
    String title = catalog.goal(scored.id()).map(Goal::title).orElse(scored.id().value());
    return "- " + percent(scored.confidence()) + " · " + title;
  }

  private static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  private static String title(Catalog catalog, TopicId id) {
    return catalog.topic(id).map(Topic::title).orElse(id.value());
  }

  private static String titles(Catalog catalog, List<TopicId> ids) {
    return String.join(", ", ids.stream().map(id -> title(catalog, id)).toList());
  }

  private static String wishes(Speech speech, Constraints constraints) {
    var wishes = new StringJoiner(", ");
    constraints.format().ifPresent(kind -> wishes.add(speech.say("format." + kind.label())));
    constraints
        .excluded()
        .forEach(
            kind -> wishes.add(speech.say("explain.not", speech.say("format." + kind.label()))));
    if (constraints.freeOnly()) {
      wishes.add(speech.say("free.on"));
    }
    constraints.hoursPerWeek().ifPresent(hours -> wishes.add(speech.say("explain.hours", hours)));
    constraints.weeks().ifPresent(weeks -> wishes.add(speech.say("explain.weeks", weeks)));
    constraints.language().ifPresent(wishes::add);
    constraints.level().ifPresent(level -> wishes.add(speech.wording().depth(level)));
    constraints
        .excludedNames()
        .forEach(name -> wishes.add(speech.say("explain.not", UserText.quoted(name, 40))));
    return wishes.toString();
  }

  static List<String> settings(Speech speech, GuildSettings settings) {
    var lines = new ArrayList<String>();
    lines.add("**" + speech.say("settings.title") + "**");
    if (settings.channels().isEmpty()) {
      lines.add("- " + speech.say("settings.no-channels"));
    }
    settings
        .channels()
        .forEach(
            (channel, rule) ->
                lines.add(
                    "- <#%d>: %s%s"
                        .formatted(
                            channel,
                            answers(speech, rule.answers()),
                            rule.threads() ? ", " + speech.say("settings.in-threads") : "")));
    lines.add(
        "- "
            + settings
                .askBackThreshold()
                .map(threshold -> speech.say("settings.ask-back", threshold))
                .orElseGet(() -> speech.say("settings.ask-back.default")));
    lines.add(
        "- "
            + (settings.languages().isEmpty()
                ? speech.say("settings.languages.any")
                : speech.say("settings.languages", String.join(", ", settings.languages()))));
    var roles = new StringJoiner(", ");
    settings.moderatorRoles().forEach(role -> roles.add("<@&" + role + ">"));
    lines.add(
        "- "
            + (roles.length() == 0
                ? speech.say("settings.no-roles")
                : speech.say("settings.roles", roles.toString())));
    return lines;
  }

  private static String answers(Speech speech, AnswerMode mode) {
    return speech.say("settings.answers." + mode.label());
  }
}
