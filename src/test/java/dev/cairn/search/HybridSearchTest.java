package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A catalog searched with vectors, too. The stand-in for a model knows a few subjects by the words
/// that belong to them: two texts are alike as far as they share subjects, in whatever words.
class HybridSearchTest {
  @TempDir static Path data;
  private static CatalogSearcher searcher;

  @BeforeAll
  static void index() throws IOException {
    var store = new IndexStore(data);
    Indexing.reindex(store, Catalogs.sample(), Optional.of(new Subjects()));
    searcher = store.withCurrent(CatalogSearcher::open).orElseThrow();
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
  }

  @Test
  void anotherWordForTheSameSubjectFindsIt() throws IOException {
    assertThat(ids(request("odds and chance"))).contains("stat-110", "probability");
  }

  @Test
  void whatIsFarFromEverythingAndSharesNoWordFindsNothing() throws IOException {
    assertThat(ids(request("sourdough bread"))).isEmpty();
  }

  @Test
  void aNameIsFoundHoweverFarItsVectorIs() throws IOException {
    assertThat(ids(request("EE364A"))).containsExactly("ee364a");
  }

  @Test
  void filtersHoldForVectorsToo() throws IOException {
    assertThat(ids(request("odds and chance").withKinds(Set.of(Kind.BOOK)))).isEmpty();
    assertThat(ids(request("odds and chance").withTypes(Set.of(HitType.TOPIC))))
        .containsExactly("probability");
  }

  @Test
  void aVectorForAnIndexWithoutVectorsIsLeftOut(@TempDir Path words) throws IOException {
    try (CatalogSearcher wordsOnly = Indexing.searcher(words, Catalogs.sample())) {
      assertThat(wordsOnly.search(request("Stat 110")))
          .first()
          .extracting(Hit::id)
          .isEqualTo("stat-110");
      assertThat(wordsOnly.search(request("odds and chance"))).isEmpty();
    }
  }

  private static SearchRequest request(String text) {
    return SearchRequest.of(text)
        .withVector(Optional.of(new Subjects().of(List.of(text), IndexProgress.NONE).getFirst()));
  }

  private static List<String> ids(SearchRequest request) throws IOException {
    return searcher.search(request).stream().map(Hit::id).toList();
  }

  private record Subjects() implements TextVectors {
    private static final List<List<String>> WORDS =
        List.of(
            List.of("linear", "matrix", "svd", "singular"),
            List.of("probability", "stat", "odds", "chance"),
            List.of("convex", "optimization"),
            List.of("machine", "scikit"),
            List.of("bread"));

    @Override
    public String model() {
      return "subjects";
    }

    @Override
    public int dimensions() {
      return WORDS.size() + 1;
    }

    @Override
    public List<float[]> of(List<String> texts, IndexProgress progress) {
      return texts.stream().map(this::vector).toList();
    }

    private float[] vector(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      float[] vector = new float[dimensions()];
      // What no subject is found in is alike to itself alone, and a little to everything.
      vector[WORDS.size()] = 0.3f;
      IntStream.range(0, WORDS.size())
          .filter(i -> WORDS.get(i).stream().anyMatch(lower::contains))
          .forEach(i -> vector[i] = 1);
      double length = 0;
      for (float value : vector) {
        length += value * value;
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) (vector[i] / Math.sqrt(length));
      }
      return vector;
    }
  }
}
