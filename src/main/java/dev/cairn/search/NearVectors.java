package dev.cairn.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// Finds the documents whose vectors are nearest to a query's: one by one while there are few, by
/// Lucene's graph of scaled-down vectors when there are many.
final class NearVectors {
  /// Candidates that the graph is asked for beyond those wanted, since its order is approximate and
  /// is put right with the full vectors.
  private static final int GRAPH_SURPLUS = 3;

  /// Vectors from which the spread of cosines is told; its standard deviation is then right within
  /// three in a hundred.
  private static final int SAMPLE = 500;

  private final IndexSearcher searcher;

  NearVectors(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<Scored> nearest(float[] vector, Optional<Query> filter, int limit) throws IOException {
    var best = new PriorityQueue<Scored>((a, b) -> Double.compare(a.score(), b.score()));
    List<LeafReaderContext> exact = new ArrayList<>();
    boolean graph = false;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      if (values != null && values.size() <= VectorLimits.EXACT_UP_TO) {
        exact.add(leaf);
      }
      graph |= values != null && values.size() > VectorLimits.EXACT_UP_TO;
    }
    if (graph) {
      var query =
          new KnnFloatVectorQuery(
              Fields.VECTOR, vector, limit * GRAPH_SURPLUS, filter.orElse(null));
      for (ScoreDoc hit : searcher.search(query, limit * GRAPH_SURPLUS).scoreDocs) {
        double cosine = cosines(vector, new int[] {hit.doc})[0];
        offer(best, new Scored(hit.doc, cosine), limit);
      }
      return TextIndex.best(List.copyOf(best), limit);
    }
    Weight weight =
        filter.isPresent()
            ? searcher.createWeight(searcher.rewrite(filter.get()), ScoreMode.COMPLETE_NO_SCORES, 1)
            : null;
    for (LeafReaderContext leaf : exact) {
      Scorer scorer = weight == null ? null : weight.scorer(leaf);
      if (weight == null || scorer != null) {
        compareAll(leaf, vector, scorer == null ? null : scorer.iterator(), limit, best);
      }
    }
    return TextIndex.best(List.copyOf(best), limit);
  }

  /// How the cosines of all documents with a vector are spread, from some spaced evenly.
  Spread spread(float[] vector) throws IOException {
    double[] cosines = new double[SAMPLE];
    int count = 0;
    int vectors = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      vectors += values == null ? 0 : values.size();
    }
    double step = Math.max(1, vectors / (double) SAMPLE);
    double next = 0;
    int before = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      if (values != null) {
        for (; (int) next < before + values.size() && count < SAMPLE; next += step) {
          cosines[count++] = VectorUtil.dotProduct(vector, values.vectorValue((int) next - before));
        }
        before += values.size();
      }
    }
    return Spread.of(cosines, count);
  }

  /// The cosine of each document, 0 for those without a vector.
  ///
  /// @param ascending documents
  double[] cosines(float[] vector, int[] ascending) throws IOException {
    double[] cosines = new double[ascending.length];
    int i = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      DocIndexIterator documents = values == null ? null : values.iterator();
      for (; i < ascending.length && ascending[i] < end; i++) {
        int local = ascending[i] - leaf.docBase;
        if (documents != null
            && values != null
            && (documents.docID() < local ? documents.advance(local) : documents.docID())
                == local) {
          cosines[i] = VectorUtil.dotProduct(vector, values.vectorValue(documents.index()));
        }
      }
    }
    return cosines;
  }

  private static void compareAll(
      LeafReaderContext leaf,
      float[] vector,
      @Nullable DocIdSetIterator allowed,
      int limit,
      PriorityQueue<Scored> best)
      throws IOException {
    FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
    Bits live = leaf.reader().getLiveDocs();
    DocIndexIterator documents = values.iterator();
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      if (allowed != null && allowed.docID() < document) {
        allowed.advance(document);
      }
      if (allowed != null && allowed.docID() > document) {
        document =
            allowed.docID() == DocIdSetIterator.NO_MORE_DOCS
                ? DocIdSetIterator.NO_MORE_DOCS
                : documents.advance(allowed.docID());
        continue;
      }
      if (live == null || live.get(document)) {
        double cosine = VectorUtil.dotProduct(vector, values.vectorValue(documents.index()));
        if (best.size() < limit || cosine > best.element().score()) {
          offer(best, new Scored(leaf.docBase + document, cosine), limit);
        }
      }
      document = documents.nextDoc();
    }
  }

  private static void offer(PriorityQueue<Scored> best, Scored scored, int limit) {
    best.add(scored);
    if (best.size() > limit) {
      best.remove();
    }
  }
}
