package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                                        | sentences
          One. Two! Three?                              | One./Two!/Three?
          See [A. B. Smith. Notes](https://a.b/c). Then | See [A. B. Smith. Notes](https://a.b/c)./Then
          Use `a. b`. And $x. y$ too.                   | Use `a. b`./And $x. y$ too.
          By J. Smith, e.g. this one. Next.             | By J. Smith, e.g. this one./Next.
          Version 1.2 is out. Good.                     | Version 1.2 is out./Good.
          "Really?" she said. Yes.                      | "Really?"/she said./Yes.
          यह पहला है। यह दूसरा है।                          | यह पहला है।/यह दूसरा है।
          """)
  void sentencesOfAText(String text, String sentences) {
    assertThat(Sentences.split(text)).containsExactly(sentences.split("/(?!/|a|c)"));
  }

  @Test
  void onlyWholeSentencesAreKept() {
    assertThat(Sentences.fitting("One two. Three four.", 10)).isEqualTo("One two.");
    assertThat(Sentences.fitting("One two three four.", 10)).isEmpty();
    assertThat(Sentences.fitting("One. Two.", 100)).isEqualTo("One. Two.");
  }

  @Test
  void piecesPartBetweenParagraphsFirst() {
    assertThat(Sentences.pieces("First one.\n\nSecond one.", 12))
        .containsExactly("First one.", "Second one.");
    assertThat(Sentences.pieces("First one. Second one.", 12))
        .containsExactly("First one.", "Second one.");
    assertThat(Sentences.pieces("aaa bbb ccc", 7)).containsExactly("aaa bbb", "ccc");
    assertThat(Sentences.pieces("x".repeat(15), 10)).containsExactly("x".repeat(10), "xxxxx");
  }

  @Test
  void codeIsFencedOnEveryPiece() {
    String code = "```\nline one\nline two\nline three\n```";
    assertThat(Sentences.pieces(code, 24))
        .allMatch(piece -> piece.startsWith("```\n") && piece.endsWith("\n```"));
  }

  @Test
  void nothingIsLostAndEverythingFits() {
    long seed = 20260101;
    var random = new Random(seed);
    List<String> atoms =
        List.of(
            "word",
            " ",
            ". ",
            "\n\n",
            "`",
            "$",
            "[",
            "](",
            ")",
            "```\n",
            "🎉",
            "ü",
            "? ",
            "x".repeat(60));
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(atoms.get(random.nextInt(atoms.size())));
      }
      List<String> pieces = Sentences.pieces(text.toString(), 50);
      assertThat(pieces).as("seed %d: %s", seed, text).allMatch(piece -> piece.length() <= 50);
      assertThat(letters(String.join("", pieces))).isEqualTo(letters(text.toString()));
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s`]", "");
  }

  @Test
  void labelsEndAtAWord() {
    assertThat(Sentences.label("linear algebra and geometry", 20)).isEqualTo("linear algebra and…");
    assertThat(Sentences.label("x".repeat(30), 10)).isEqualTo("x".repeat(9) + "…");
    assertThat(Sentences.label("🎉".repeat(10), 10)).hasSizeLessThanOrEqualTo(10).endsWith("…");
  }
}
