package dev.cairn.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receives interactions: lets each in once and within its member's limit, acknowledges it before
/// anything is thought about, and sees that it ends in exactly one answer, if only a plain
/// sentence.
final class Reception {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  /// An answer that is ready by then needs no "thinking": members are acknowledged within a second.
  private static final long AT_ONCE_MS = 700;

  private final Desk desk;
  private final Delivery delivery;
  private final Languages languages;
  private final MemberLimits limits;
  private final SeenOnce seen;
  private final Counters counters;
  private volatile boolean closing;

  Reception(
      Desk desk,
      Delivery delivery,
      Languages languages,
      MemberLimits limits,
      SeenOnce seen,
      Counters counters) {
    this.desk = desk;
    this.delivery = delivery;
    this.languages = languages;
    this.limits = limits;
    this.seen = seen;
    this.counters = counters;
  }

  /// From now on newcomers are told to come back later.
  void close() {
    closing = true;
  }

  boolean isClosing() {
    return closing;
  }

  /// Whether an interaction may go on; otherwise its member was told why not.
  boolean admits(Interaction interaction) {
    if (!seen.isFirst(interaction.getIdLong())) {
      return false;
    }
    if (closing) {
      say(interaction, "restarting");
      return false;
    }
    if (!limits.allows(interaction.getUser().getIdLong())) {
      say(interaction, "slow-down");
      return false;
    }
    return true;
  }

  /// Says one sentence to the member alone.
  void say(Interaction interaction, String key, Object... arguments) {
    Speech speech = languages.of(interaction);
    try {
      Callbacks.reply(interaction, sentence(interaction, speech.say(key, arguments)), true);
    } catch (ErrorResponseException e) {
      lost(interaction, e);
    }
  }

  MessageCreateData sentence(Interaction interaction, String markdown) {
    return desk.message(rendered(interaction, Shown.sentence(markdown)), false);
  }

  Rendered rendered(Interaction interaction, Shown shown) {
    return new Rendered(
        shown, desk.ids().stamp(Owners.of(interaction.getUser().getIdLong())), List.of());
  }

  /// Acknowledges, then answers.
  void answer(Interaction interaction, boolean privately, Supplier<Rendered> work) {
    try {
      Callbacks.defer(interaction, privately);
      Callbacks.edit(interaction, desk.message(done(interaction, work), false));
    } catch (ErrorResponseException e) {
      lost(interaction, e);
    }
  }

  /// Answers for somebody else to be pinged. What fills in a deferred answer is an edit, and edits
  /// notify nobody; so an answer that is ready soon goes out at once.
  void answerAtOnce(Interaction interaction, Supplier<Rendered> work) {
    Future<MessageCreateData> made =
        desk.thinking().start(() -> desk.message(done(interaction, work), false));
    try {
      try {
        MessageCreateData soon = made.get(AT_ONCE_MS, TimeUnit.MILLISECONDS);
        Callbacks.reply(interaction, soon, false);
      } catch (TimeoutException late) {
        Callbacks.defer(interaction, false);
        Callbacks.edit(interaction, Thinking.result(made));
      } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException("an answer was never finished", e);
      }
    } catch (ErrorResponseException e) {
      lost(interaction, e);
    }
  }

  /// Does the work; what goes wrong in it ends in one plain sentence.
  Rendered done(Interaction interaction, Supplier<Rendered> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      counters.errors.increment();
      LOG.error("an interaction could not be answered", e);
      return rendered(interaction, Shown.sentence(languages.of(interaction).say("failed")));
    }
  }

  /// Discord takes nothing more for this interaction, so the member is told in private.
  void lost(Interaction interaction, ErrorResponseException e) {
    counters.errors.increment();
    LOG.warn("interaction {} was lost: {}", interaction.getId(), e.getMessage());
    tell(interaction, languages.of(interaction).say("lost"));
  }

  /// Tells the member by direct message what the interaction can't take any more.
  void tell(Interaction interaction, String markdown) {
    delivery.tell(
        interaction.getUser(), sentence(interaction, markdown), "l" + interaction.getId());
  }

  /// What this member talks about here.
  static Optional<String> conversation(Interaction interaction) {
    return Optional.of(
        MessageHandler.conversation(
            interaction.getChannelIdLong(), interaction.getUser().getIdLong()));
  }
}
