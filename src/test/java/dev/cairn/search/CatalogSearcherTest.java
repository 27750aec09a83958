package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.model.Price;
import dev.cairn.model.Resource;
import dev.cairn.model.TopicId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogSearcherTest {
  @TempDir static Path data;
  private static CatalogSearcher searcher;

  @BeforeAll
  static void index() throws IOException {
    var resources = new ArrayList<Resource>(Catalogs.sampleResources());
    resources.add(
        Catalogs.at(
            Catalogs.resource("boyd-book", "Convex Optimization: the book"),
            "https://www.Example.org/boyd/?utm_source=x"));
    resources.add(
        Catalogs.at(
            Catalogs.resource("boyd-book-again", "Convex Optimization, the book"),
            "http://example.org/boyd#top"));
    var sample = Catalogs.sample();
    searcher =
        Indexing.searcher(
            data,
            Catalogs.of(List.copyOf(sample.topics()), resources, List.copyOf(sample.notes())));
  }

  @AfterAll
  static void close() throws IOException {
    searcher.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          linear algebra                      | linear-algebra
          lin alg                             | linear-algebra
          SVD                                 | svd
          3blue1brown                         | essence-of-linear-algebra
          3 blue 1 brown                      | essence-of-linear-algebra
          18.06                               | mit-18-06
          strang's book                       | strang-ila
          the stat 110 course                 | stat-110
          scikit learn                        | scikit-learn-guide
          scikitlearn                         | scikit-learn-guide
          C++                                 | cpp-for-ml
          convex optimisation                 | convex-optimization
          stretch and rotate                  | svd/three-steps
          https://example.org/stat-110/       | stat-110
          """)
  void bestHit(String query, String id) throws IOException {
    assertThat(ids(SearchRequest.of(query))).first().isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          linear algbera    | linear-algebra
          probabillity      | probability
          singluar value    | svd
          blitzstien        | stat-110
          linearalgebra     | linear-algebra
          """)
  void spellingMistakesAreForgiven(String query, String id) throws IOException {
    assertThat(ids(SearchRequest.of(query))).first().isEqualTo(id);
  }

  @Test
  void anAbbreviationFindsATitleThatWritesItOut() throws IOException {
    assertThat(ids(SearchRequest.of("SVD")))
        .contains("we-recommend-a-singular-value-decomposition");
  }

  @Test
  void theSameAddressInAnotherFormIsOneHit() throws IOException {
    assertThat(ids(SearchRequest.of("convex optimization the book")))
        .containsOnlyOnce("boyd-book")
        .doesNotContain("boyd-book-again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "the of and", "sourdough bread", "best pizza in rome", "!!!", "🚀🚀"})
  void nothingFits(String query) throws IOException {
    assertThat(searcher.search(SearchRequest.of(query))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linear algebra AND (OR",
        "title:\"linear algebra\"~2^3 +-!{}[]",
        "linear \\ algebra* ?",
        "<linear> algebra & $x$ \\frac",
        "linear\u0000algebra linear algebra"
      })
  void charactersOfQuerySyntaxMeanNothing(String query) throws IOException {
    assertThat(ids(SearchRequest.of(query))).first().isEqualTo("linear-algebra");
  }

  @Test
  void aLongPostIsSearchedByItsInformativeWords() throws IOException {
    String post =
        "So I have been thinking about this for a long time, and I would really like some help. "
                .repeat(115)
            + "I want the convex optimization course by Stephen Boyd.";
    assertThat(post.length()).isGreaterThan(10_000);
    assertThat(ids(SearchRequest.of(post))).first().isEqualTo("ee364a");
  }

  @Test
  void filtersWorkInsideTheSearch() throws IOException {
    SearchRequest linear = SearchRequest.of("linear algebra").withLimit(1);
    assertThat(ids(linear.withKinds(Set.of(Kind.BOOK)))).containsExactly("strang-ila");
    assertThat(ids(linear.withKinds(Set.of(Kind.VIDEO))))
        .as("a series of videos is as good as a video")
        .containsExactly("essence-of-linear-algebra");
    assertThat(ids(linear.withPrices(Set.of(Price.PAID)))).containsExactly("strang-ila");
    assertThat(ids(linear.withTypes(Set.of(HitType.NOTE))))
        .containsExactly("linear-algebra/a-matrix-moves-space");
    assertThat(ids(linear.withTypes(Set.of(HitType.RESOURCE)).withDepths(Set.of(Depth.INTUITION))))
        .containsExactly("essence-of-linear-algebra");
    assertThat(ids(linear.withTopics(List.of(new TopicId("svd"))).withKinds(Set.of(Kind.BOOK))))
        .containsExactly("strang-ila");
    assertThat(ids(linear.withLanguages(Set.of("de")))).isEmpty();
    assertThat(
            ids(
                linear
                    .withLimit(10)
                    .withTypes(Set.of(HitType.RESOURCE))
                    .withExcludedKinds(Set.of(Kind.VIDEO, Kind.BOOK))))
        .contains("mit-18-06")
        .doesNotContain("strang-ila", "essence-of-linear-algebra");
  }

  @Test
  void hitsAreOrderedByScoreAndLimited() throws IOException {
    List<Hit> hits = searcher.search(SearchRequest.of("linear algebra").withLimit(3));
    assertThat(hits).hasSize(3);
    assertThat(hits).extracting(Hit::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(hits.getFirst().score()).isPositive();
  }

  private static List<String> ids(SearchRequest request) throws IOException {
    return searcher.search(request).stream().map(Hit::id).toList();
  }
}
