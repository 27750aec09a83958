package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.discord.loopback.LoopbackMessage;
import dev.cairn.model.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The buttons and menus below an answer.
class ControlsTest extends BotTestCase {
  private LoopbackMessage path() {
    return ada.says(general, cairn() + " learn rust, gist").awaitAnswer();
  }

  private LoopbackMessage privatePath() {
    return ada.runs(general, "/ask question:learn rust, gist").awaitAnswer();
  }

  @Test
  void theGoalIsSwitched() {
    LoopbackMessage answer = path();
    ada.clicks(answer, "Know it to the bottom").awaitAnswer();
    assertThat(answer.text()).startsWith("## Rust · Know it to the bottom");
    ada.clicks(answer, "Get a program working").awaitAnswer();
    assertThat(answer.text()).contains("You don't need the theory for that");
    assertThat(answer.menus()).containsExactly("Kind of resource");
  }

  @Test
  void whatIsKnownAlreadyShortensThePathAndCanBeTakenBack() {
    LoopbackMessage answer = path();
    ada.chooses(answer, "I know this", "Programming", "Ownership").awaitAnswer();
    assertThat(answer.text())
        .contains("You know Programming and Ownership already")
        .contains("**1. Traits**");
    ada.chooses(answer, "I know this", "Ownership").awaitAnswer();
    assertThat(answer.text()).contains("**1. Programming**").doesNotContain("**2. Ownership**");
    ada.choosesValues(answer, answer.menuId("I know this"), List.of()).awaitAnswer();
    assertThat(answer.text()).contains("**2. Ownership**");
  }

  @Test
  void theDetailsOfAStepAreForTheAskerAlone() {
    LoopbackMessage answer = path();
    LoopbackMessage details = ada.chooses(answer, "More about a step", "Traits").awaitAnswer();
    assertThat(details.id()).isNotEqualTo(answer.id());
    assertThat(details.ephemeral()).isTrue();
    assertThat(details.text())
        .startsWith("## Traits")
        .contains("They are how Rust shares behaviour.");
    assertThat(answer.text()).startsWith("## Rust");
  }

  @Test
  void onlyFreeOnesAreShownAndPaidOnesComeBack() {
    LoopbackMessage answer = path();
    assertThat(answer.text()).contains(", paid");
    ada.clicks(answer, "Free only").awaitAnswer();
    assertThat(answer.text()).doesNotContain(", paid");
    ada.clicks(answer, "Paid ones too").awaitAnswer();
    assertThat(answer.text()).contains(", paid");
  }

  @Test
  void aKindIsChosenAndTakenBack() {
    LoopbackMessage answer = path();
    ada.chooses(answer, "Kind of resource", "Books").awaitAnswer();
    assertThat(answer.text()).contains("**Start with** [The Rust Programming Language]");
    ada.chooses(answer, "Kind of resource", "Any kind").awaitAnswer();
    assertThat(answer.text()).contains("(course, free");
  }

  @Test
  void choicesAddUpAndSurviveARestart() {
    LoopbackMessage answer = path();
    ada.chooses(answer, "I know this", "Programming").awaitAnswer();
    ada.clicks(answer, "Free only").awaitAnswer();
    restartBot();
    ada.clicks(answer, "Know it to the bottom").awaitAnswer();
    assertThat(answer.text())
        .startsWith("## Rust · Know it to the bottom")
        .contains("You know Programming already")
        .doesNotContain(", paid");
  }

  @Test
  void aPrivateAnswerIsSharedAsItIs() {
    LoopbackMessage answer = privatePath();
    ada.clicks(answer, "Free only").awaitAnswer();
    LoopbackMessage shared = ada.clicks(answer, "Share").awaitAnswer();
    assertThat(shared.ephemeral()).isFalse();
    assertThat(shared.text()).isEqualTo(answer.text());
    assertThat(shared.buttons()).doesNotContain("Share").contains("Dismiss", "Paid ones too");
    ada.clicks(shared, "Know it to the bottom").awaitAnswer();
    assertThat(shared.text()).startsWith("## Rust · Know it to the bottom");
    assertThat(shared.buttons()).doesNotContain("Share");
  }

  @Test
  void theAskerAndModeratorsMayDismissAnAnswer() {
    LoopbackMessage mine = path();
    ada.clicks(mine, "Dismiss").awaitDeleted();
    LoopbackMessage other = path();
    mod.clicks(other, "Dismiss").awaitDeleted();
  }

  @Test
  void anybodyElsesPressGetsAPrivateSentenceAndChangesNothing() {
    LoopbackMessage answer = path();
    for (String label : List.of("Know it to the bottom", "Free only", "Dismiss")) {
      LoopbackMessage told = bob.clicks(answer, label).awaitAnswer();
      assertThat(told.ephemeral()).isTrue();
      assertThat(told.text()).startsWith("These controls belong to whoever asked.");
    }
    assertThat(bob.chooses(answer, "I know this", "Traits").awaitAnswer().text())
        .startsWith("These controls belong to whoever asked.");
    assertThat(mod.clicks(answer, "Free only").awaitAnswer().text())
        .startsWith("These controls belong to whoever asked.");
    assertThat(answer.edits()).isZero();
    assertThat(answer.deleted()).isFalse();
  }

  @Test
  void aControlOfAnotherMessageDoesNothingForItsNewHolder() {
    LoopbackMessage adas = path();
    LoopbackMessage bobs = bob.says(general, cairn() + " learn rust, gist").awaitAnswer();
    LoopbackMessage told = bob.presses(bobs, adas.buttonId("Dismiss")).awaitAnswer();
    assertThat(told.text()).startsWith("These controls belong to whoever asked.");
    assertThat(bobs.deleted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goal:research",
        "1",
        "1AAAA",
        "9ZZZZZZZZZZZZ",
        "__proto__",
        "\u202E\u0000",
        "1////////////////////////////////////////"
      })
  void oldAndForgedIdsGetAHelpfulSentence(String id) {
    LoopbackMessage answer = path();
    LoopbackMessage told = ada.presses(answer, id).awaitAnswer();
    assertThat(told.ephemeral()).isTrue();
    assertThat(told.text()).startsWith("This control is from an older version of me");
    assertThat(answer.edits()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-topic", "../../etc/passwd", "UPPER CASE", "🦀", "a\u0000b"})
  void forgedValuesOfMenusDoNoHarm(String value) {
    LoopbackMessage answer = path();
    String before = answer.text();
    assertThat(
            ada.choosesValues(answer, answer.menuId("More about a step"), List.of(value))
                .awaitAnswer()
                .text())
        .startsWith("What this control is about is no longer in my catalog.");
    ada.choosesValues(answer, answer.menuId("I know this"), List.of(value)).awaitAnswer();
    assertThat(answer.text()).isEqualTo(before);
    ada.choosesValues(answer, answer.menuId("Kind of resource"), List.of(value)).awaitAnswer();
    assertThat(answer.text()).isEqualTo(before);
  }

  @Test
  void whatTheCatalogNoLongerHasIsSaid() {
    LoopbackMessage answer = path();
    Catalog old = brain.catalog;
    brain.catalog =
        new Catalog(
            old.info(), List.copyOf(old.goals()), old.examples(), List.of(), List.of(), List.of());
    assertThat(ada.clicks(answer, "Free only").awaitAnswer().text())
        .startsWith("What this control is about is no longer in my catalog.");
    ada.clicks(answer, "Dismiss").awaitDeleted();
    brain.catalog = old;
  }

  @Test
  void whenTheCoreFailsThePresserIsToldAndTheAnswerStays() {
    LoopbackMessage answer = path();
    String before = answer.text();
    brain.broken = true;
    LoopbackMessage told = ada.clicks(answer, "Free only").awaitAnswer();
    assertThat(told.ephemeral()).isTrue();
    assertThat(told.text()).startsWith("I couldn't work that out just now.");
    assertThat(answer.text()).isEqualTo(before);
  }

  @Test
  void aFollowUpAfterAPressGoesOnFromWhatIsShown() {
    LoopbackMessage answer = ada.tellsBot("learn rust, gist").awaitAnswer();
    ada.clicks(answer, "Know it to the bottom").awaitAnswer();
    assertThat(ada.tellsBot("I only have two weeks").awaitAnswer().text())
        .startsWith("## Rust · Know it to the bottom")
        .contains("your 2 weeks at 5 hours a week are about 10 hours");
  }
}
