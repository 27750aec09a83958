package dev.cairn.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Depth;
import dev.cairn.model.Intent;
import dev.cairn.model.Kind;
import dev.cairn.model.KnownTopic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {
  private static final FollowUp FOLLOW_UP =
      new FollowUp(TinyCatalog.CATALOG, UnderstanderTest.MODEL, UnderstanderTest.UNDERSTANDER);
  private static final Understanding BEFORE =
      UnderstanderTest.UNDERSTANDER.understand("prerequisites to read papers on deep learning");

  private static Understanding after(String utterance) {
    return FOLLOW_UP.apply(BEFORE, utterance).orElseThrow();
  }

  @Test
  void withoutBooks() {
    assertThat(after("and without books?").constraints().excluded()).containsExactly(Kind.BOOK);
  }

  @Test
  void lessTime() {
    assertThat(after("I only have two weeks").constraints().weeks()).hasValue(2);
  }

  @Test
  void knownTopic() {
    assertThat(after("I already know probability").known())
        .containsExactly(new KnownTopic(new TopicId("probability"), Depth.RESEARCH));
  }

  @Test
  void moreRigorous() {
    assertThat(after("more rigorous").constraints().level()).hasValue(Depth.RESEARCH);
  }

  @Test
  void justTheIntuition() {
    assertThat(after("just the intuition").constraints().level()).hasValue(Depth.INTUITION);
  }

  @Test
  void onlyFreeOnes() {
    assertThat(after("free ones only").constraints().freeOnly()).isTrue();
  }

  @Test
  void videosInstead() {
    Understanding books = after("only books please");
    assertThat(FOLLOW_UP.apply(books, "what about videos").orElseThrow().constraints().format())
        .hasValue(Kind.VIDEO);
  }

  @Test
  void anotherDestination() {
    Understanding turned = after("and for reinforcement learning?");
    assertThat(turned.destination()).hasValue(new TopicId("reinforcement-learning"));
    assertThat(turned.goal()).isEqualTo(BEFORE.goal());
  }

  @Test
  void whatWasSaidBeforeStays() {
    Understanding twice =
        FOLLOW_UP.apply(after("free ones only"), "I have two weeks").orElseThrow();
    assertThat(twice.constraints().freeOnly()).isTrue();
    assertThat(twice.constraints().weeks()).hasValue(2);
    assertThat(twice.destination()).isEqualTo(BEFORE.destination());
  }

  @Test
  void theGoalAnswersAQuestionBack() {
    Understanding unclear = BEFORE.withIntent(Intent.UNCLEAR);
    Understanding clear = FOLLOW_UP.apply(unclear, "do research").orElseThrow();
    assertThat(clear.intent()).isEqualTo(Intent.LEARN_PATH);
    assertThat(clear.goal().orElseThrow().best().value()).isEqualTo("research");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do I learn computer vision from scratch?",
        "best book on statistics",
        "thanks!",
        "",
        "\u200b"
      })
  void aChangedSubjectStartsAnew(String utterance) {
    assertThat(FOLLOW_UP.apply(BEFORE, utterance)).isEmpty();
  }

  @Test
  void nothingFollowsWhatWasOutOfScope() {
    assertThat(FOLLOW_UP.apply(BEFORE.withIntent(Intent.OUT_OF_SCOPE), "free ones only")).isEmpty();
  }
}
