package dev.cairn.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// Finds what a word that no entry holds may have been meant to be: a spelling mistake, or two
/// words
/// written as one.
final class TermMender {
  /// Shorter words have too many neighbours: "sgd" would become "svd".
  private static final int MIN_LENGTH = 4;

  /// From this length on two slips are forgiven, below it one.
  private static final int TWO_EDITS_FROM = 8;

  private static final int MAX_ALTERNATIVES = 3;
  private static final int MIN_PART_LENGTH = 3;

  /// A mended word is a guess, so it counts for less than one found as written.
  private static final double ONE_EDIT_WEIGHT = 0.8;

  private static final double TWO_EDITS_WEIGHT = 0.6;
  private static final double SPLIT_WEIGHT = 0.8;

  /// What a word may have been meant to be.
  ///
  /// @param stems existing ones, all of them worth looking up
  /// @param likeliest those of them that it most likely stands for, in order
  /// @param weight of each, below 1
  record Mended(List<String> stems, List<String> likeliest, double weight) {
    static final Mended NOTHING = new Mended(List.of(), List.of(), 0);

    static Mended asWritten(String stem) {
      return new Mended(List.of(stem), List.of(stem), 1);
    }
  }

  private final IndexReader reader;
  private final Analysis analysis;

  TermMender(IndexReader reader, Analysis analysis) {
    this.reader = reader;
    this.analysis = analysis;
  }

  /// Existing stems for a word whose own does not exist; nothing when none is near enough.
  Mended mend(Word word) throws IOException {
    if (word.exact().length() < MIN_LENGTH || !word.exact().chars().allMatch(Character::isLetter)) {
      return Mended.NOTHING;
    }
    Mended split = split(word.exact());
    return split.stems().isEmpty() ? nearest(word) : split;
  }

  /// Names are compared as they are written, since the stemmer may take off an ending only when it
  /// is spelt right; other words by their stems.
  private Mended nearest(Word word) throws IOException {
    List<Near> found = near(Fields.EXACT, word.exact());
    if (found.isEmpty()) {
      found = near(Fields.WORDS, word.stem());
    }
    int fewest = found.stream().mapToInt(Near::edits).min().orElse(0);
    List<String> stems =
        found.stream()
            .filter(near -> near.edits() == fewest)
            .sorted(Comparator.comparingInt(Near::documents).reversed().thenComparing(Near::stem))
            .map(Near::stem)
            .distinct()
            .limit(MAX_ALTERNATIVES)
            .toList();
    return stems.isEmpty()
        ? Mended.NOTHING
        : new Mended(stems, stems.subList(0, 1), fewest <= 1 ? ONE_EDIT_WEIGHT : TWO_EDITS_WEIGHT);
  }

  private record Near(String stem, int edits, int documents) {}

  private List<Near> near(String field, String word) throws IOException {
    var found = new ArrayList<Near>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return found;
    }
    int maxEdits = word.length() >= TWO_EDITS_FROM ? 2 : 1;
    // The first letter is hardly ever wrong, and holding it fixed keeps the search short.
    var candidates = new FuzzyTermsEnum(terms, new Term(field, word), maxEdits, 1, true);
    for (BytesRef next = candidates.next(); next != null; next = candidates.next()) {
      String candidate = next.utf8ToString();
      List<Word> words = analysis.words(candidate);
      if (!words.isEmpty() && !words.getFirst().stop()) {
        String stem = field.equals(Fields.WORDS) ? candidate : words.getFirst().stem();
        found.add(new Near(stem, Edits.between(word, candidate), candidates.docFreq()));
      }
    }
    return found;
  }

  /// Two existing words written as one, such as "deeplearning"; the pair whose rarer word is the
  /// more frequent.
  private Mended split(String word) throws IOException {
    Mended best = Mended.NOTHING;
    int bestDocuments = 0;
    for (int i = MIN_PART_LENGTH; i <= word.length() - MIN_PART_LENGTH; i++) {
      String left = word.substring(0, i);
      String right = word.substring(i);
      int documents = reader.docFreq(new Term(Fields.PAIRS, left + " " + right));
      if (documents > bestDocuments) {
        bestDocuments = documents;
        best = new Mended(List.of(left, right), List.of(left, right), SPLIT_WEIGHT);
      }
    }
    return best;
  }
}
