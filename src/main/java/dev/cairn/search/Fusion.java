package dev.cairn.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/// Puts what words and what vectors find into one order, by adding up evidence.
///
/// A BM25 score is a sum of log odds: how improbable it is that so many informative words stand in
/// an entry by chance. A cosine says nothing by itself, since models differ in how alike they find
/// unrelated texts; but among the cosines of one query with all entries it stands `z` standard
/// deviations above the mean, and the log of how improbable that is by chance falls as `z²/2`.
/// Both are then on one scale, however long the texts and whatever the model. The words of a long
/// query repeat each other's evidence, so their sum is divided by a root of their number.
///
/// Ranks (reciprocal rank fusion) throw these amounts away: a list that is sure and one that
/// guesses count the same. The measurements are in `docs/decisions/0008-hybrid-search.md`.
final class Fusion {
  /// What words count against vectors.
  static final double WORDS_WEIGHT = 2.5;

  /// To which power of their number the words of a query are held back.
  static final double DEPENDENCE = 0.25;

  /// How many of each list are weighed; what is far down in both cannot win.
  private static final int CANDIDATES = 100;

  /// A document and the evidence for it.
  ///
  /// @param cosine of its vector and the query's; 0 when it has none
  record Fused(int document, double score, double cosine) {}

  private final TextIndex index;

  Fusion(TextIndex index) {
    this.index = index;
  }

  /// The best, best first.
  List<Fused> search(WordQuery words, float[] vector, Optional<Query> filter, int limit)
      throws IOException {
    int wanted = Math.max(2 * limit, CANDIDATES);
    List<Scored> byWords = index.byWords(words, filter, wanted);
    List<Scored> byVectors = index.byVectors(vector, filter, wanted);
    int[] documents =
        Stream.concat(byWords.stream(), byVectors.stream())
            .mapToInt(Scored::document)
            .distinct()
            .sorted()
            .toArray();
    double[] wordScores = index.wordScores(words, documents);
    double[] cosines = index.cosines(vector, documents);
    Spread spread = index.spread(vector);
    double known =
        Math.max(1.0, (double) words.terms().stream().filter(QueryTerm::isKnown).count());
    double weight = WORDS_WEIGHT / Math.pow(known, DEPENDENCE);
    var fused = new ArrayList<Fused>();
    for (int i = 0; i < documents.length; i++) {
      double z = Math.max(0, spread.z(cosines[i]));
      fused.add(new Fused(documents[i], weight * wordScores[i] + z * z / 2, cosines[i]));
    }
    fused.sort(
        Comparator.comparingDouble(Fused::score).reversed().thenComparingInt(Fused::document));
    return fused.subList(0, Math.min(limit, fused.size()));
  }
}
