package dev.cairn.search;

import org.apache.lucene.search.similarities.BM25Similarity;

/// How much each sort of match counts in a search by words; chosen by measurement, see
/// `docs/decisions/0007-search-by-words.md`.
///
/// @param k1 how fast more of the same word stops counting
/// @param b how much long texts are held back, 0..1
/// @param exact a word of a name as it is written, against 1 for its stem anywhere
/// @param pair two words next to each other
/// @param otherName another name of a topic that the query names
/// @param wholeName a name that is the whole query
record WordWeights(
    double k1, double b, double exact, double pair, double otherName, double wholeName) {
  static final WordWeights DEFAULT = new WordWeights(1.5, 0.75, 0.25, 0.35, 0.4, 1);

  BM25Similarity similarity() {
    return new BM25Similarity((float) k1, (float) b);
  }
}
