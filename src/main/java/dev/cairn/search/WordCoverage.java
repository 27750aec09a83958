package dev.cairn.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;

/// How much of what a query says stands in an entry.
final class WordCoverage {
  private WordCoverage() {}

  /// For each document the part of the query's meaning ([QueryTerm#share]) that its words carry,
  /// in 0..1.
  ///
  /// @param documents in any order
  static double[] of(IndexReader reader, List<QueryTerm> terms, int[] documents)
      throws IOException {
    double rarest = Math.log(2.0 * reader.numDocs() + 2);
    double all = terms.stream().mapToDouble(term -> term.share(rarest)).sum();
    double[] covered = new double[documents.length];
    Integer[] order = new Integer[documents.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(documents[a], documents[b]));
    for (QueryTerm term : terms) {
      boolean[] held = new boolean[documents.length];
      for (Term form : term.forms()) {
        mark(reader, form, documents, order, held);
      }
      for (int i = 0; i < held.length; i++) {
        covered[i] += held[i] ? term.share(rarest) : 0;
      }
    }
    for (int i = 0; i < covered.length; i++) {
      covered[i] = all == 0 ? 0 : covered[i] / all;
    }
    return covered;
  }

  private static void mark(
      IndexReader reader, Term form, int[] documents, Integer[] ascending, boolean[] held)
      throws IOException {
    int leafOrd = -1;
    PostingsEnum postings = null;
    for (int i : ascending) {
      LeafReaderContext leaf =
          reader.leaves().get(ReaderUtil.subIndex(documents[i], reader.leaves()));
      if (leaf.ord != leafOrd) {
        leafOrd = leaf.ord;
        postings = leaf.reader().postings(form, PostingsEnum.NONE);
      }
      int local = documents[i] - leaf.docBase;
      if (postings != null && postings.docID() < local) {
        postings.advance(local);
      }
      held[i] |= postings != null && postings.docID() == local;
    }
  }
}
