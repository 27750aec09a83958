package dev.cairn.search;

import dev.cairn.search.Fusion.Fused;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/// An open index of texts, searched by words, by vectors or by both; what the documents are is the
/// caller's to know. Safe for many threads at once.
final class TextIndex implements Closeable {
  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::document);

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Language language;
  private final OtherNames names;
  private final WordWeights weights;
  private final NearVectors vectors;
  private final Optional<Nearness> nearness;

  private TextIndex(
      DirectoryReader reader,
      Language language,
      OtherNames names,
      WordWeights weights,
      Optional<Nearness> nearness) {
    this.nearness = nearness;
    this.reader = reader;
    this.language = language;
    this.names = names;
    this.weights = weights;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(weights.similarity());
    searcher.setQueryCache(null);
    this.vectors = new NearVectors(searcher);
  }

  /// Takes the reader over: it is closed with the index, or when opening fails.
  static TextIndex open(DirectoryReader reader, WordWeights weights) throws IOException {
    try {
      var language = Language.of(LuceneFolder.language(reader).orElse(""));
      var names = OtherNames.read(reader, new Analysis(language));
      return new TextIndex(reader, language, names, weights, LuceneFolder.nearness(reader));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /// What cosines mean here; empty when there are no vectors.
  Optional<Nearness> nearness() {
    return nearness;
  }

  DirectoryReader reader() {
    return reader;
  }

  /// What to look up for an utterance.
  WordQuery words(String utterance) throws IOException {
    return new WordQueryBuilder(reader, new Analysis(language), names, weights).build(utterance);
  }

  /// The best by words, best first.
  ///
  /// @param filter which documents may be found; empty for all
  List<Scored> byWords(WordQuery words, Optional<Query> filter, int limit) throws IOException {
    if (words.isEmpty() || reader.maxDoc() == 0) {
      return List.of();
    }
    Query query = words.query();
    if (filter.isPresent()) {
      query =
          new BooleanQuery.Builder().add(query, Occur.MUST).add(filter.get(), Occur.FILTER).build();
    }
    int wanted = Math.min(limit, reader.maxDoc());
    var found = new ArrayList<Scored>();
    for (ScoreDoc hit :
        searcher.search(query, new TopScoreDocCollectorManager(wanted, wanted)).scoreDocs) {
      found.add(new Scored(hit.doc, hit.score));
    }
    return found;
  }

  /// The nearest by vectors, nearest first, scored by cosine; nothing when the index has none.
  List<Scored> byVectors(float[] vector, Optional<Query> filter, int limit) throws IOException {
    return vectors.nearest(vector, filter, limit);
  }

  /// The best by words and vectors together, best first.
  List<Fused> fused(WordQuery words, float[] vector, Optional<Query> filter, int limit)
      throws IOException {
    return new Fusion(this).search(words, vector, filter, limit);
  }

  /// How the cosines of all documents with a vector are spread, from a sample of them.
  Spread spread(float[] vector) throws IOException {
    return vectors.spread(vector);
  }

  /// The cosine of each document's vector with another one, 0 for a document without a vector.
  double[] cosines(float[] vector, int[] ascending) throws IOException {
    return vectors.cosines(vector, ascending);
  }

  /// The score by words of each document, 0 for those that do not match.
  double[] wordScores(WordQuery words, int[] ascending) throws IOException {
    double[] scores = new double[ascending.length];
    if (words.isEmpty()) {
      return scores;
    }
    Weight weight = searcher.createWeight(searcher.rewrite(words.query()), ScoreMode.COMPLETE, 1);
    int i = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      Scorer scorer = i < ascending.length && ascending[i] < end ? weight.scorer(leaf) : null;
      for (; i < ascending.length && ascending[i] < end; i++) {
        if (scorer != null) {
          int local = ascending[i] - leaf.docBase;
          DocIdSetIterator documents = scorer.iterator();
          int at = documents.docID() < local ? documents.advance(local) : documents.docID();
          scores[i] = at == local ? scorer.score() : 0;
        }
      }
    }
    return scores;
  }

  static List<Scored> best(List<Scored> scored, int limit) {
    return scored.stream().sorted(BEST_FIRST).limit(limit).toList();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
