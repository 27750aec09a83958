package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.discord.loopback.LoopbackInteraction;
import dev.cairn.discord.loopback.LoopbackMessage;
import dev.cairn.model.Resource;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands of members.
class CommandsTest extends BotTestCase {
  private LoopbackMessage run(String line) {
    return ada.runs(general, line).awaitAnswer();
  }

  @Test
  void askAnswersInPrivateWithAButtonToShare() {
    LoopbackInteraction asked = ada.runs(general, "/ask question:how do I learn rust, gist");
    LoopbackMessage answer = asked.awaitAnswer();
    assertThat(answer.text()).startsWith("## Rust · Understand the ideas");
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.buttons()).contains("Share", "Dismiss");
    assertThat(asked.awaitAcknowledged()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void publicShowsItToEverybody() {
    LoopbackMessage answer = run("/ask question:learn rust, gist public:true");
    assertThat(answer.ephemeral()).isFalse();
    assertThat(answer.buttons()).doesNotContain("Share").contains("Dismiss");
    assertThat(answer.pings()).isEmpty();
  }

  @Test
  void forPingsThatMemberAloneAndBothMayUseTheControls() {
    LoopbackMessage answer = run("/ask question:learn rust, gist @everyone for:bob");
    assertThat(answer.ephemeral()).isFalse();
    assertThat(answer.text()).startsWith(bob.mention());
    assertThat(answer.pings()).containsExactly(Long.toString(bob.id()));
    bob.clicks(answer, "Know it to the bottom").awaitAnswer();
    assertThat(answer.text()).startsWith("## Rust · Know it to the bottom");
    ada.clicks(answer, "Understand the ideas").awaitAnswer();
    assertThat(answer.text()).startsWith("## Rust · Understand the ideas");
    assertThat(mod.clicks(answer, "Know it").awaitAnswer().text())
        .startsWith("These controls belong to whoever asked.");
  }

  @Test
  void forOneselfPingsNobodyElse() {
    assertThat(run("/ask question:learn rust, gist for:ada").pings()).isEmpty();
  }

  @Test
  void askOutOfScopeGetsOneSentence() {
    assertThat(run("/ask question:what about pizza").text())
        .startsWith("That one is outside what I can help with.");
  }

  @Test
  void aFollowUpByCommandChangesThePath() {
    run("/ask question:learn rust, internals");
    assertThat(run("/ask question:I only have two weeks").text())
        .contains("your 2 weeks at 5 hours a week are about 10 hours");
  }

  @Test
  void askWorksInADirectMessage() {
    assertThat(ada.runs(ada.inbox(), "/ask question:learn rust, gist").awaitAnswer().text())
        .startsWith("## Rust");
  }

  // --- path

  @Test
  void pathTakesEverythingOutright() {
    LoopbackMessage answer =
        run(
            "/path topic:rust goal:internals know:programming, ownership hours-per-week:10"
                + " format:book free:true");
    assertThat(answer.text())
        .startsWith("## Rust · Know it to the bottom")
        .contains("You know Programming and Ownership already")
        .contains("At 10 hours a week")
        .doesNotContain("**1. Programming**");
    assertThat(answer.buttons()).contains("Paid ones too");
  }

  @Test
  void pathWithoutGoalAsksWhatFor() {
    LoopbackMessage answer = run("/path topic:rust");
    assertThat(answer.text()).startsWith("What do you want **Rust** for?");
    ada.clicks(answer, "Understand the ideas").awaitAnswer();
    assertThat(answer.text()).startsWith("## Rust · Understand the ideas");
  }

  @Test
  void pathWithoutTopicLeadsToTheCatalogsOwn() {
    assertThat(run("/path goal:gist").text()).startsWith("## Rust · Understand the ideas");
  }

  @Test
  void pathToAnUnknownTopicSuggestsNearOnesAsButtons() {
    LoopbackMessage answer = run("/path topic:Own goal:gist");
    assertThat(answer.text())
        .isEqualTo("I don't know a topic called “Own”. Did you mean one of these?");
    ada.clicks(answer, "Ownership").awaitAnswer();
    assertThat(answer.text()).startsWith("## Ownership · Understand the ideas");
  }

  @Test
  void whatIsNotKnownToTheCatalogIsSaid() {
    assertThat(run("/path topic:rust goal:gist know:programming, quantum *stuff*").text())
        .startsWith(
            "I don't know these, so I left them out of what you know: quantum \\*stuff\\*.");
  }

  // --- the others

  @Test
  void topicShowsItsCard() {
    LoopbackMessage answer = run("/topic name:Borrowing");
    assertThat(answer.text()).startsWith("## Borrowing").contains("**Know first:** Ownership");
    ada.clicks(answer, "Plan a path").awaitAnswer();
    assertThat(answer.text()).startsWith("What do you want **Borrowing** for?");
  }

  @Test
  void oneMayWalkFromCardToCard() {
    LoopbackMessage answer = run("/topic name:Borrowing");
    ada.chooses(answer, "next to it", "Lifetimes").awaitAnswer();
    assertThat(answer.text()).startsWith("## Lifetimes");
  }

  @Test
  void anUnknownTopicIsEchoedSafely() {
    LoopbackMessage answer = run("/topic name:<@1> @everyone https://evil.example [x](y)");
    assertThat(answer.text())
        .startsWith("I don't know a topic called “\\<\\@1\\> \\@everyone evil.example");
    assertThat(answer.pings()).isEmpty();
  }

  @Test
  void findListsWhatFits() {
    LoopbackMessage answer = run("/find query:rustlang kind:book free:true");
    assertThat(answer.text()).startsWith("## Rust").contains("(book, free");
  }

  @Test
  void findWithALevel() {
    assertThat(run("/find query:rust level:research").text()).startsWith("## Rust");
  }

  @Test
  void noteTellsTheIdea() {
    LoopbackMessage answer = run("/note topic:ownership");
    assertThat(answer.text()).contains("## One owner, like a library card");
  }

  @Test
  void withoutANoteItSaysSo() {
    assertThat(run("/note topic:cargo").text()).startsWith("I have no note on Cargo yet.");
  }

  @Test
  void comparePutsTwoSideBySide() {
    List<Resource> two = brain.catalog.resources().stream().limit(2).toList();
    LoopbackMessage answer =
        run("/compare first:" + two.get(0).id() + " second:" + two.get(1).title());
    assertThat(answer.text())
        .startsWith("## Side by side")
        .contains(two.get(0).title())
        .contains(two.get(1).title());
  }

  @Test
  void compareWithSomethingUnknownNamesWhatIsNear() {
    assertThat(run("/compare first:Rustlings second:Cookbook").text())
        .startsWith("I don't know a resource called “Cookbook”. These are near:\n- Rust Cookbook");
  }

  @Test
  void helpTellsWhatCanBeDone() {
    assertThat(run("/help").text())
        .contains("Learning Rust", "/ask", "/path", "/topic", "/find", "/note", "/compare");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ask question:learn rust, gist public:true",
        "/path topic:rust goal:gist public:true",
        "/topic name:rust public:true",
        "/find query:rust public:true",
        "/note topic:ownership public:true",
        "/compare first:rustlings second:rust-cookbook public:true",
        "/help public:true"
      })
  void everyPrivateCommandCanBePublic(String line) {
    assertThat(run(line).ephemeral()).isFalse();
    assertThat(run(line.replace(" public:true", "")).ephemeral()).isTrue();
  }

  // --- the context menu

  @Test
  void aPathCanBeRecommendedForAnyMessage() {
    LoopbackMessage bobs = bob.says(general, "I would like to learn rust, gist");
    LoopbackMessage answer = ada.applies("Recommend a path", bobs).awaitAnswer();
    assertThat(answer.text()).startsWith("## Rust");
    assertThat(answer.ephemeral()).isTrue();
    LoopbackMessage shared = ada.clicks(answer, "Share").awaitAnswer();
    assertThat(shared.ephemeral()).isFalse();
    assertThat(shared.pings()).isEmpty();
  }

  @Test
  void aMessageWithoutTextCannotBeAnswered() {
    LoopbackMessage blank = bob.says(general, "\u200B");
    assertThat(ada.applies("Recommend a path", blank).awaitAnswer().text())
        .isEqualTo("There is no text in that message that I could answer.");
  }

  // --- autocomplete

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /path topic:own           | Ownership
          /path topic:move sem      | Ownership
          /topic name:bor           | Borrowing
          /note topic:trai          | Traits
          /compare first:rustl      | Rustlings
          /path know:programming, o | Programming, Ownership
          """)
  void choicesWhileTyping(String line, String choice) {
    assertThat(ada.types(general, line).awaitChoices()).contains(choice);
  }

  @Test
  void aListOfKnownTopicsGrowsByIds() {
    assertThat(ada.types(general, "/path know:programming, own").awaitChoiceValues())
        .containsExactly("programming,ownership");
  }

  @Test
  void atMostTwentyFiveChoicesAreOffered() {
    assertThat(ada.types(general, "/path topic:").awaitChoices()).hasSizeBetween(1, 25);
  }

  // --- limits

  @Test
  void eachCommandBeyondTheLimitGetsAPrivateNotice() {
    List<LoopbackInteraction> flood =
        IntStream.range(0, 40)
            .mapToObj(i -> ada.runs(general, "/topic name:rust public:true"))
            .toList();
    List<LoopbackMessage> answers = flood.stream().map(LoopbackInteraction::awaitAnswer).toList();
    List<LoopbackMessage> limited =
        answers.stream().filter(m -> m.text().startsWith("You are asking faster")).toList();
    assertThat(limited).hasSizeBetween(15, 26).allMatch(LoopbackMessage::ephemeral);
    assertThat(bob.runs(general, "/topic name:rust").awaitAnswer().text()).startsWith("## Rust");
  }

  @Test
  void aCommandDeliveredTwiceIsAnsweredOnce() {
    LoopbackInteraction asked = ada.runs(general, "/ask question:learn rust, gist");
    discord.gateway().redeliver("INTERACTION_CREATE");
    asked.awaitAnswer();
    settle();
    assertThat(asked.answers()).hasSize(1);
    assertThat(brain.asked).hasValue(1);
  }

  @Test
  void whenTheCoreFailsTheMemberGetsOnePlainSentence() {
    brain.broken = true;
    assertThat(run("/ask question:learn rust").text())
        .isEqualTo("I couldn't work that out just now. Please ask again in a minute.");
  }

  @Test
  void eachReadsTheirOwnLanguage() {
    ada.speaks("xx");
    assertThat(run("/ask question:learn rust").text()).startsWith("What do you want");
  }
}
