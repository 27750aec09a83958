package dev.cairn.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.VectorUtil;

/// What cosines mean in one index, since models differ in how alike they find unrelated texts.
///
/// @param unrelated the mean cosine of two entries
/// @param near from this cosine on, an utterance and an entry are about the same
record Nearness(double unrelated, double near) {
  /// How far from unrelated entries to nearest neighbours an utterance must come. On a catalog of
  /// mathematics and machine learning, 20 questions of the field came to 0.5 and more, 22 others
  /// (cooking, travel, chat) to 0.1 at most, with bge-small-en-v1.5.
  private static final double SHARE = 0.3;

  private static final int ENTRIES = 100;
  private static final int NEIGHBOURS = 2_000;

  /// Measures an index, some 200,000 comparisons; empty when it has no vectors.
  static Optional<Nearness> of(DirectoryReader reader) throws IOException {
    List<float[]> others = sample(reader, NEIGHBOURS);
    if (others.size() < 2) {
      return Optional.empty();
    }
    int step = Math.max(1, others.size() / ENTRIES);
    double sum = 0;
    int count = 0;
    var nearest = new ArrayList<Double>();
    for (int i = 0; i < others.size(); i += step) {
      double best = -1;
      for (int j = 0; j < others.size(); j++) {
        if (i != j) {
          double cosine = VectorUtil.dotProduct(others.get(i), others.get(j));
          sum += cosine;
          count++;
          best = Math.max(best, cosine);
        }
      }
      nearest.add(best);
    }
    double[] sorted = nearest.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double unrelated = sum / count;
    double neighbour = sorted[sorted.length / 2];
    return Optional.of(new Nearness(unrelated, unrelated + SHARE * (neighbour - unrelated)));
  }

  private static List<float[]> sample(DirectoryReader reader, int size) throws IOException {
    int vectors = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      vectors += values == null ? 0 : values.size();
    }
    int step = Math.max(1, vectors / size);
    var sample = new ArrayList<float[]>();
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      for (int i = 0; values != null && i < values.size(); i += step) {
        float[] vector = values.vectorValue(i);
        sample.add(Arrays.copyOf(vector, vector.length));
      }
    }
    return sample;
  }

  String asText() {
    return unrelated + " " + near;
  }

  static Nearness ofText(String text) {
    int space = text.indexOf(' ');
    return new Nearness(
        Double.parseDouble(text.substring(0, space)),
        Double.parseDouble(text.substring(space + 1)));
  }
}
