package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.search.CorpusIndex.Item;
import dev.cairn.search.CorpusIndex.Mode;
import dev.cairn.search.CorpusIndex.Ranked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Words and vectors of a collection made for the purpose, in which it is known who is right.
class CorpusIndexTest {
  private static final int DIMENSIONS = 16;
  private static final long SEED = 42;
  private final Random random = new Random(SEED);

  @Test
  void titlesThatWordsCannotTellApartAreOrderedByTheirVectors() throws IOException {
    var items = unrelated(200);
    items.add(new Item("far", "Gradient descent", ""));
    items.add(new Item("near", "Gradient descent", ""));
    var vectors = vectors(items.size());
    vectors.set(201, close(0.9));
    try (var index = index(items, vectors)) {
      assertThat(index.search("gradient descent", query(), Mode.FUSED, 2))
          .extracting(Ranked::id)
          .containsExactly("near", "far");
    }
  }

  @Test
  void whatSharesNoWordIsFoundByItsVector() throws IOException {
    var items = unrelated(200);
    items.add(new Item("paraphrase", "Steepest slopes", ""));
    var vectors = vectors(items.size());
    vectors.set(200, close(0.95));
    try (var index = index(items, vectors)) {
      assertThat(index.search("gradient descent", query(), Mode.WORDS, 10)).isEmpty();
      assertThat(index.search("gradient descent", query(), Mode.FUSED, 10))
          .first()
          .extracting(Ranked::id)
          .isEqualTo("paraphrase");
    }
  }

  @Test
  void aFullMatchOfRareWordsWinsAgainstVectorsThatSayLittle() throws IOException {
    var items = unrelated(300);
    items.add(new Item("match", "Kalman filter", ""));
    var vectors = vectors(items.size());
    try (var index = index(items, vectors)) {
      assertThat(index.search("kalman filter", query(), Mode.FUSED, 1))
          .extracting(Ranked::id)
          .containsExactly("match");
      assertThat(index.search("kalman filter", query(), Mode.VECTORS, 1))
          .extracting(Ranked::id)
          .doesNotContain("match");
    }
  }

  @Test
  void aClearVectorWinsAgainstACommonWord() throws IOException {
    var items = unrelated(300);
    items.set(0, new Item("common", "topic of nothing", ""));
    items.add(new Item("meant", "Steepest slopes", ""));
    var vectors = vectors(items.size());
    vectors.set(300, close(0.95));
    try (var index = index(items, vectors)) {
      assertThat(index.search("topic gradient", query(), Mode.FUSED, 1))
          .extracting(Ranked::id)
          .containsExactly("meant");
    }
  }

  @Test
  void reciprocalRanksAddUpBothLists() throws IOException {
    var items = unrelated(50);
    items.add(new Item("both", "Gradient descent", ""));
    items.add(new Item("words", "Gradient descent", "and more of it"));
    var vectors = vectors(items.size());
    vectors.set(50, close(0.99));
    try (var index = index(items, vectors)) {
      List<Ranked> found = index.search("gradient descent", query(), Mode.RECIPROCAL_RANKS, 1);
      assertThat(found).extracting(Ranked::id).containsExactly("both");
      assertThat(found.getFirst().score()).isEqualTo(2.0 / 61);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void withoutVectorsEveryModeSearchesByWords(Mode mode) throws IOException {
    var items = List.of(new Item("a", "Linear algebra", ""), new Item("b", "", "Some calculus"));
    try (var index = CorpusIndex.build(items, "en", Optional.empty())) {
      assertThat(index.search("calculus", Optional.empty(), mode, 10))
          .extracting(Ranked::id)
          .containsExactly("b");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void equalItemsRankInTheirOrderEveryTime(Mode mode) throws IOException {
    var items = new ArrayList<Item>();
    var vectors = new ArrayList<float[]>();
    for (int i = 0; i < 30; i++) {
      items.add(new Item("item" + i, "Linear algebra", ""));
      vectors.add(close(0.5));
    }
    try (var index = index(items, vectors)) {
      assertThat(index.search("linear algebra", query(), mode, 3))
          .extracting(Ranked::id)
          .containsExactly("item0", "item1", "item2");
    }
  }

  @Test
  void anEmptyCollectionFindsNothing() throws IOException {
    try (var index = CorpusIndex.build(List.of(), "en", Optional.of(List.of()))) {
      for (Mode mode : Mode.values()) {
        assertThat(index.search("anything", query(), mode, 10)).isEmpty();
      }
    }
  }

  @Test
  void manyVectorsAreSearchedByAGraphThatFindsTheNearest() throws IOException {
    int many = VectorLimits.EXACT_UP_TO + 500;
    var items = new ArrayList<Item>();
    for (int i = 0; i < many; i++) {
      items.add(new Item("item" + i, "", "w" + i));
    }
    var vectors = vectors(many);
    vectors.set(12_345, close(0.999));
    try (var index = index(items, vectors)) {
      assertThat(index.search("nothing", query(), Mode.VECTORS, 5))
          .hasSize(5)
          .first()
          .extracting(Ranked::id)
          .isEqualTo("item12345");
    }
  }

  private static CorpusIndex index(List<Item> items, List<float[]> vectors) throws IOException {
    return CorpusIndex.build(items, "en", Optional.of(vectors));
  }

  /// Items whose titles all hold the word "topic" and nothing else in common.
  private static List<Item> unrelated(int count) {
    var items = new ArrayList<Item>();
    for (int i = 0; i < count; i++) {
      items.add(new Item("other" + i, "topic w" + i, ""));
    }
    return items;
  }

  private static Optional<float[]> query() {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 1;
    return Optional.of(vector);
  }

  /// A vector at a given cosine to the query's.
  private static float[] close(double cosine) {
    float[] vector = new float[DIMENSIONS];
    vector[0] = (float) cosine;
    vector[1] = (float) Math.sqrt(1 - cosine * cosine);
    return vector;
  }

  /// Vectors that have nothing to do with the query's: cosines of 0 give or take 0.25.
  private List<float[]> vectors(int count) {
    var vectors = new ArrayList<float[]>();
    for (int i = 0; i < count; i++) {
      float[] vector = new float[DIMENSIONS];
      double squares = 0;
      for (int j = 0; j < DIMENSIONS; j++) {
        vector[j] = (float) Math.max(-2, Math.min(2, random.nextGaussian()));
        squares += vector[j] * vector[j];
      }
      for (int j = 0; j < DIMENSIONS; j++) {
        vector[j] = (float) (vector[j] / Math.sqrt(squares));
      }
      vectors.add(vector);
    }
    return vectors;
  }
}
