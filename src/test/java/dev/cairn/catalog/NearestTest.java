package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          # wrong       | candidates              | nearest
          matrcies      | matrices, vectors       | matrices
          matirces      | matrices, vectors       | matrices
          Matrices      | matrices, vectors       | matrices
          linear-algbra | linear-algebra, algebra | linear-algebra
          svd           | std, sad                | std
          ab            | abc, xyz                | abc
          quantum       | matrices, vectors       | none
          x             | abc                     | none
          ''            | abc                     | none
          """)
  void isTheCandidateWithTheFewestSlips(String wrong, String candidates, String nearest) {
    assertThat(Nearest.to(wrong, Arrays.asList(candidates.split(", "))).orElse(null))
        .isEqualTo(nearest);
  }

  @Test
  void theFirstOfEqualsWins() {
    assertThat(Nearest.to("cat", List.of("bat", "rat"))).contains("bat");
  }

  @Test
  void aSwapOfTwoLettersIsOneSlip() {
    assertThat(Nearest.distance("form", "from", 3)).isEqualTo(1);
    assertThat(Nearest.distance("kitten", "sitting", 3)).isEqualTo(3);
    assertThat(Nearest.distance("kitten", "sitting", 2)).isGreaterThan(2);
  }
}
