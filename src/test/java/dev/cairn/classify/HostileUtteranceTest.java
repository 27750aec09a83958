package dev.cairn.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cairn.model.Intent;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileUtteranceTest {
  private static final long SEED = 4;

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "\u200b\u200e\u202e", "???!!!", "\ud83d\ude00\ud83d\ude00"})
  void nothingReadableIsOutOfScope(String utterance) {
    assertThat(UnderstanderTest.UNDERSTANDER.understand(utterance).intent())
        .isEqualTo(Intent.OUT_OF_SCOPE);
  }

  @Test
  void marksAboveAndBelowLettersDoNotHideThem() {
    String zalgo = "l\u0329\u0353\u0359\u0301i\u034d\u0302n\u0316e\u0300a\u0327r a\u0335lgebra";
    assertThat(UnderstanderTest.UNDERSTANDER.topics().recognize(zalgo))
        .extracting(mention -> mention.topic().value())
        .containsExactly("linear-algebra");
  }

  @Test
  void anyCharactersAreUnderstoodSomehow() {
    var random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      var text = new StringBuilder();
      for (int i = 0; i < 2_000; i++) {
        text.append((char) (round % 2 == 0 ? random.nextInt(0x250) : random.nextInt(0x10000)));
      }
      assertThatCode(() -> UnderstanderTest.UNDERSTANDER.understand(text.toString()))
          .as("seed %d, round %d", SEED, round)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void oneWordOfAMillionLettersIsCut() {
    assertThat(Tokenizer.tokens("a".repeat(1_000_000)))
        .singleElement()
        .satisfies(token -> assertThat(token.text().length()).isLessThan(100));
  }

  @Test
  void aNameRepeatedWithoutEndIsReadInReasonableTime() {
    String text = "linear algebra and probability before machine learning ".repeat(700);
    assertThat(UnderstanderTest.UNDERSTANDER.topics().recognize(text)).hasSizeGreaterThan(1_500);
    assertThatCode(() -> UnderstanderTest.UNDERSTANDER.understand(text)).doesNotThrowAnyException();
  }
}
