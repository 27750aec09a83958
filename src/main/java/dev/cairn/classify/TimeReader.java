package dev.cairn.classify;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how much time the asker has: "3 months, 5 h a week", "before September", "a long flight".
final class TimeReader {
  /// What somebody who names a stretch of free time is taken to have of it, in hours.
  private static final double EVENING_HOURS = 3;

  private static final double DAY_HOURS = 6;
  private static final double WEEKEND_HOURS = 12;
  private static final double JOURNEY_HOURS = 8;
  private static final double FULL_TIME_HOURS = 40;

  private static final double WEEKS_A_MONTH = 52.0 / 12;

  private static final Map<String, Double> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1.0),
          Map.entry("an", 1.0),
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("couple", 2.0),
          Map.entry("three", 3.0),
          Map.entry("few", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("twelve", 12.0),
          Map.entry("fifteen", 15.0),
          Map.entry("twenty", 20.0),
          Map.entry("thirty", 30.0),
          Map.entry("forty", 40.0),
          Map.entry("half", 0.5));

  /// In hours.
  private static final Map<String, Double> SHORT_UNITS =
      Map.of("h", 1.0, "hr", 1.0, "hour", 1.0, "min", 1 / 60.0, "minute", 1 / 60.0);

  /// In weeks.
  private static final Map<String, Double> LONG_UNITS =
      Map.of("day", 1 / 7.0, "week", 1.0, "wk", 1.0, "month", WEEKS_A_MONTH, "year", 52.0);

  /// How often a week "an hour every …" happens.
  private static final Map<String, Double> TIMES_A_WEEK =
      Map.of(
          "day", 7.0,
          "daily", 7.0,
          "evening", 7.0,
          "night", 7.0,
          "morning", 7.0,
          "weekday", 5.0,
          "week", 1.0,
          "weekly", 1.0,
          "wk", 1.0,
          "month", 12 / 52.0);

  private static final Set<String> EACH = Set.of("a", "an", "per", "each", "every", "the");

  /// Before a stretch of time these say that it lies ahead.
  private static final Set<String> AHEAD =
      Set.of(
          "in",
          "within",
          "have",
          "got",
          "only",
          "next",
          "over",
          "about",
          "under",
          "spend",
          "give",
          "dedicate",
          "spare",
          "around",
          "roughly",
          "take",
          "another",
          "just",
          "max",
          "deadline",
          "least",
          "maximum",
          "approximately",
          "ive",
          "timeframe",
          "the");

  /// Behind it these say that it does not.
  private static final Set<String> BEHIND =
      Set.of(
          "ago", "experience", "old", "of", "back", "gap", "later", "straight", "now", "already");

  private static final Map<String, Month> MONTHS =
      Map.ofEntries(
          Map.entry("january", Month.JANUARY),
          Map.entry("jan", Month.JANUARY),
          Map.entry("february", Month.FEBRUARY),
          Map.entry("feb", Month.FEBRUARY),
          Map.entry("march", Month.MARCH),
          Map.entry("april", Month.APRIL),
          Map.entry("may", Month.MAY),
          Map.entry("june", Month.JUNE),
          Map.entry("july", Month.JULY),
          Map.entry("august", Month.AUGUST),
          Map.entry("aug", Month.AUGUST),
          Map.entry("september", Month.SEPTEMBER),
          Map.entry("sept", Month.SEPTEMBER),
          Map.entry("october", Month.OCTOBER),
          Map.entry("oct", Month.OCTOBER),
          Map.entry("november", Month.NOVEMBER),
          Map.entry("nov", Month.NOVEMBER),
          Map.entry("december", Month.DECEMBER),
          Map.entry("dec", Month.DECEMBER),
          Map.entry("summer", Month.JUNE),
          Map.entry("autumn", Month.SEPTEMBER),
          Map.entry("winter", Month.DECEMBER));

  private static final Set<String> UNTIL = Set.of("before", "until", "till", "by");

  private final Clock clock;

  TimeReader(Clock clock) {
    this.clock = clock;
  }

  /// The time an asker has.
  ///
  /// @param hoursPerWeek above 0, when it was said
  /// @param weeks above 0, when it was said
  record Time(OptionalDouble hoursPerWeek, OptionalDouble weeks) {}

  Time read(List<Token> tokens) {
    OptionalDouble hours = OptionalDouble.empty();
    OptionalDouble weeks = OptionalDouble.empty();
    for (int at = 0; at < tokens.size(); at++) {
      if (hours.isEmpty()) {
        hours = hoursPerWeekAt(tokens, at);
      }
    }
    for (int at = 0; at < tokens.size(); at++) {
      if (weeks.isEmpty()) {
        weeks = weeksAt(tokens, at, hours.isPresent());
      }
    }
    if (weeks.isEmpty()) {
      weeks = untilDate(tokens);
    }
    if (weeks.isEmpty() && hours.isEmpty()) {
      double stretch = stretch(tokens);
      if (stretch > 0) {
        return new Time(OptionalDouble.of(stretch), OptionalDouble.of(1));
      }
    }
    if (hours.isEmpty() && says(tokens, "full", "time")) {
      // A job is full-time too; only somebody who gives a length of time is speaking of study.
      hours = weeks.isPresent() ? OptionalDouble.of(FULL_TIME_HOURS) : hours;
    }
    return new Time(hours, weeks);
  }

  /// "5 hours a week", "30 min every day", "10-15 h/week", "an hour daily".
  private static OptionalDouble hoursPerWeekAt(List<Token> tokens, int at) {
    Amount amount = amount(tokens, at, SHORT_UNITS);
    if (amount == null) {
      return OptionalDouble.empty();
    }
    int next = amount.end();
    if (next < tokens.size() && EACH.contains(tokens.get(next).text())) {
      next++;
    }
    if (next < tokens.size()) {
      Double times = TIMES_A_WEEK.get(tokens.get(next).stem());
      if (times != null && tokens.get(next).before() != Token.Break.SENTENCE) {
        return positive(amount.value() * times, 168);
      }
      if (tokens.get(next).stem().equals("weekend") && next > amount.end()) {
        return positive(amount.value(), 168);
      }
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble weeksAt(List<Token> tokens, int at, boolean hoursSaid) {
    Amount amount = amount(tokens, at, LONG_UNITS);
    if (amount == null) {
      return OptionalDouble.empty();
    }
    int next = amount.end();
    if (next < tokens.size()
        && tokens.get(next).before() != Token.Break.SENTENCE
        && tokens.get(next).before() != Token.Break.COMMA
        && BEHIND.contains(tokens.get(next).text())
        && !(tokens.get(next).text().equals("of")
            && next + 1 < tokens.size()
            && AFTER_OF.contains(tokens.get(next + 1).stem()))) {
      return OptionalDouble.empty();
    }
    boolean ahead = hoursSaid;
    for (int before = at - 1; before >= Math.max(0, at - 3); before--) {
      if (tokens.get(before + 1).before() == Token.Break.SENTENCE) {
        break;
      }
      String word = tokens.get(before).text();
      ahead |= AHEAD.contains(word);
      if (word.equals("last")
          || word.equals("past")
          || word.equals("after")
          || word.equals("every")
          || EACH_UNIT.contains(word)) {
        return OptionalDouble.empty();
      }
      if (word.equals("for") && !ahead) {
        // "I've been coding for two years" looks back, "for the next two years" ahead.
        if (amount.value() >= LONG_UNITS.getOrDefault("year", 0.0) || looksBack(tokens, before)) {
          return OptionalDouble.empty();
        }
        ahead = true;
      }
    }
    ahead |= tokens.get(at).before() == Token.Break.SENTENCE;
    ahead |=
        next < tokens.size()
            && AFTER_LENGTH.contains(tokens.get(next).text())
            && tokens.get(next).before() != Token.Break.SENTENCE;
    boolean oneDay = amount.value() < 0.2;
    return ahead && !oneDay ? positive(amount.value(), 520) : OptionalDouble.empty();
  }

  /// Whether the words before tell of the past.
  private static boolean looksBack(List<Token> tokens, int at) {
    for (int before = at - 1; before >= 0; before--) {
      if (PAST.contains(tokens.get(before).text())) {
        return true;
      }
      if (tokens.get(before + 1).before() == Token.Break.SENTENCE) {
        return false;
      }
    }
    return false;
  }

  private static final Set<String> PAST =
      Set.of("been", "ive", "did", "had", "was", "worked", "studied", "took", "learned", "already");

  private static final Set<String> AFTER_OF = Set.of("time", "free", "study", "spare", "holiday");
  private static final Set<String> EACH_UNIT =
      Set.of("per", "hour", "hours", "h", "min", "minutes");
  private static final Set<String> AFTER_LENGTH =
      Set.of("left", "plan", "until", "before", "to", "roadmap", "total", "max", "off", "free");

  private record Amount(double value, int end) {}

  /// A number, possibly a range, and a unit: "5 h", "two or three months", "a couple of weeks".
  private static @Nullable Amount amount(List<Token> tokens, int at, Map<String, Double> units) {
    Token first = tokens.get(at);
    double glued = gluedNumber(first.text(), units);
    if (glued > 0) {
      return new Amount(glued, at + 1);
    }
    double value = number(first.text());
    if (value <= 0) {
      return null;
    }
    int next = at + 1;
    if (first.text().equals("half") && next < tokens.size() && isArticle(tokens.get(next))) {
      next++;
    }
    if (first.text().equals("a") && next < tokens.size()) {
      String word = tokens.get(next).text();
      if (word.equals("few") || word.equals("couple")) {
        value = number(word);
        next++;
      }
    }
    if (next < tokens.size() && tokens.get(next).text().equals("of")) {
      next++;
    }
    if (next + 1 < tokens.size()
        && (tokens.get(next).text().equals("to") || tokens.get(next).text().equals("or"))
        && number(tokens.get(next + 1).text()) > 0) {
      value = (value + number(tokens.get(next + 1).text())) / 2;
      next += 2;
    } else if (next < tokens.size()
        && number(tokens.get(next).text()) > 0
        && tokens.get(next).before() != Token.Break.SPACE
        && tokens.get(next).before() != Token.Break.SENTENCE) {
      value = (value + number(tokens.get(next).text())) / 2;
      next++;
    }
    if (next < tokens.size() && FREE.contains(tokens.get(next).text())) {
      next++;
    }
    if (next >= tokens.size() || tokens.get(next).before() == Token.Break.SENTENCE) {
      return null;
    }
    double both = gluedNumber(tokens.get(next).text(), units);
    Double unit = units.get(tokens.get(next).stem());
    if (unit == null) {
      unit = units.get(tokens.get(next).text());
    }
    if (unit != null) {
      return new Amount(value * unit, next + 1);
    }
    return both > 0 ? new Amount(both, next + 1) : null;
  }

  private static final Set<String> FREE = Set.of("free", "spare", "full", "more", "whole", "good");

  private static boolean isArticle(Token token) {
    return token.text().equals("a") || token.text().equals("an");
  }

  /// "5h" and "3months".
  private static double gluedNumber(String text, Map<String, Double> units) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits == text.length() || digits > 4) {
      return 0;
    }
    Double unit = units.get(Stems.singular(text.substring(digits)));
    if (unit == null) {
      unit = units.get(text.substring(digits).replace("hrs", "hr").replace("mins", "min"));
    }
    return unit == null ? 0 : Integer.parseInt(text.substring(0, digits)) * unit;
  }

  private static double number(String text) {
    Double named = NUMBERS.get(text);
    if (named != null) {
      return named;
    }
    if (text.length() > 4) {
      return 0;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return 0;
      }
    }
    return Integer.parseInt(text);
  }

  private OptionalDouble untilDate(List<Token> tokens) {
    LocalDate today = LocalDate.now(clock);
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (!UNTIL.contains(tokens.get(at).text())) {
        continue;
      }
      int next = at + 1;
      while (next < tokens.size() && SKIPPED_BEFORE_DATE.contains(tokens.get(next).text())) {
        next++;
      }
      if (next >= tokens.size()) {
        break;
      }
      String word = tokens.get(next).text();
      boolean nextOne = tokens.get(next - 1).text().equals("next");
      LocalDate day =
          switch (word) {
            case "christmas", "xmas" -> LocalDate.of(today.getYear(), Month.DECEMBER, 24);
            case "year" ->
                nextOne
                    ? LocalDate.of(today.getYear() + 1, Month.JANUARY, 1)
                    : today.with(TemporalAdjusters.lastDayOfYear());
            case "month" -> today.with(TemporalAdjusters.lastDayOfMonth());
            case "week", "weekend" -> today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
            default -> {
              Month month = MONTHS.get(word);
              yield month == null ? today : LocalDate.of(today.getYear(), month, 1);
            }
          };
      if (day.equals(today)) {
        continue;
      }
      if (!day.isAfter(today)) {
        day = day.plusYears(1);
      }
      return OptionalDouble.of(
          Math.max(1, Math.round(ChronoUnit.DAYS.between(today, day) / 7.0 * 10) / 10.0));
    }
    return OptionalDouble.empty();
  }

  private static final Set<String> SKIPPED_BEFORE_DATE =
      Set.of("the", "end", "of", "this", "next", "early", "mid", "late", "start", "beginning");

  /// Hours of a stretch that is named by its occasion; 0 when none is.
  private static double stretch(List<Token> tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      String word = tokens.get(at).stem();
      String before = at > 0 ? tokens.get(at - 1).text() : "";
      boolean named = STRETCH_LEADS.contains(before);
      double hours =
          switch (word) {
            case "weekend" -> named ? WEEKEND_HOURS : 0;
            case "tonight" -> EVENING_HOURS;
            case "evening" -> named ? EVENING_HOURS : 0;
            case "flight", "ride", "journey" -> named ? JOURNEY_HOURS : 0;
            case "tomorrow" -> at > 0 && UNTIL.contains(before) ? DAY_HOURS : 0;
            case "day" -> before.equals("one") || before.equals("single") ? DAY_HOURS : 0;
            default -> 0;
          };
      if (hours > 0) {
        return hours;
      }
    }
    return 0;
  }

  private static final Set<String> STRETCH_LEADS =
      Set.of("this", "a", "one", "long", "the", "single", "hour", "train", "free", "next", "my");

  private static boolean says(List<Token> tokens, String one, String other) {
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (tokens.get(at).text().equals(one) && tokens.get(at + 1).text().equals(other)) {
        return true;
      }
    }
    return false;
  }

  private static OptionalDouble positive(double value, double most) {
    return value > 0 ? OptionalDouble.of(Math.min(value, most)) : OptionalDouble.empty();
  }
}
