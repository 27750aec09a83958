package dev.cairn.classify;

import dev.cairn.model.Constraints;
import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads how somebody wants to learn: format, price, time, level, language.
final class ConstraintReader {
  /// How far a word of preference or refusal may stand from the kind that it is about, in words.
  private static final int REACH = 3;

  private final TimeReader time;

  ConstraintReader(Clock clock) {
    this.time = new TimeReader(clock);
  }

  /// @param named the resources and providers that the utterance names
  Constraints read(List<Token> tokens, List<Cue> cues, List<ResourceMention> named) {
    var excluded = EnumSet.noneOf(Kind.class);
    Optional<Kind> format = format(tokens, cues, excluded);
    TimeReader.Time said = time.read(tokens);
    return new Constraints(
        format,
        excluded,
        isFree(cues),
        said.hoursPerWeek(),
        said.weeks(),
        language(tokens, cues),
        level(tokens, cues),
        excludedNames(tokens, cues, named));
  }

  private static Optional<Kind> format(List<Token> tokens, List<Cue> cues, Set<Kind> excluded) {
    var wanted = new LinkedHashSet<Kind>();
    var preferred = new LinkedHashSet<Kind>();
    int behind = 0;
    for (Cue cue : cues) {
      if (!cue.is(Cue.Kind.KIND) || cue.first() < behind) {
        continue;
      }
      behind = cue.end();
      Optional<Kind> kind = Kind.of(cue.argument());
      if (kind.isEmpty()) {
        continue;
      }
      if (isRefused(tokens, cues, cue)) {
        excluded.add(kind.get());
      } else if (!isOwned(tokens, cues, cue)) {
        wanted.add(kind.get());
        if (near(tokens, cues, cue, Cue.Kind.PREFER)) {
          preferred.add(kind.get());
        }
      }
    }
    wanted.removeAll(excluded);
    preferred.removeAll(excluded);
    if (preferred.size() == 1) {
      return Optional.of(preferred.getFirst());
    }
    return wanted.size() == 1 ? Optional.of(wanted.getFirst()) : Optional.empty();
  }

  private static boolean isRefused(List<Token> tokens, List<Cue> cues, Cue kind) {
    for (Cue cue : cues) {
      if (!cue.is(Cue.Kind.REFUSE)) {
        continue;
      }
      if (cue.end() <= kind.first()
          && kind.first() - cue.end() < REACH
          && sameClause(tokens, cue.end(), kind.first())
          && wantsNothingBetween(cues, cue.end(), kind.first())) {
        return true;
      }
      boolean saysWhy = tokens.get(cue.first()).text().equals("put");
      if (saysWhy && cue.first() == kind.end()) {
        return true;
      }
    }
    return false;
  }

  /// "not sure which course": the refusal is not about the course.
  private static boolean wantsNothingBetween(List<Cue> cues, int from, int to) {
    return cues.stream()
        .noneMatch(cue -> cue.is(Cue.Kind.WANT) && cue.first() >= from && cue.end() <= to);
  }

  /// "I took a course", "my textbook": a kind the asker has, not one they want.
  private static boolean isOwned(List<Token> tokens, List<Cue> cues, Cue kind) {
    for (int at = kind.first() - 1; at >= Math.max(0, kind.first() - REACH - 1); at--) {
      if (tokens.get(at + 1).before() == Token.Break.SENTENCE) {
        break;
      }
      String word = tokens.get(at).text();
      if (word.equals("my") || word.equals("our")) {
        return true;
      }
    }
    Cue last = null;
    for (Cue cue : cues) {
      boolean tells = cue.is(Cue.Kind.KNOWN) || cue.is(Cue.Kind.KNOWN_BASICS);
      if ((tells || cue.is(Cue.Kind.WANT)) && cue.end() <= kind.first() + 1) {
        if (sameSentence(tokens, cue.first(), kind.first())) {
          last = cue;
        }
      }
    }
    return last != null && !last.is(Cue.Kind.WANT);
  }

  private static boolean near(List<Token> tokens, List<Cue> cues, Cue kind, Cue.Kind wanted) {
    return cues.stream()
        .anyMatch(
            cue -> cue.is(wanted) && (leadsTo(tokens, cue, kind) || follows(tokens, kind, cue)));
  }

  private static boolean leadsTo(List<Token> tokens, Cue cue, Cue kind) {
    return cue.end() <= kind.first()
        && kind.first() - cue.end() <= REACH
        && sameSentence(tokens, cue.first(), kind.first());
  }

  private static boolean follows(List<Token> tokens, Cue kind, Cue cue) {
    return cue.first() == kind.end() && sameClause(tokens, kind.first(), cue.first());
  }

  private static boolean isFree(List<Cue> cues) {
    for (Cue cue : cues) {
      if (cue.is(Cue.Kind.FREE)
          && cues.stream()
              .noneMatch(
                  other ->
                      other.is(Cue.Kind.NOT_FREE)
                          && other.first() <= cue.first()
                          && other.end() >= cue.end())
          && cues.stream().noneMatch(ConstraintReader::isWillingToPay)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWillingToPay(Cue cue) {
    return cue.is(Cue.Kind.NOT_FREE) && cue.argument().equals("pays");
  }

  private static Optional<Depth> level(List<Token> tokens, List<Cue> cues) {
    Optional<Depth> level = Optional.empty();
    for (Cue cue : cues) {
      boolean refused =
          cue.first() > 0
              && (tokens.get(cue.first() - 1).text().equals("not")
                  || tokens.get(cue.first() - 1).text().equals("no")
                  || tokens.get(cue.first() - 1).text().equals("too"));
      if (cue.is(Cue.Kind.LEVEL) && !refused) {
        Optional<Depth> said = Depth.of(cue.argument());
        if (level.isPresent() && !level.equals(said)) {
          return Optional.empty();
        }
        level = said;
      }
    }
    return level;
  }

  /// "in German", "german videos", "auf deutsch", but not "I am German" nor "Polish my skills".
  private static Optional<String> language(List<Token> tokens, List<Cue> cues) {
    for (Cue cue : cues) {
      if (!cue.is(Cue.Kind.LANGUAGE)) {
        continue;
      }
      String before = cue.first() > 0 ? tokens.get(cue.first() - 1).text() : "";
      boolean led =
          before.equals("in") || before.equals("auf") || before.equals("en") || before.equals("na");
      boolean kindFollows =
          cues.stream()
              .anyMatch(
                  other ->
                      (other.is(Cue.Kind.KIND) || other.is(Cue.Kind.ASK, "resources"))
                          && other.first() == cue.end());
      boolean wordLanguage =
          cue.end() < tokens.size()
              && (tokens.get(cue.end()).text().equals("language")
                  || tokens.get(cue.end()).text().equals("speaking"));
      if (led || kindFollows || wordLanguage) {
        return Optional.of(cue.argument());
      }
    }
    return Optional.empty();
  }

  private static List<String> excludedNames(
      List<Token> tokens, List<Cue> cues, List<ResourceMention> named) {
    var names = new ArrayList<String>();
    for (Cue cue : cues) {
      if (!cue.is(Cue.Kind.REFUSE) || cue.end() >= tokens.size()) {
        continue;
      }
      Optional<ResourceMention> mention =
          named.stream().filter(one -> one.firstToken() == cue.end()).findFirst();
      if (mention.isPresent()) {
        names.add(text(tokens, mention.get().firstToken(), mention.get().endToken()));
      } else if (isProperName(tokens.get(cue.end()))) {
        names.add(tokens.get(cue.end()).text());
      }
    }
    return names.stream().distinct().toList();
  }

  private static boolean isProperName(Token token) {
    return token.capital()
        && token.before() == Token.Break.SPACE
        && token.text().length() > 3
        && !CommonWords.contains(token.text())
        && !CommonWords.contains(token.stem());
  }

  private static String text(List<Token> tokens, int first, int end) {
    var text = new StringBuilder();
    for (int at = first; at < end; at++) {
      text.append(text.isEmpty() ? "" : " ").append(tokens.get(at).text());
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean sameSentence(List<Token> tokens, int from, int to) {
    for (int at = from + 1; at <= to && at < tokens.size(); at++) {
      if (tokens.get(at).before() == Token.Break.SENTENCE) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameClause(List<Token> tokens, int from, int to) {
    for (int at = from; at <= to && at < tokens.size(); at++) {
      if (tokens.get(at).before().isAtLeast(Token.Break.COMMA)) {
        return false;
      }
    }
    return true;
  }
}
