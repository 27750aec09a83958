package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DollarsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no formula",
        "$x$ and $y$",
        "$$\nx = y\n$$",
        "$$x$$ at $y$",
        "it costs \\$5",
        "$\\$5$ in a formula",
        "a span `$` of code",
        "a span ``a ` $`` of two ticks",
        "```\necho $HOME\n```",
        "~~~sh\necho $HOME\n\necho $PATH\n~~~",
        "`over\nlines $`",
        "$a\n+ b$ over a line break",
        "\\\\$x$",
        "an odd tick ` and $x$",
      })
  void balanced(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @Test
  void anOpeningWithoutAClosingIsNamedWithItsLine() {
    assertThat(problems("fine $x$\n\nHere $y is lost\n\nand $z$ is fine"))
        .containsExactly(
            "n.md:12: note: a formula that begins with $ must end with $ before the next empty"
                + " line, got '$y is lost'; close it, or write \\$ for a dollar");
  }

  @Test
  void everyParagraphCountsByItself() {
    assertThat(problems("$a\n\n$b\n\n$$c\n\nd$$"))
        .extracting(line -> line.substring(0, 8))
        .containsExactly("n.md:10:", "n.md:12:", "n.md:14:", "n.md:16:");
  }

  @Test
  void aPriceAmongFormulasIsNoticed() {
    assertThat(problems("$x$ for $5, `$` free")).hasSize(1);
  }

  @Test
  void codeThatIsNeverClosedIsText() {
    assertThat(problems("a ` tick and a lone $")).hasSize(1);
  }

  @Test
  void aFenceThatIsNeverClosedRunsToTheEnd() {
    assertThat(problems("text\n```\n$")).isEmpty();
  }

  private static List<String> problems(String text) {
    var problems = new Problems();
    Dollars.check(text, 10, "note", "n.md", problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }
}
