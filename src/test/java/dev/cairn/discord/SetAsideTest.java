package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.discord.loopback.LoopbackChannel;
import dev.cairn.discord.loopback.LoopbackMessage;
import dev.cairn.discord.loopback.Permission;
import dev.cairn.store.AnswerMode;
import dev.cairn.store.ChannelRule;
import dev.cairn.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Channels and forums that a server has set aside for Cairn.
class SetAsideTest extends BotTestCase {
  private final LoopbackChannel questions = guild.textChannel("questions");
  private final LoopbackChannel threaded = guild.textChannel("threaded");
  private final LoopbackChannel forum = guild.forum("help");
  private final LoopbackChannel quiet = guild.textChannel("quiet");

  @Override
  void setUp() {
    discord.allowMessageContent();
    try (Store store = Store.open(data, Optional.empty())) {
      store.change(
          guild.id(),
          before ->
              before
                  .withRule(questions.id(), new ChannelRule(AnswerMode.EVERYTHING, false))
                  .withRule(threaded.id(), new ChannelRule(AnswerMode.EVERYTHING, true))
                  .withRule(forum.id(), new ChannelRule(AnswerMode.EVERYTHING, false))
                  .withRule(quiet.id(), new ChannelRule(AnswerMode.NEVER, false)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyQuestionIsAnsweredWithoutAMention() {
    assertThat(discord.gateway().readsEverything()).isTrue();
    assertThat(ada.says(questions, "how do I learn rust? gist").awaitAnswer().text())
        .startsWith("## Rust");
  }

  @Test
  void chatterAndTinyMessagesGetSilence() {
    LoopbackMessage chatter = ada.says(questions, "the weather is nice today");
    LoopbackMessage tiny = ada.says(questions, "rust?");
    LoopbackMessage elsewhere = ada.says(general, "how do I learn rust? gist");
    settle();
    assertThat(chatter.answers()).isEmpty();
    assertThat(tiny.answers()).isEmpty();
    assertThat(elsewhere.answers()).isEmpty();
  }

  @Test
  void aMentionInASetAsideChannelGetsASentenceEvenOutOfScope() {
    assertThat(ada.says(questions, cairn() + " the weather").awaitAnswer().text())
        .startsWith("That one is outside");
  }

  @Test
  void aForumPostIsAnsweredInItsThreadByTitleAndText() {
    LoopbackMessage post = ada.posts(forum, "Where to start with borrowing", "gist is enough");
    LoopbackMessage answer = post.awaitAnswer();
    assertThat(answer.channel().id()).isEqualTo(post.channel().id());
    assertThat(answer.text()).startsWith("## Borrowing · Understand the ideas");
  }

  @Test
  void anAnswerGoesToAThreadWhereTheChannelWantsIt() {
    LoopbackMessage question = ada.says(threaded, "how do I learn rust? gist");
    LoopbackMessage answer = question.awaitAnswer();
    assertThat(threaded.threads()).hasSize(1);
    assertThat(answer.channel().name()).isEqualTo("how do I learn rust? gist");
    LoopbackMessage followUp = ada.says(answer.channel(), "I know programming");
    discord.await("a second answer", () -> answer.channel().botMessages().size() == 2);
    assertThat(followUp.awaitAnswer().text()).contains("## ");
  }

  @Test
  void whereNoThreadCanBeOpenedTheAnswerStandsInTheChannel() {
    threaded.deniesBot(Permission.CREATE_PUBLIC_THREADS);
    LoopbackMessage question = ada.says(threaded, "how do I learn rust? gist");
    assertThat(question.awaitAnswer().channel().id()).isEqualTo(threaded.id());
  }

  @Test
  void aThreadThatWasOpenedAlthoughTheAnswerWasLostIsUsed() {
    discord.faults().resetAfter("POST /channels/.*/threads", 1);
    LoopbackMessage question = ada.says(threaded, "how do I learn rust? gist");
    LoopbackMessage answer = question.awaitAnswer();
    settle();
    assertThat(question.answers()).hasSize(1);
    assertThat(answer.channel().id()).isEqualTo(question.id());
  }

  @Test
  void inAQuietChannelItIsSilentEvenWhenMentioned() {
    LoopbackMessage mention = ada.says(quiet, cairn() + " learn rust, gist");
    settle();
    assertThat(mention.answers()).isEmpty();
  }

  @Test
  void whereItCannotWriteTheAskerIsToldOnce() {
    questions.deniesBot(Permission.SEND_MESSAGES);
    ada.says(questions, "how do I learn rust? gist");
    discord.await("a direct message", () -> !ada.inbox().botMessages().isEmpty());
    settle();
    assertThat(ada.inbox().botMessages()).hasSize(1);
  }
}
