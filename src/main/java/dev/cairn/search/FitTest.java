package dev.cairn.search;

import dev.cairn.search.Fusion.Fused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells hits from the best of what does not fit, so that a search can come back empty.
final class FitTest {
  /// The part of a query's meaning that must stand in an entry for it to be a hit by its words;
  /// below it the entry shares a common word and nothing else.
  static final double MIN_COVERAGE = 0.3;

  /// With so much of the query in it an entry is a hit even where its vector is far away, as it is
  /// for course numbers and other names.
  static final double SURE_COVERAGE = 0.75;

  /// Queries with more words than this need less of them: nobody's entry holds a whole story.
  private static final int SHORT_QUERY_TERMS = 4;

  private final TextIndex index;

  FitTest(TextIndex index) {
    this.index = index;
  }

  /// Those that fit, in the order given.
  List<Fused> fitting(WordQuery words, List<Fused> found) throws IOException {
    int[] documents = found.stream().mapToInt(Fused::document).toArray();
    double[] coverage = WordCoverage.of(index.reader(), words.terms(), documents);
    var fitting = new ArrayList<Fused>();
    for (int i = 0; i < documents.length; i++) {
      if (fits(coverage[i], byWords(words, coverage[i]), found.get(i).cosine())) {
        fitting.add(found.get(i));
      }
    }
    return fitting;
  }

  private static boolean byWords(WordQuery words, double coverage) {
    double terms = Math.max(1, words.terms().size());
    return coverage >= MIN_COVERAGE * Math.min(1, SHORT_QUERY_TERMS / terms)
        || !words.addresses().isEmpty();
  }

  private boolean fits(double coverage, boolean byWords, double cosine) {
    Optional<Nearness> nearness = index.nearness();
    // An entry without a vector has nothing that could speak against its words.
    if (nearness.isEmpty() || cosine == 0) {
      return byWords;
    }
    return cosine >= nearness.get().near()
        || coverage >= SURE_COVERAGE
        || (byWords && cosine >= nearness.get().unrelated());
  }
}
