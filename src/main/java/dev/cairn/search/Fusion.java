package dev.cairn.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;

/// Puts what words and what vectors find into one order.
final class Fusion {
  private static final int CANDIDATES = 100;

  private final TextIndex index;

  Fusion(TextIndex index) {
    this.index = index;
  }

  List<Scored> search(WordQuery words, float[] vector, Optional<Query> filter, int limit)
      throws IOException {
    List<Scored> byWords = index.byWords(words, filter, Math.max(limit, CANDIDATES));
    List<Scored> byVectors = index.byVectors(vector, filter, Math.max(limit, CANDIDATES));
    int[] documents =
        Stream.concat(byWords.stream(), byVectors.stream())
            .mapToInt(Scored::document)
            .distinct()
            .sorted()
            .toArray();
    double[] wordScores = index.wordScores(words, documents);
    double[] cosines = index.cosines(vector, documents);
    double bestWords = byWords.isEmpty() ? 1 : byWords.getFirst().score();
    var fused = new ArrayList<Scored>();
    IntStream.range(0, documents.length)
        .forEach(
            i ->
                fused.add(
                    new Scored(documents[i], 0.5 * wordScores[i] / bestWords + 0.5 * cosines[i])));
    return TextIndex.best(fused, limit);
  }
}
