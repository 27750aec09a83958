package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text and the words that are searched in it: `exact` or `exact>stem`, stop words in brackets,
/// other
/// forms of the words before them after `=`.
class AnalysisTest {
  private final Analysis english = new Analysis(Language.of("en"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          Essence of linear algebra           | essence>essenc [of] linear algebra
          Matrices and vectors                | matrices>matrix [and] vectors>vector
          Statistics for Data Science         | statistics>statist [for] data science>scienc
          Bayes' theorem                      | bayes>bay theorem
          Gauss's lemma                       | gauss lemma
          I've learnt it, didn't I            | [i] learnt [it] [didnt] [i]
          C++ and C# and .NET                 | c++ [and] c# [and] net =.net
          Notepad++ in c++.                   | notepad [in] c++
          the A* search                       | [the] a* search
          **A** word                          | [a] word
          # Heading                           | heading
          scikit-learn                        | scikit learn =scikitlearn
          fast.ai course                      | fast ai =fastai course>cours
          train_test_split                    | train test split =traintestsplit
          3Blue1Brown                         | 3blue1brown
          MIT 18.06SC                         | mit 18.06 =18.06sc
          1,000 problems                      | 1000 problems>problem
          CS231n                              | cs231n
          Q&A on R&D                          | q [a] =qa [on] r d =rd
          Erdős–Rényi graphs                  | erdos>erdo renyi graphs>graph
          L'Hôpital and d’Alembert            | hopital>hopit =lhopital>lhopit [and] alembert =dalembert
          Straße, ﬁnite                       | strasse>strass finite>finit
          end.Next                            | end next =endnext
          it costs $20 and $30 more           | [it] costs>cost 20 [and] 30 [more]
          where $\\nabla f(x)$ is zero        | [where] nabla [is] zero
          $\\text{softmax}(x_i)$              | softmax
          $$\\frac{a}{b} \\left( \\sum x \\right)$$ now | sum now
          😀 emoji 🚀                         | emoji
          深度学习 book                        | 深度 度学 学习 book
          """)
  void wordsOfText(String text, String expected) {
    assertThat(show(text.replace("\\\\", "\\"))).isEqualTo(expected);
  }

  @Test
  void hundredThousandCharactersWithoutSpaceAreOneWordOfBoundedLength() {
    assertThat(english.words("x".repeat(100_000)))
        .singleElement()
        .satisfies(word -> assertThat(word.exact()).hasSize(WordSplitter.MAX_WORD_LENGTH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Die Wahrscheinlichkeiten    | wahrscheinlichkeit
          fr | les probabilités            | probabilit
          es | las matrices                | matriz
          pt | as derivadas                | derivad
          ru | производные                 | производн
          hi | गणित और आँकड़े                 | गणित अंकड
          sw | vitabu vya hesabu           | vitabu vya hesabu
          """)
  void otherLanguagesLoseTheirOwnEndingsAndStopWords(String code, String text, String stems) {
    var analysis = new Analysis(Language.of(code));
    assertThat(
            analysis.words(text).stream()
                .filter(word -> !word.stop())
                .map(Word::stem)
                .collect(Collectors.joining(" ")))
        .isEqualTo(stems);
  }

  @ParameterizedTest
  @CsvSource({
    "The Matrix Cookbook, matrix cookbook",
    "matrices cookbook, matrix cookbook",
    "The, the",
    "scikit-learn, scikit learn",
    "'', ''"
  })
  void nameKeyIsEqualForWaysOfWritingAName(String name, String key) {
    assertThat(english.nameKey(name)).isEqualTo(key);
  }

  private String show(String text) {
    return english.words(text).stream()
        .map(
            word ->
                word.stop()
                    ? "[" + word.exact() + "]"
                    : (word.joined() ? "=" : "")
                        + word.exact()
                        + (word.stem().equals(word.exact()) ? "" : ">" + word.stem()))
        .collect(Collectors.joining(" "));
  }
}
