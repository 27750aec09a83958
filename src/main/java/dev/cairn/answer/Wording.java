package dev.cairn.answer;

import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Goal;
import dev.cairn.model.Kind;
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

  /// Longer than two years, people count in years.
  private static final int MAX_WEEKS_PICTURED = 104;

  private static final double WEEKS_A_YEAR = 52.18;

  private final ResourceBundle bundle;
  private final Locale locale;

  /// @param locale the reader's language; English where there is no translation
  public Wording(Locale locale) {
    this.bundle = Translation.of("dev.cairn.answer.Wording", locale);
    // English sentences with the numbers of another language would read oddly.
    this.locale = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : locale;
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

  /// The titles as a sentence lists them: "A, B and C". They stay as the curators wrote them: what
  /// is a proper name ("Markov chains", "Python") cannot be told from the letters.
  public String all(List<Topic> topics) {
    return list(topics.stream().map(topic -> Markdown.escaped(topic.title())).toList(), "list.and");
  }

  /// The titles as alternatives: "A, B or C".
  public String any(List<Topic> topics) {
    return list(topics.stream().map(topic -> strong(topic.title())).toList(), "list.or");
  }

  private static String strong(String title) {
    return "**" + Markdown.escaped(title) + "**";
  }

  private String list(List<String> items, String last) {
    if (items.size() < 2) {
      return items.isEmpty() ? "" : items.getFirst();
    }
    String head = String.join(", ", items.subList(0, items.size() - 1));
    return say(last, head, items.getLast());
  }

  /// What a goal's choice costs: "6 topics, about 30 hours"; without the hours where the catalog
  /// gives none.
  public String cost(Answer.AskGoal.Choice choice) {
    if (choice.goal().depth() == Depth.USE || choice.topics() == 0) {
      return say("ask.choice.use");
    }
    String topics = topics(choice.topics());
    return choice.hours() > 0 ? say("ask.choice.path", topics, hours(choice.hours())) : topics;
  }

  /// The question that Cairn asks back.
  public String question(Answer.AskGoal ask) {
    return ask.destination()
        .map(topic -> say("ask.goal", Markdown.escaped(topic.title())))
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
              : say("use.spared", none(answer.spared())));
      sentences.add(
          path.useInstead().isEmpty()
              ? say("use.nothing", Markdown.escaped(answer.destination().title()))
              : say("use.instead"));
      return sentences;
    }
    String known = all(answer.skipped());
    if (path.steps().isEmpty()) {
      sentences.add(say("path.all-known", known));
      return sentences;
    }
    sentences.add(size(path));
    if (!answer.skipped().isEmpty()) {
      sentences.add(say("path.known", known));
    }
    path.schedule().ifPresent(schedule -> sentences.addAll(schedule(answer, schedule)));
    return sentences;
  }

  private String none(List<Topic> topics) {
    return list(topics.stream().map(topic -> Markdown.escaped(topic.title())).toList(), "list.or");
  }

  /// How much it is, and how to go about it; without the hours where the catalog gives none.
  private String size(LearningPath path) {
    int count = path.steps().size();
    if (path.hours() == 0) {
      return count == 1 ? say("path.overview.one.bare") : say("path.overview.bare", topics(count));
    }
    boolean cut =
        path.schedule().stream()
            .flatMap(schedule -> schedule.leftOut().stream())
            .anyMatch(leftOut -> leftOut.to().isEmpty());
    String key = cut ? "path.overview.cut" : count == 1 ? "path.overview.one" : "path.overview";
    return say(key, topics(count), hours(path.hours()));
  }

  private List<String> schedule(Answer.Path answer, Schedule schedule) {
    var sentences = new ArrayList<String>();
    int lasts = schedule.weeks().isEmpty() ? 0 : schedule.weeks().getLast().lastWeek();
    String pace = say("pace", schedule.hoursPerWeek());
    if (schedule.available().isEmpty()) {
      sentences.add(say("schedule.pace", pace, span(lasts)));
      return sentences;
    }
    double weeks = schedule.available().getAsDouble();
    double room = weeks * schedule.hoursPerWeek();
    String available = say("weeks", Math.max(1, Math.round(weeks)));
    boolean whole = schedule.leftOut().isEmpty();
    if (whole) {
      sentences.add(
          answer.path().hours() <= room + 1e-9
              ? say("schedule.fits", pace, span(lasts), available)
              : say("schedule.too-long", pace, span(lasts), available));
    } else {
      double all =
          answer.path().hours()
              + schedule.leftOut().stream().mapToDouble(Schedule.LeftOut::hours).sum();
      sentences.add(say("schedule.cut", hours(all), available, pace, hours(room)));
    }
    if (answer.understanding().constraints().hoursPerWeek().isEmpty()) {
      sentences.add(say("schedule.assumed", pace));
    }
    List<Topic> shortened = answer.leftOut(true);
    if (!shortened.isEmpty()) {
      sentences.add(say("schedule.shortened", all(shortened)));
    }
    List<Topic> dropped = answer.leftOut(false);
    if (!dropped.isEmpty()) {
      sentences.add(say("schedule.dropped", all(dropped)));
    }
    if (!whole && answer.path().hours() > room + 1e-9) {
      sentences.add(say("schedule.still-too-long", span(lasts)));
    }
    return sentences;
  }

  /// Weeks, or years where there are too many weeks to picture: "12 weeks", "about 3 years".
  private String span(int weeks) {
    return weeks <= MAX_WEEKS_PICTURED
        ? say("weeks", weeks)
        : say("years", Math.round(weeks / WEEKS_A_YEAR));
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
        .orElseGet(
            () -> {
              List<Topic> neededBy = answer.neededBy(step);
              return neededBy.isEmpty() ? "" : say("path.needed-for", all(neededBy));
            });
  }

  /// One line for a resource: title with link, who made it, kind, price, hours.
  public String resource(Resource resource, String part) {
    var line = new StringBuilder(link(resource));
    if (!part.isBlank()) {
      line.append(", ").append(Markdown.escaped(part));
    }
    if (!resource.by().isBlank()) {
      line.append(' ').append(say("pick.by", Markdown.escaped(resource.by())));
    }
    line.append(" (").append(say("kind." + resource.kind().label()));
    line.append(", ").append(say("price." + resource.price().label()));
    resource.hours().ifPresent(hours -> line.append(", ").append(shortHours(hours)));
    return line.append(')').toString();
  }

  /// That nothing fits, in the words of what was asked for: "I have no free podcasts on X.".
  public String nothing(Answer.Resources answer) {
    Constraints wished = answer.understanding().constraints();
    boolean other = !wished.excluded().isEmpty() || !wished.excludedNames().isEmpty();
    if (other || (wished.format().isEmpty() && !wished.freeOnly() && wished.language().isEmpty())) {
      return answer
          .topic()
          .map(topic -> say("resources.nothing-on", Markdown.escaped(topic.title())))
          .orElseGet(() -> say("resources.nothing"));
    }
    String kinds = say("kinds." + wished.format().map(Kind::label).orElse("any"));
    String what = wished.freeOnly() ? say("resources.free", kinds) : kinds;
    String told =
        wished
            .language()
            .map(code -> Locale.of(code).getDisplayLanguage(locale))
            .map(language -> say("resources.in-language", what, language))
            .orElse(what);
    return answer
        .topic()
        .map(topic -> say("resources.no-on", told, strong(topic.title())))
        .orElseGet(() -> say("resources.no", told));
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
    String title = Markdown.escaped(resource.title());
    return resource
        .url()
        .map(url -> Markdown.link(title, url))
        .orElseGet(
            () -> "*" + title + "*" + resource.isbn().map(isbn -> ", ISBN " + isbn).orElse(""));
  }

  private static String lowerFirst(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
