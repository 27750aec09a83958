package dev.cairn.discord;

import java.util.EnumSet;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings an answer to whoever wrote a message: as a reply, or in a thread below it; where Cairn
/// can't write, by a direct message; and where not even that is taken, by a reaction.
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Emoji CANNOT_WRITE = Emoji.fromUnicode("🔇");
  private static final int MAX_THREAD_NAME = 90;
  private static final EnumSet<ChannelType> THREADABLE =
      EnumSet.of(ChannelType.TEXT, ChannelType.NEWS);

  private final Desk desk;

  Delivery(Desk desk) {
    this.desk = desk;
  }

  /// Makes a message for a place that may take plain ones only.
  @FunctionalInterface
  interface Maker {
    Rendered make(boolean plain);
  }

  /// Answers a message.
  ///
  /// @param title what a thread would be called; empty for an answer in the channel itself
  void answer(Message question, Optional<String> title, Speech speech, Maker maker) {
    MessageChannel channel = question.getChannel();
    Optional<MessageChannel> thread = title.flatMap(name -> thread(question, name));
    if (thread.isPresent() && send(thread.get(), Optional.empty(), question, maker)) {
      return;
    }
    if (send(channel, Optional.of(question), question, maker)) {
      return;
    }
    if (!(channel instanceof PrivateChannel)) {
      elsewhere(question, speech, maker);
    }
  }

  /// Whether threads can be opened below a channel's messages.
  static boolean isThreadable(MessageChannel channel) {
    return THREADABLE.contains(channel.getType());
  }

  private static boolean isWritable(MessageChannel channel) {
    if (channel instanceof ThreadChannel thread
        && thread.isLocked()
        && !self(thread).hasPermission(thread, Permission.MANAGE_THREADS)) {
      return false;
    }
    return !(channel instanceof GuildMessageChannel guildChannel) || guildChannel.canTalk();
  }

  /// @return whether it was taken
  private boolean send(
      MessageChannel channel, Optional<Message> replyTo, Message question, Maker maker) {
    if (!isWritable(channel)) {
      return false;
    }
    MessageCreateData data = message(channel, maker);
    try {
      Patience.send(
          () -> {
            MessageCreateAction action =
                channel
                    .sendMessage(data)
                    // The same at every attempt, so that Discord drops a second one.
                    .setNonce("q" + question.getId())
                    .failOnInvalidReply(false);
            boolean refers = replyTo.isPresent() && mayRefer(channel);
            return (refers ? action.setMessageReference(replyTo.get()) : action).map(sent -> true);
          });
      return true;
    } catch (ErrorResponseException e) {
      LOG.info("an answer was not taken by channel {}: {}", channel.getId(), e.getMessage());
      return false;
    } catch (InsufficientPermissionException e) {
      LOG.info("channel {} lacks the permission {}", channel.getId(), e.getPermission());
      return false;
    }
  }

  private MessageCreateData message(MessageChannel channel, Maker maker) {
    boolean plain = isPlain(channel);
    return desk.message(maker.make(plain), plain);
  }

  /// Without the permission to embed, only plain messages are sure to be taken.
  private static boolean isPlain(MessageChannel channel) {
    return channel instanceof GuildMessageChannel guildChannel
        && !self(guildChannel).hasPermission(guildChannel, Permission.MESSAGE_EMBED_LINKS);
  }

  private static boolean mayRefer(MessageChannel channel) {
    return !(channel instanceof GuildMessageChannel guildChannel)
        || self(guildChannel).hasPermission(guildChannel, Permission.MESSAGE_HISTORY);
  }

  private static Member self(GuildMessageChannel channel) {
    return channel.getGuild().getSelfMember();
  }

  /// Opens a thread below a question; empty where that can't be.
  private static Optional<MessageChannel> thread(Message question, String title) {
    MessageChannel channel = question.getChannel();
    if (!isThreadable(channel)
        || !(channel instanceof GuildMessageChannel guildChannel)
        || !self(guildChannel)
            .hasPermission(
                guildChannel,
                Permission.CREATE_PUBLIC_THREADS,
                Permission.MESSAGE_SEND_IN_THREADS,
                Permission.MESSAGE_HISTORY)) {
      return Optional.empty();
    }
    String name = UserText.title(title, MAX_THREAD_NAME);
    try {
      return Optional.of(
          Patience.send(
              () ->
                  question
                      .createThreadChannel(name.isEmpty() ? "Cairn" : name)
                      .map(opened -> opened)));
    } catch (ErrorResponseException e) {
      // It may have been opened by an attempt whose answer was lost; its id is the question's.
      ThreadChannel opened = question.getJDA().getThreadChannelById(question.getIdLong());
      if (opened == null) {
        LOG.info("no thread could be opened in {}: {}", channel.getId(), e.getMessage());
      }
      return Optional.ofNullable(opened);
    } catch (InsufficientPermissionException e) {
      LOG.info("channel {} lacks the permission {}", channel.getId(), e.getPermission());
      return Optional.empty();
    }
  }

  private void elsewhere(Message question, Speech speech, Maker maker) {
    Rendered rendered = maker.make(false);
    String why = speech.say("cannot-write", question.getChannel().getAsMention());
    Shown shown = Lines.above(why, rendered.shown());
    var message = new Rendered(shown, rendered.owners(), rendered.pings());
    if (!tell(question.getAuthor(), desk.message(message, false), "d" + question.getId())) {
      react(question);
    }
  }

  /// Sends a direct message.
  ///
  /// @param nonce the same at every attempt
  /// @return whether it was taken
  boolean tell(User user, MessageCreateData data, String nonce) {
    if (user.isBot()) {
      return false;
    }
    try {
      PrivateChannel inbox = Patience.send(() -> user.openPrivateChannel().map(opened -> opened));
      Patience.send(() -> inbox.sendMessage(data).setNonce(nonce).map(sent -> true));
      return true;
    } catch (ErrorResponseException e) {
      LOG.info("a direct message was not taken: {}", e.getMessage());
      return false;
    }
  }

  private static void react(Message question) {
    try {
      Patience.send(() -> question.addReaction(CANNOT_WRITE).map(done -> true));
    } catch (ErrorResponseException | InsufficientPermissionException e) {
      LOG.warn(
          "nothing can be said in channel {}: {}", question.getChannel().getId(), e.getMessage());
    }
  }
}
