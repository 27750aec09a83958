package dev.cairn.classify;

import dev.cairn.model.Catalog;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds topics in text by their titles and aliases, through plurals, joined and split words and
/// spelling mistakes; of names that overlap, the longest.
///
/// Immutable after construction and safe for use by many threads.
public final class TopicRecognizer {
  private static final int MAX_NAME_WORDS = 10;

  /// A name of up to so many letters must be written exactly: `svd`, `knn`, `r`.
  private static final int SHORT = 4;

  /// What a name stands for, and how it must be written.
  private record Name(TopicId topic, boolean capitalsOnly) {}

  private final PhraseTable<Name> names = new PhraseTable<>();
  private final SpellingIndex spelling = new SpellingIndex();
  private final Set<String> nameWords = new HashSet<>();
  private final Map<String, Integer> ordinaryWords = new HashMap<>();

  public TopicRecognizer(Catalog catalog) {
    for (Topic topic : catalog.topics()) {
      add(topic.title(), topic.id());
    }
    for (Topic topic : catalog.topics()) {
      for (String alias : topic.aliases()) {
        add(alias, topic.id());
      }
      add(topic.id().value().replace('-', ' ').replace('_', ' '), topic.id());
      countOrdinary(topic.summary());
    }
    catalog.goals().forEach(goal -> goal.examples().forEach(this::countOrdinary));
    catalog.examples().askBack().forEach(this::countOrdinary);
    catalog.examples().anyGoal().forEach(this::countOrdinary);
    catalog.examples().outOfScope().forEach(this::countOrdinary);
    nameWords.stream().sorted().forEach(spelling::add);
  }

  /// The topics of an utterance, in order of mention; a topic that is named twice is there twice.
  public List<TopicMention> recognize(String utterance) {
    return recognize(Tokenizer.tokens(utterance));
  }

  /// The topic of which a text is the name, if it names one and says nothing else.
  public Optional<TopicId> named(String text) {
    List<Token> tokens = Tokenizer.tokens(text);
    return recognize(tokens).stream()
        .filter(mention -> mention.firstToken() == 0 && mention.endToken() == tokens.size())
        .map(TopicMention::topic)
        .findFirst();
  }

  List<TopicMention> recognize(List<Token> tokens) {
    var found = new ArrayList<TopicMention>();
    int from = 0;
    while (from < tokens.size()) {
      Match match = longest(tokens, from);
      if (match == null) {
        from++;
        continue;
      }
      found.add(
          new TopicMention(
              match.topic,
              tokens.get(from).start(),
              tokens.get(match.end - 1).end(),
              match.slips == 0,
              from,
              match.end));
      from = match.end;
    }
    return found;
  }

  private record Match(TopicId topic, int end, int slips) {}

  private @Nullable Match longest(List<Token> tokens, int from) {
    var search = new Search(tokens, from);
    search.extend(PhraseTable.ROOT, from, 0, 0);
    return search.best;
  }

  /// Tries a name from one word on, word by word, as written and then as possibly meant.
  private final class Search {
    private final List<Token> tokens;
    private final int from;
    private @Nullable Match best;

    Search(List<Token> tokens, int from) {
      this.tokens = tokens;
      this.from = from;
    }

    void extend(long phrase, int at, int words, int slips) {
      if (words > 0) {
        accept(phrase, at, slips);
      }
      if (at >= tokens.size() || words >= MAX_NAME_WORDS) {
        return;
      }
      Token token = tokens.get(at);
      if (at > from && token.before() == Token.Break.SENTENCE) {
        return;
      }
      follow(phrase, token.stem(), at + 1, words, slips);
      if (at + 1 < tokens.size()
          && tokens.get(at + 1).before().compareTo(Token.Break.SPACE) <= 0
          && token.text().length() > 1) {
        // `back propagation` for `backpropagation`
        String joined = token.text() + tokens.get(at + 1).stem();
        if (joined.length() > SHORT + 1) {
          follow(phrase, joined, at + 2, words, slips);
        }
      }
      if (slips < 2 && isSuspect(token)) {
        for (String meant : spelling.nearest(token.stem())) {
          follow(phrase, meant, at + 1, words, slips + 1);
        }
      }
    }

    private void follow(long phrase, String word, int next, int words, int slips) {
      long longer = PhraseTable.extend(phrase, word);
      if (names.isPrefix(longer)) {
        extend(longer, next, words + 1, slips);
      }
    }

    private void accept(long phrase, int end, int slips) {
      Match old = best;
      if (old != null && (end < old.end || (end == old.end && slips >= old.slips))) {
        return;
      }
      for (Name name : names.get(phrase)) {
        if (!name.capitalsOnly() || isMeantAsName(from, end)) {
          best = new Match(name.topic(), end, slips);
          return;
        }
      }
    }

    /// Whether `R` or `IT` is the name and not a letter or an everyday word.
    private boolean isMeantAsName(int first, int end) {
      Token token = tokens.get(first);
      if (end - first != 1 || glued(first)) {
        return false;
      }
      return token.upper() || (first > 0 && LEADS_TO_LETTER.contains(tokens.get(first - 1).text()));
    }

    /// `r/math`, `[R]`, `u/name` and `A/B` are no names of one letter.
    private boolean glued(int first) {
      Token token = tokens.get(first);
      if (token.text().length() > 1) {
        return false;
      }
      boolean joinedAfter =
          first + 1 < tokens.size() && tokens.get(first + 1).before() == Token.Break.GLUE;
      boolean joinedBefore = first > 0 && token.before() == Token.Break.GLUE;
      boolean tag =
          token.before() == Token.Break.SENTENCE
              && first + 1 < tokens.size()
              && tokens.get(first + 1).before() == Token.Break.COMMA;
      return joinedAfter || joinedBefore || tag;
    }
  }

  private static final Set<String> LEADS_TO_LETTER =
      Set.of("in", "learn", "learning", "using", "use", "with", "and", "or", "know", "for", "into");

  private boolean isSuspect(Token token) {
    return !nameWords.contains(token.stem())
        && !CommonWords.contains(token.text())
        && !CommonWords.contains(token.stem())
        && ordinaryWords.getOrDefault(token.stem(), 0) < 2;
  }

  private void add(String written, TopicId topic) {
    List<Token> tokens = Tokenizer.tokens(written);
    if (tokens.isEmpty() || tokens.size() > MAX_NAME_WORDS) {
      return;
    }
    List<String> words = tokens.stream().map(Token::stem).toList();
    Token first = tokens.getFirst();
    boolean capitalsOnly =
        tokens.size() == 1
            && first.text().length() <= SHORT
            && (first.text().length() == 1
                || (CommonWords.contains(first.text()) && !written.equals(first.text())));
    names.add(words, new Name(topic, capitalsOnly));
    if (words.size() > 1) {
      String joined = String.join("", words);
      if (joined.length() > SHORT + 3) {
        names.add(List.of(joined), new Name(topic, false));
        nameWords.add(joined);
      }
    }
    nameWords.addAll(words);
  }

  /// The catalog's own sentences tell which words are no slips.
  private void countOrdinary(String text) {
    for (String word : new HashSet<>(Tokenizer.stems(text.toLowerCase(Locale.ROOT)))) {
      ordinaryWords.merge(word, 1, Integer::sum);
    }
  }
}
