package dev.cairn.answer;

import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.LearningPath;
import dev.cairn.model.Pick;
import dev.cairn.model.Resource;
import dev.cairn.model.Schedule;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Every fixed sentence of a reply, in the reader's language; what the curators wrote stays as it
/// is.
///
/// Sentences are Markdown. All surfaces speak through this class, so that the same question reads
/// the same everywhere.
/// Safe for use by many threads.
public final class Wording {
  private static final int ROUND_TO_TENS_FROM = 100;

  private final ResourceBundle bundle;
  private final Locale locale;

  /// @param locale the reader's language; English where there is no translation
  public Wording(Locale locale) {
    this.locale = locale;
    this.bundle = Translation.of("dev.cairn.answer.Wording", locale);
  }

  /// The wording in English.
  public static Wording english() {
    return new Wording(Locale.ENGLISH);
  }

  /// A sentence of the bundle.
  ///
  /// @throws java.util.MissingResourceException when there is no such key
  public String say(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /// A span of time in words, such as "about 60 hours"; from a hundred on rounded to tens, since
  /// nobody can know better.
  public String hours(double hours) {
    if (hours < 0.75) {
      return say("hours.minutes");
    }
    long rounded = rounded(hours);
    return rounded == 1 ? say("hours.one") : say("hours.many", rounded);
  }

  /// A span of time, short: "60 h".
  public String shortHours(double hours) {
    return hours < 0.75 ? say("hours.minutes") : say("hours.short", rounded(hours));
  }

  private static long rounded(double hours) {
    return hours >= ROUND_TO_TENS_FROM ? Math.round(hours / 10) * 10 : Math.round(hours);
  }

  public String depth(Depth depth) {
    return say("depth." + depth.label());
  }

  public String topics(int count) {
    return say("topics", count);
  }

  /// The titles as a sentence lists them: "A, B and C".
  public String all(List<Topic> topics) {
    return list(topics.stream().map(Wording::inSentence).toList(), "list.and");
  }

  /// The titles as alternatives: "A, B or C".
  public String any(List<Topic> topics) {
    return list(topics.stream().map(topic -> "**" + topic.title() + "**").toList(), "list.or");
  }

  private String list(List<String> items, String last) {
    if (items.size() < 2) {
      return items.isEmpty() ? "" : items.getFirst();
    }
    String head = String.join(", ", items.subList(0, items.size() - 1));
    return say(last, head, items.getLast());
  }

  /// A title within a sentence: "Linear algebra" becomes "linear algebra", "Bayes' theorem" and
  /// "LSTM" stay.
  private static String inSentence(Topic topic) {
    String title = topic.title();
    boolean sentenceCase =
        title.length() > 1
            && Character.isUpperCase(title.charAt(0))
            && title.chars().skip(1).noneMatch(Character::isUpperCase)
            && topic.aliases().stream().noneMatch(alias -> alias.contains(title));
    boolean properName = title.contains("'") || title.length() < 3;
    return sentenceCase && !properName && title.contains(" ")
        ? Character.toLowerCase(title.charAt(0)) + title.substring(1)
        : title;
  }

  /// What a goal's choice costs: "6 topics, about 30 hours".
  public String cost(Answer.AskGoal.Choice choice) {
    return choice.goal().depth() == Depth.USE || choice.topics() == 0
        ? say("ask.choice.use")
        : say("ask.choice.path", topics(choice.topics()), hours(choice.hours()));
  }

  /// The question that Cairn asks back.
  public String question(Answer.AskGoal ask) {
    return ask.destination()
        .map(topic -> say("ask.goal", topic.title()))
        .orElseGet(() -> say("ask.goal.bare"));
  }

  /// What Cairn says when it does not know the topic.
  public String question(Answer.AskTopic ask) {
    return ask.suggestions().isEmpty()
        ? say("ask.topic.bare")
        : say("ask.topic", any(ask.suggestions()));
  }

  /// The one kind sentence for what is out of scope.
  public String outOfScope(Answer.OutOfScope answer) {
    return answer.subject().isBlank()
        ? say("scope.sorry")
        : say("scope.sorry.subject", lowerFirst(answer.subject()));
  }

  /// The title of a path: destination, and what it is for.
  public String title(Answer.Path answer) {
    return answer
        .goal()
        .map(Goal::title)
        .map(goal -> answer.destination().title() + " · " + goal)
        .orElse(answer.destination().title());
  }

  /// The sentences under a path's title: how much it is, what was left out, how it fits the time.
  public List<String> overview(Answer.Path answer) {
    LearningPath path = answer.path();
    var sentences = new ArrayList<String>();
    if (path.request().depth() == Depth.USE) {
      sentences.add(
          answer.spared().isEmpty()
              ? say("use.headline")
              : say("use.spared", all(answer.spared())));
      sentences.add(
          path.useInstead().isEmpty()
              ? say("use.nothing", inSentence(answer.destination()))
              : say("use.instead"));
      return sentences;
    }
    String known = all(answer.skipped());
    if (path.steps().isEmpty()) {
      sentences.add(say("path.all-known", known));
      return sentences;
    }
    int count = path.steps().size();
    sentences.add(
        say(
            count == 1 ? "path.overview.one" : "path.overview",
            topics(count),
            hours(path.hours())));
    if (!answer.skipped().isEmpty()) {
      sentences.add(say("path.known", known));
    }
    path.schedule().ifPresent(schedule -> sentences.addAll(schedule(answer, schedule)));
    return sentences;
  }

  private List<String> schedule(Answer.Path answer, Schedule schedule) {
    var sentences = new ArrayList<String>();
    int lasts = schedule.weeks().isEmpty() ? 0 : schedule.weeks().getLast().lastWeek();
    String pace = number(schedule.hoursPerWeek());
    String needed = say("weeks", lasts);
    if (schedule.available().isEmpty()) {
      sentences.add(say("schedule.pace", pace, needed));
      return sentences;
    }
    double weeks = schedule.available().getAsDouble();
    String available = say("weeks", Math.max(1, Math.round(weeks)));
    sentences.add(
        answer.path().hours() <= weeks * schedule.hoursPerWeek() + 1e-9
            ? say("schedule.fits", pace, needed, available)
            : say("schedule.too-long", available, needed));
    if (answer.understanding().constraints().hoursPerWeek().isEmpty()) {
      sentences.add(say("schedule.assumed", pace));
    }
    List<Topic> dropped = answer.leftOut(false);
    if (!dropped.isEmpty()) {
      sentences.add(say("schedule.dropped", available, all(dropped)));
    }
    List<Topic> shortened = answer.leftOut(true);
    if (!shortened.isEmpty()) {
      sentences.add(say("schedule.shortened", available, all(shortened)));
    }
    return sentences;
  }

  /// When a step is worked on: "weeks 2 to 4"; empty without a schedule.
  public Optional<String> weeks(LearningPath path, Topic topic) {
    return path.schedule().stream()
        .flatMap(schedule -> schedule.weeks().stream())
        .filter(slot -> slot.topic().equals(topic.id()))
        .map(
            slot ->
                slot.firstWeek() == slot.lastWeek()
                    ? say("week.one", slot.firstWeek())
                    : say("week.range", slot.firstWeek(), slot.lastWeek()))
        .findFirst();
  }

  /// Why a step is on the path: what the destination needs it for if that was written down, else
  /// what the nearest step
  /// needs it for.
  public String reason(Answer.Path answer, Step step) {
    if (step.topic().id().equals(answer.destination().id())) {
      return say("path.destination", step.topic().summary()).strip();
    }
    List<Step.Reason> told =
        step.reasons().stream().filter(reason -> !reason.why().isBlank()).toList();
    return told.stream()
        .filter(reason -> reason.neededBy().equals(answer.destination().id()))
        .findFirst()
        .or(() -> told.stream().findFirst())
        .map(Step.Reason::why)
        .orElseGet(() -> say("path.needed-for", all(answer.neededBy(step))));
  }

  /// One line for a resource: title with link, who made it, kind, price, hours.
  public String resource(Resource resource, String part) {
    var line = new StringBuilder(link(resource));
    if (!part.isBlank()) {
      line.append(", ").append(part);
    }
    if (!resource.by().isBlank()) {
      line.append(' ').append(say("pick.by", resource.by()));
    }
    line.append(" (").append(say("kind." + resource.kind().label()));
    line.append(", ").append(say("price." + resource.price().label()));
    resource.hours().ifPresent(hours -> line.append(", ").append(shortHours(hours)));
    return line.append(')').toString();
  }

  /// What a pick is among the picks of its step, such as "Start with".
  public String role(Pick pick) {
    return say(
        switch (pick.role()) {
          case START -> "role.start";
          case INSTEAD -> "role.instead";
          case AFTER -> "role.after";
        });
  }

  /// A title as a Markdown link; a book without an address gets its ISBN.
  public static String link(Resource resource) {
    String title = resource.title().replace("[", "\\[").replace("]", "\\]");
    return resource
        .url()
        .map(url -> "[" + title + "](" + url.replace("(", "%28").replace(")", "%29") + ")")
        .orElseGet(
            () -> "*" + title + "*" + resource.isbn().map(isbn -> ", ISBN " + isbn).orElse(""));
  }

  private String number(double value) {
    var format = java.text.NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  private static String lowerFirst(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
