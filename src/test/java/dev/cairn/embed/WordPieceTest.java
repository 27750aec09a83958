package dev.cairn.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected numbers are those of BERT's own uncased vocabulary.
class WordPieceTest {
  private static WordPiece tokenizer;

  @BeforeAll
  static void readVocabulary() throws IOException {
    try (InputStream in =
        WordPieceTest.class
            .getClassLoader()
            .getResourceAsStream(EmbeddingModel.BGE_SMALL.tokenizerResource())) {
      tokenizer = WordPiece.read(in);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text            | pieces
          hello world       | 101 7592 2088 102
          Hello,   WORLD!   | 101 7592 1010 2088 999 102
          embeddings        | 101 7861 8270 4667 2015 102
          h\u00e9llo        | 101 7592 102
          he\u0301llo       | 101 7592 102
          ''                | 101 102
          """)
  void piecesOfText(String text, String expected) {
    assertThat(numbers(tokenizer.encode(text, 100))).isEqualTo(expected);
  }

  @Test
  void aLongTextLosesItsEnd() {
    assertThat(numbers(tokenizer.encode("hello world hello world", 4)))
        .isEqualTo("101 7592 2088 102");
  }

  @Test
  void aWordWithoutEndIsUnknown() {
    assertThat(numbers(tokenizer.encode("x".repeat(5_000), 10))).isEqualTo("101 100 102");
  }

  private static String numbers(long[] pieces) {
    return Arrays.stream(pieces).mapToObj(Long::toString).collect(Collectors.joining(" "));
  }
}
