package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.Constraints;
import dev.cairn.model.Coverage;
import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.Resource;
import dev.cairn.model.ResourceId;
import dev.cairn.model.TopicId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the details around the names in an utterance: which topic is the destination, which are
/// known and how well, and how the asker wants to learn.
///
/// One pass over each sentence: cue words such as "I've done", "rusty at" or "how do I" say what
/// holds for the names behind them until the next cue or the end of the sentence.
final class SlotReader {
  /// How well "I know calculus" is known: whatever depth is needed, it need not be learnt again.
  private static final Depth WELL = Depth.RESEARCH;

  private static final Set<String> SELF =
      Set.of(
          "i", "ive", "im", "my", "we", "already", "having", "after", "now", "with", "just", "know",
          "knows", "years", "besides", "apart", "rusty");

  /// Of an author with many resources, so many are taken to be meant.
  private static final int MOST_MEANT = 3;

  private final Catalog catalog;
  private final ResourceRecognizer resources;
  private final ConstraintReader constraints;

  SlotReader(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.resources = new ResourceRecognizer(catalog);
    this.constraints = new ConstraintReader(clock);
  }

  /// What a name is to the asker, the strongest claim to be the destination last.
  private enum Role {
    NOT_KNOWN,
    KNOWN_BASICS,
    KNOWN,
    NAMED,
    SUBJECT,
    TOWARDS
  }

  Slots read(List<Token> tokens, List<Cue> cues, List<TopicMention> mentions) {
    List<ResourceMention> named = resources.recognize(tokens);
    Constraints said = constraints.read(tokens, cues, named);
    Role[] roles = roles(tokens, cues);

    var known = new LinkedHashMap<TopicId, Depth>();
    var meant = new LinkedHashSet<ResourceId>();
    var claims = new ArrayList<Claim>();
    for (ResourceMention mention : named) {
      if (isExcluded(mention, tokens, said)) {
        continue;
      }
      List<Resource> candidates = narrow(mention, mentions, tokens, cues);
      candidates.forEach(resource -> meant.add(resource.id()));
      Role role = roleAt(mention.firstToken(), mention.endToken(), tokens, cues, roles);
      if (candidates.isEmpty()) {
        continue;
      }
      Resource first = candidates.getFirst();
      if (role == Role.KNOWN) {
        for (Coverage coverage : first.topics()) {
          known.merge(coverage.topic(), deepest(first), Depth::max);
        }
      } else if (role == Role.TOWARDS && !first.topics().isEmpty() && mention.byTitle()) {
        claims.add(new Claim(first.topics().getFirst().topic(), role, mention.firstToken(), true));
      }
    }
    for (TopicMention mention : mentions) {
      if (isPartOfName(mention, named, tokens)) {
        continue;
      }
      Role role = roleAt(mention.firstToken(), mention.endToken(), tokens, cues, roles);
      switch (role) {
        case KNOWN -> known.merge(mention.topic(), WELL, Depth::max);
        case KNOWN_BASICS -> known.merge(mention.topic(), Depth.INTUITION, SlotReader::shallower);
        case NOT_KNOWN, NAMED, SUBJECT, TOWARDS ->
            claims.add(new Claim(mention.topic(), role, mention.firstToken(), mention.exact()));
      }
    }
    return slots(claims, known, said, meant, tokens);
  }

  /// A topic that is named without being known.
  private record Claim(TopicId topic, Role role, int at, boolean exact) {}

  private static Slots slots(
      List<Claim> claims,
      Map<TopicId, Depth> known,
      Constraints said,
      Set<ResourceId> meant,
      List<Token> tokens) {
    int title = endOfFirstSentence(tokens);
    List<Claim> free = claims.stream().filter(claim -> !known.containsKey(claim.topic())).toList();
    Comparator<Claim> order =
        Comparator.comparingInt((Claim claim) -> claim.role() == Role.NOT_KNOWN ? 1 : 0)
            .thenComparingInt(claim -> claim.at() < title ? 0 : 1)
            .thenComparing(Claim::role, Comparator.reverseOrder())
            .thenComparingInt(Claim::at);
    Optional<TopicId> destination = free.stream().min(order).map(Claim::topic);
    Optional<TopicId> subject =
        free.stream()
            .filter(claim -> claim.role() == Role.SUBJECT || claim.role() == Role.NAMED)
            .min(
                Comparator.comparingInt((Claim claim) -> claim.at() < title ? 0 : 1)
                    .thenComparing(Claim::role, Comparator.reverseOrder())
                    .thenComparingInt(Claim::at))
            .map(Claim::topic);
    List<TopicId> others =
        free.stream()
            .sorted(Comparator.comparingInt(Claim::at))
            .map(Claim::topic)
            .distinct()
            .filter(topic -> !destination.equals(Optional.of(topic)))
            .toList();
    return new Slots(
        destination,
        subject,
        others,
        known.entrySet().stream()
            .map(entry -> new KnownTopic(entry.getKey(), entry.getValue()))
            .toList(),
        said,
        List.copyOf(meant));
  }

  /// For every token, what the cues before it in its sentence say of a name that stands there.
  private static Role[] roles(List<Token> tokens, List<Cue> cues) {
    var roles = new Role[tokens.size()];
    var byStart = new EnumMap<Cue.Kind, Map<Integer, Cue>>(Cue.Kind.class);
    for (Cue cue : cues) {
      byStart.computeIfAbsent(cue.kind(), _ -> new LinkedHashMap<>()).putIfAbsent(cue.first(), cue);
    }
    Role role = Role.NAMED;
    boolean wanting = false;
    int coveredTo = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (tokens.get(at).before() == Token.Break.SENTENCE) {
        role = Role.NAMED;
        wanting = false;
      }
      Cue cue = longestRole(byStart, at, coveredTo);
      if (cue != null) {
        coveredTo = Math.max(coveredTo, cue.end());
        switch (cue.kind()) {
          case KNOWN, KNOWN_BASICS -> {
            if (!wanting || SELF.contains(tokens.get(at).text())) {
              role = cue.is(Cue.Kind.KNOWN) ? Role.KNOWN : Role.KNOWN_BASICS;
              wanting = false;
            } else {
              role = Role.SUBJECT;
            }
          }
          case KNOWN_MODIFIER -> {
            if (role == Role.KNOWN) {
              role = Role.KNOWN_BASICS;
            }
          }
          case NOT_KNOWN -> {
            role = Role.NOT_KNOWN;
          }
          case WANT -> {
            wanting = true;
            if (role == Role.KNOWN || role == Role.KNOWN_BASICS || role == Role.NOT_KNOWN) {
              role = Role.NAMED;
            }
          }
          case TOWARDS -> {
            role = Role.TOWARDS;
            wanting = true;
          }
          case SUBJECT -> {
            if (role != Role.TOWARDS || !adjoins(tokens, at)) {
              role = Role.SUBJECT;
            }
            wanting = true;
          }
          default -> {}
        }
      }
      roles[at] = role;
    }
    return roles;
  }

  /// "to understand", "before learning": the word that follows does not weaken "before".
  private static boolean adjoins(List<Token> tokens, int at) {
    return at > 0 && tokens.get(at).before() != Token.Break.SENTENCE;
  }

  private static final List<Cue.Kind> ROLE_CUES =
      List.of(
          Cue.Kind.NOT_KNOWN,
          Cue.Kind.KNOWN_BASICS,
          Cue.Kind.KNOWN,
          Cue.Kind.KNOWN_MODIFIER,
          Cue.Kind.TOWARDS,
          Cue.Kind.SUBJECT,
          Cue.Kind.WANT);

  private static @Nullable Cue longestRole(
      Map<Cue.Kind, Map<Integer, Cue>> byStart, int at, int coveredTo) {
    Cue best = null;
    for (Cue.Kind kind : ROLE_CUES) {
      Cue cue = byStart.getOrDefault(kind, Map.of()).get(at);
      if (cue != null && cue.end() > coveredTo && (best == null || cue.end() > best.end())) {
        best = cue;
      }
    }
    return best;
  }

  /// The role of a name, from the words before it or those right behind it.
  private static Role roleAt(int first, int end, List<Token> tokens, List<Cue> cues, Role[] roles) {
    for (Cue cue : cues) {
      if (cue.first() == end
          && tokens.get(end).before().compareTo(Token.Break.SPACE) <= 0
          && roles[first] != Role.NOT_KNOWN) {
        if (cue.is(Cue.Kind.KNOWN_AFTER_BASICS)) {
          return Role.KNOWN_BASICS;
        }
        if (cue.is(Cue.Kind.KNOWN_AFTER) && roles[first] != Role.TOWARDS) {
          return Role.KNOWN;
        }
      }
    }
    return first > 0 && tokens.get(first).before() != Token.Break.SENTENCE
        ? roles[first - 1]
        : Role.NAMED;
  }

  /// Of an author's resources those of the kind and on the topic that stand next to the name.
  private List<Resource> narrow(
      ResourceMention mention, List<TopicMention> mentions, List<Token> tokens, List<Cue> cues) {
    List<Resource> all =
        mention.candidates().stream().flatMap(id -> catalog.resource(id).stream()).toList();
    if (all.size() == 1) {
      return all;
    }
    List<Resource> fitting = all;
    for (TopicMention topic : mentions) {
      int gap =
          Math.max(
              topic.firstToken() - mention.endToken(), mention.firstToken() - topic.endToken());
      if (gap <= 2) {
        fitting = unlessEmpty(fitting, resource -> resource.covers(topic.topic()));
      }
    }
    for (Cue cue : cues) {
      if (cue.is(Cue.Kind.KIND)
          && cue.first() >= mention.endToken()
          && cue.first() - mention.endToken() <= 4
          && isOneSentence(tokens, mention.endToken(), cue.first())) {
        fitting =
            unlessEmpty(
                fitting,
                resource -> Kind.of(cue.argument()).map(resource.kind()::satisfies).orElse(false));
      }
    }
    return fitting.subList(0, Math.min(fitting.size(), MOST_MEANT));
  }

  private static List<Resource> unlessEmpty(List<Resource> resources, Predicate<Resource> fits) {
    List<Resource> left = resources.stream().filter(fits).toList();
    return left.isEmpty() ? resources : left;
  }

  private static boolean isOneSentence(List<Token> tokens, int from, int to) {
    for (int at = from; at <= to && at < tokens.size(); at++) {
      if (tokens.get(at).before() == Token.Break.SENTENCE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExcluded(ResourceMention mention, List<Token> tokens, Constraints said) {
    var name = new StringBuilder();
    for (int at = mention.firstToken(); at < mention.endToken(); at++) {
      name.append(name.isEmpty() ? "" : " ").append(tokens.get(at).text());
    }
    return said.excludedNames().contains(name.toString());
  }

  /// The `ai` of `fast.ai` is no topic; the topic in "Essence of linear algebra" is one.
  private static boolean isPartOfName(
      TopicMention topic, List<ResourceMention> named, List<Token> tokens) {
    for (ResourceMention mention : named) {
      if (mention.firstToken() <= topic.firstToken() && topic.endToken() <= mention.endToken()) {
        boolean whole =
            mention.firstToken() == topic.firstToken() && mention.endToken() == topic.endToken();
        boolean glued = tokens.get(topic.firstToken()).before() == Token.Break.GLUE;
        return !whole && (glued || !mention.byTitle());
      }
    }
    return false;
  }

  private static Depth deepest(Resource resource) {
    return resource.depths().stream().max(Comparator.naturalOrder()).orElse(Depth.INTUITION);
  }

  private static Depth shallower(Depth one, Depth other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static int endOfFirstSentence(List<Token> tokens) {
    for (int at = 1; at < tokens.size(); at++) {
      if (tokens.get(at).before() == Token.Break.SENTENCE) {
        return at;
      }
    }
    return tokens.size();
  }
}
