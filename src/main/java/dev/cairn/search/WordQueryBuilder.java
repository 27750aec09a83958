package dev.cairn.search;

import dev.cairn.catalog.Addresses;
import dev.cairn.search.TermMender.Mended;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Turns an utterance into the words to look up.
///
/// It works without Lucene's query syntax, so no character in an utterance means anything special.
final class WordQueryBuilder {
  /// More of an utterance is not read.
  static final int MAX_TEXT_LENGTH = 20_000;

  /// The most informative words of an utterance that are looked up; more make a search slower, not
  /// better.
  static final int MAX_TERMS = 24;

  private static final int MAX_PAIRS = 16;
  private static final int MAX_OTHER_NAMES = 8;
  private static final int MAX_ADDRESSES = 4;

  /// Spelling is mended for so many words at most.
  private static final int MAX_MENDED = 4;

  /// So many words written apart are tried as one: "3 blue 1 brown".
  private static final int MAX_JOINED = 4;

  /// How soon saying a word again stops counting; BM25's k3, low because posts repeat themselves.
  private static final double REPETITION = 2;

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[^\\s<>()\\[\\]\"]+");

  private final IndexReader reader;
  private final Analysis analysis;
  private final OtherNames names;
  private final WordWeights weights;
  private final Map<Term, Float> clauses = new LinkedHashMap<>();
  private final Map<String, Set<Term>> otherForms = new HashMap<>();

  /// @param analysis of the index's language
  WordQueryBuilder(IndexReader reader, Analysis analysis, OtherNames names, WordWeights weights) {
    this.reader = reader;
    this.analysis = analysis;
    this.names = names;
    this.weights = weights;
  }

  /// Called once for each builder.
  WordQuery build(String utterance) throws IOException {
    String text = utterance.substring(0, Math.min(utterance.length(), MAX_TEXT_LENGTH));
    List<Word> content = analysis.words(text).stream().filter(word -> !word.stop()).toList();
    List<String> stems = content.stream().filter(word -> !word.joined()).map(Word::stem).toList();
    Map<String, Mended> mended = mended(content);
    List<String> meant =
        stems.stream()
            .flatMap(stem -> mended.getOrDefault(stem, Mended.asWritten(stem)).likeliest().stream())
            .toList();
    addJoined(meant);
    addOtherNames(meant);
    List<QueryTerm> terms = addWords(content, mended);
    addPairs(meant);
    add(
        new Term(Fields.NAME, meant.isEmpty() ? analysis.nameKey(text) : String.join(" ", meant)),
        weights.wholeName());
    return new WordQuery(terms, clauses, addresses(text));
  }

  /// What the words that no entry holds may have been meant to be.
  private Map<String, Mended> mended(List<Word> content) throws IOException {
    var mended = new HashMap<String, Mended>();
    var mender = new TermMender(reader, analysis);
    for (Word word : content) {
      if (mended.size() < MAX_MENDED
          && !word.joined()
          && !mended.containsKey(word.stem())
          && documents(word(word.stem())) == 0) {
        mended.put(word.stem(), mender.mend(word));
      }
    }
    mended.values().removeIf(better -> better.stems().isEmpty());
    return mended;
  }

  private List<QueryTerm> addWords(List<Word> content, Map<String, Mended> mended)
      throws IOException {
    var counts = new LinkedHashMap<String, Integer>();
    var exact = new HashMap<String, String>();
    for (Word word : content) {
      counts.merge(word.stem(), 1, Integer::sum);
      exact.putIfAbsent(word.stem(), word.exact());
    }
    Set<String> joined = new LinkedHashSet<>();
    content.stream().filter(Word::joined).map(Word::stem).forEach(joined::add);
    var terms = new ArrayList<QueryTerm>();
    for (var entry : counts.entrySet()) {
      String stem = entry.getKey();
      double said = entry.getValue();
      double weight = (REPETITION + 1) * said / (REPETITION + said);
      var forms = new LinkedHashSet<Term>(otherForms.getOrDefault(stem, Set.of()));
      int documents = documents(word(stem));
      if (documents > 0) {
        forms.add(word(stem));
      }
      for (String better : mended.getOrDefault(stem, Mended.NOTHING).stems()) {
        forms.add(word(better));
        documents = Math.max(documents, documents(word(better)));
      }
      if (!joined.contains(stem)) {
        terms.add(
            new QueryTerm(stem, forms.isEmpty() ? 1 : weight, idf(documents), List.copyOf(forms)));
      }
    }
    terms.sort(Comparator.comparingDouble(QueryTerm::importance).reversed());
    terms.stream()
        .filter(QueryTerm::isKnown)
        .limit(MAX_TERMS)
        .forEach(
            term -> {
              Mended better = mended.get(term.stem());
              if (better == null) {
                add(word(term.stem()), term.weight());
                add(
                    new Term(Fields.EXACT, exact.getOrDefault(term.stem(), term.stem())),
                    term.weight() * weights.exact());
              } else {
                better.stems().forEach(stem -> add(word(stem), term.weight() * better.weight()));
              }
            });
    joined.stream().limit(MAX_TERMS).forEach(stem -> add(word(stem), 1));
    return terms;
  }

  /// Neighbouring words that some entry writes as one.
  private void addJoined(List<String> stems) throws IOException {
    for (int i = 0; i < stems.size() && i < MAX_TERMS; i++) {
      var joined = new StringBuilder(stems.get(i));
      for (int n = 2; n <= MAX_JOINED && i + n <= stems.size(); n++) {
        joined.append(stems.get(i + n - 1));
        Term term = word(joined.toString());
        if (documents(term) > 0) {
          add(term, 1);
          addForm(stems.subList(i, i + n), term);
        }
      }
    }
  }

  private void addPairs(List<String> stems) throws IOException {
    int added = 0;
    for (int i = 1; i < stems.size() && added < MAX_PAIRS; i++) {
      Term pair = pair(stems.get(i - 1), stems.get(i));
      if (documents(pair) > 0) {
        add(pair, weights.pair());
        added++;
      }
    }
  }

  private void addOtherNames(List<String> stems) {
    names
        .in(stems)
        .limit(MAX_OTHER_NAMES)
        .forEach(
            found -> {
              List<String> name = found.otherName();
              if (name.size() == 1) {
                add(word(name.getFirst()), weights.otherName());
                addForm(found.said(), word(name.getFirst()));
              }
              for (int i = 1; i < name.size(); i++) {
                Term pair = pair(name.get(i - 1), name.get(i));
                add(pair, weights.otherName() / (name.size() - 1));
                addForm(found.said(), pair);
              }
            });
  }

  private void addForm(Collection<String> stems, Term form) {
    for (String stem : stems) {
      otherForms.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(form);
    }
  }

  private void add(Term term, double boost) {
    if (!term.text().isEmpty() && boost > 0) {
      clauses.merge(term, (float) boost, Math::max);
    }
  }

  private int documents(Term term) throws IOException {
    return reader.docFreq(term);
  }

  private double idf(int documents) {
    return Math.log(1 + (reader.numDocs() - documents + 0.5) / (documents + 0.5));
  }

  private static Set<String> addresses(String text) {
    var addresses = new LinkedHashSet<String>();
    ADDRESS
        .matcher(text)
        .results()
        .limit(MAX_ADDRESSES)
        .map(MatchResult::group)
        .map(Addresses::canonical)
        .forEach(addresses::add);
    return addresses;
  }

  private static Term word(String stem) {
    return new Term(Fields.WORDS, stem);
  }

  private static Term pair(String first, String second) {
    return new Term(Fields.PAIRS, first + " " + second);
  }
}
