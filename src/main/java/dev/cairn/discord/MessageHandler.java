package dev.cairn.discord;

import dev.cairn.answer.Answer;
import dev.cairn.model.Understanding;
import dev.cairn.store.AnswerMode;
import dev.cairn.store.ChannelRule;
import dev.cairn.store.GuildSettings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.ActionComponent;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.SelfUser;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.unions.MessageChannelUnion;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers messages: mentions, replies to Cairn, direct messages, and questions where a channel is
/// set aside for it. Elsewhere it is silent.
final class MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(MessageHandler.class);
  private static final Pattern MARKUP = Pattern.compile("<(@[!&]?|#|a?:\\w+:|/[^:>]+:|t:)[^>]*>");

  private final Desk desk;
  private final Delivery delivery;
  private final GuildRules rules;
  private final Languages languages;
  private final MemberLimits limits;
  private final SeenOnce seen;
  private final Counters counters;
  private final BotOptions options;

  MessageHandler(
      Desk desk,
      Delivery delivery,
      GuildRules rules,
      Languages languages,
      MemberLimits limits,
      SeenOnce seen,
      Counters counters,
      BotOptions options) {
    this.desk = desk;
    this.delivery = delivery;
    this.rules = rules;
    this.languages = languages;
    this.limits = limits;
    this.seen = seen;
    this.counters = counters;
    this.options = options;
  }

  /// How a message concerns Cairn.
  private enum Address {
    /// By name, by a reply, or in private.
    DIRECT,
    /// It stands where every question is answered.
    SET_ASIDE,
    NONE
  }

  void handle(MessageReceivedEvent event) {
    Message message = event.getMessage();
    if (event.getAuthor().isBot()
        || event.isWebhookMessage()
        || (message.getType() != MessageType.DEFAULT
            && message.getType() != MessageType.INLINE_REPLY)) {
      return;
    }
    GuildSettings settings =
        event.isFromGuild() ? rules.of(event.getGuild().getIdLong()) : GuildSettings.NONE;
    ChannelRule rule = settings.rule(event.getChannel().getIdLong(), parent(event.getChannel()));
    Optional<Message> repliedTo = repliedTo(message);
    Address address = address(event, rule, repliedTo);
    if (address == Address.NONE || !seen.isFirst(message.getIdLong())) {
      return;
    }
    Speech speech = languages.of(event.isFromGuild() ? event.getGuild() : null);
    long author = event.getAuthor().getIdLong();
    if (!limits.allows(author)) {
      if (limits.isNoticeDue(author)) {
        say(message, speech, speech.say("slow-down"));
      }
      return;
    }
    try {
      answer(message, address, rule, settings, speech, repliedTo);
    } catch (RuntimeException e) {
      counters.errors.increment();
      LOG.error("a message could not be answered", e);
      say(message, speech, speech.say("failed"));
    }
  }

  private static Optional<Long> parent(MessageChannelUnion channel) {
    return channel.getType().isThread()
        ? Optional.of(channel.asThreadChannel().getParentChannel().getIdLong())
        : Optional.empty();
  }

  private static Address address(
      MessageReceivedEvent event, ChannelRule rule, Optional<Message> repliedTo) {
    if (!event.isFromGuild()) {
      return Address.DIRECT;
    }
    if (rule.answers() == AnswerMode.NEVER) {
      return Address.NONE;
    }
    SelfUser self = event.getJDA().getSelfUser();
    boolean mentioned =
        event.getMessage().getMentions().isMentioned(self, Message.MentionType.USER);
    boolean replies = repliedTo.filter(to -> to.getAuthor().equals(self)).isPresent();
    if (mentioned || replies) {
      return Address.DIRECT;
    }
    boolean ownThread =
        event.getChannel().getType().isThread()
            && event.getChannel().asThreadChannel().getOwnerIdLong() == self.getIdLong();
    return rule.answers() == AnswerMode.EVERYTHING || ownThread ? Address.SET_ASIDE : Address.NONE;
  }

  /// The message that this one replies to; Discord mostly sends it along.
  private static Optional<Message> repliedTo(Message message) {
    if (message.getType() != MessageType.INLINE_REPLY || message.getMessageReference() == null) {
      return Optional.empty();
    }
    Message referenced = message.getReferencedMessage();
    if (referenced != null) {
      return Optional.of(referenced);
    }
    try {
      return Optional.of(
          message
              .getChannel()
              .retrieveMessageById(message.getMessageReference().getMessageIdLong())
              .complete());
    } catch (ErrorResponseException | InsufficientPermissionException e) {
      LOG.debug("what a message replies to can't be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void answer(
      Message message,
      Address address,
      ChannelRule rule,
      GuildSettings settings,
      Speech speech,
      Optional<Message> repliedTo) {
    String text = text(message);
    if (text.isEmpty()) {
      if (address == Address.DIRECT) {
        String key = repliedTo.isPresent() ? "cannot-read" : "ask-me";
        say(message, speech, speech.say(key, message.getJDA().getSelfUser().getAsMention()));
      }
      return;
    }
    if (address == Address.SET_ASIDE && !isQuestionSized(text)) {
      return;
    }
    Answer answer =
        desk.ask(
            new Brain.Question(
                text,
                Brain.Choices.NONE,
                repliedTo
                    .filter(to -> to.getAuthor().equals(message.getJDA().getSelfUser()))
                    .flatMap(this::before),
                settings.askBackThreshold().or(options::askBackThreshold),
                Optional.of(conversation(place(message, rule), message))));
    if (address == Address.SET_ASIDE && !isWorthSaying(answer)) {
      return;
    }
    boolean sentence = answer instanceof Answer.OutOfScope;
    Optional<String> title = rule.threads() && !sentence ? Optional.of(text) : Optional.empty();
    delivery.answer(
        message,
        title,
        speech,
        plain ->
            new Rendered(
                desk.show(answer, text, speech, plain ? Frame.toAll().plain() : Frame.toAll()),
                desk.ids().stamp(Owners.of(message.getAuthor().getIdLong())),
                List.of()));
  }

  /// Where the talk goes on: a thread that is opened below a message has the message's id.
  private static long place(Message message, ChannelRule rule) {
    return rule.threads() && Delivery.isThreadable(message.getChannel())
        ? message.getIdLong()
        : message.getChannel().getIdLong();
  }

  private boolean isQuestionSized(String text) {
    return text.length() >= options.minUnasked() && text.length() <= options.maxUnasked();
  }

  /// Unasked, only an answer is worth a message, not a shrug.
  private static boolean isWorthSaying(Answer answer) {
    return switch (answer) {
      case Answer.OutOfScope _ -> false;
      case Answer.AskTopic ask -> !ask.suggestions().isEmpty();
      default -> true;
    };
  }

  /// What a member talks about where.
  static String conversation(long channel, Message message) {
    return conversation(channel, message.getAuthor().getIdLong());
  }

  static String conversation(long channel, long user) {
    return channel + ":" + user;
  }

  /// What an answer of ours had understood: its controls carry it.
  private Optional<Understanding> before(Message answer) {
    return answer.getComponentTree().findAll(ActionComponent.class).stream()
        .flatMap(component -> Optional.ofNullable(component.getCustomId()).stream())
        .flatMap(id -> desk.ids().shown(id, desk.names()).stream())
        .findFirst()
        .map(ViewState::understanding);
  }

  /// What was written, without mentions and markup; of a forum post, its title, too.
  private static String text(Message message) {
    String content = message.getContentRaw();
    boolean opensPost =
        message.getChannel() instanceof ThreadChannel thread
            && thread.getIdLong() == message.getIdLong();
    String all = opensPost ? message.getChannel().getName() + "\n" + content : content;
    return UserText.clean(MARKUP.matcher(all).replaceAll(" "));
  }

  private void say(Message message, Speech speech, String sentence) {
    delivery.answer(
        message,
        Optional.empty(),
        speech,
        plain ->
            new Rendered(
                Shown.sentence(sentence),
                desk.ids().stamp(Owners.of(message.getAuthor().getIdLong())),
                List.of()));
  }
}
