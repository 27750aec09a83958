package dev.cairn.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Note;
import dev.cairn.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # LaTeX                                        | plain
          x_1^2                                          | x₁²
          \\frac{a}{b}                                    | a/b
          x=\\frac{c-b}{a}\\qquad(a\\neq0)                  | x = (c−b)/a (a ≠ 0)
          \\sqrt{45}\\approx6.7                            | √45 ≈ 6.7
          \\sqrt[3]{x+1}                                  | ³√(x+1)
          \\hat p                                         | p̂
          e^{-x}                                         | e⁻ˣ
          a_{\\theta}                                     | a_θ
          w^{Tq}                                         | w^(Tq)
          A=\\begin{pmatrix} 2 & 1\\\\ 0 & 1\\end{pmatrix} | A = [2 1; 0 1]
          \\sum_{i=1}^{n} x_i                             | Σᵢ₌₁ⁿ xᵢ
          \\operatorname{rank}(A)+\\dim A=n                | rank(A)+dim A = n
          \\lVert x\\rVert_2                               | ‖x‖₂
          \\mathbb{R}^n \\to \\mathbb{R}                    | ℝⁿ → ℝ
          \\left(\\frac{1}{2}\\right)                       | (1/2)
          \\frac14                                        | 1/4
          f'(x)                                          | f′(x)
          \\log x                                         | log x
          \\unheardof{x}                                  | unheardofx
          """)
  void latexInPlainCharacters(String latex, String plain) {
    assertThat(FormulaText.plain(latex.replace("\\\\", "\\").replace("\\ 0", "\\\\ 0")))
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "}", "\\", "^", "_", "\\frac", "\\begin{pmatrix}", "x^{y_{z", "$"})
  void brokenLatexNeverFails(String latex) {
    assertThat(FormulaText.plain(latex)).doesNotContain("\u000B");
  }

  @Test
  void deepNestingIsCutOff() {
    assertThat(FormulaText.plain("{".repeat(100_000))).isEmpty();
    assertThat(FormulaText.plain("\\hat".repeat(50_000))).isNotNull();
    assertThat(FormulaText.plain("x^".repeat(50_000))).isNotNull();
  }

  @Test
  void noCommandIsLeftInTheShippedNotes() {
    for (Note note : Fixtures.read(Fixtures.shippedFolder()).notes()) {
      String text = FormulaText.replaceIn(note.text(), plain -> plain, plain -> plain);
      // A price is written with an escaped dollar; code may hold anything.
      String prose = text.replaceAll("(?s)```.*?```|`[^`]*`", "").replace("\\$", "");
      assertThat(prose).as(note.id()).doesNotContain("\\").doesNotContain("$");
    }
  }

  @Test
  void codeIsLeftAlone() {
    assertThat(FormulaText.replaceIn("`$x$` and $x$", plain -> "F", plain -> "D"))
        .isEqualTo("`$x$` and F");
  }

  @Test
  void pricesAreNotFormulas() {
    assertThat(FormulaText.replaceIn("It costs \\$5 or \\$6.", plain -> "?", plain -> "?"))
        .isEqualTo("It costs \\$5 or \\$6.");
  }
}
