package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Discord of one's own: start it, make servers and members, point the bot at it, and play.
///
/// Everything waits by condition, never by time. [#close()] fails when the bot sent anything that
/// Discord would have refused for its form.
public final class LoopbackDiscord implements AutoCloseable {
  /// The bot's user and application.
  public static final long BOT = 900_000_000_000_000_000L;

  /// The token that opens the gate.
  public static final String TOKEN = "loopback.token.for-tests";

  private static final int MESSAGE_CONTENT = 1 << 15;
  private static final Pattern USER_MENTION = Pattern.compile("<@!?(\\d+)>");

  private final World world = new World();
  private final Faults faults = new Faults();
  private final LoopbackUser bot = new LoopbackUser(this, world, BOT, "Cairn", true);
  private final Gateway gateway = new Gateway(this, world);
  private final RestServer rest;
  private int allowedPrivilegedIntents;
  private int recommendedShards = 1;
  private int registrations;

  private LoopbackDiscord() throws IOException, InterruptedException {
    world.users.put(BOT, bot);
    rest = new RestServer(this, world, faults, new RestApi(this, world));
    gateway.start();
  }

  /// A running Discord without servers.
  public static LoopbackDiscord start() {
    try {
      return new LoopbackDiscord();
    } catch (IOException e) {
      throw new AssertionError("can't start the loopback Discord", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  public String apiUrl() {
    return rest.url();
  }

  public String gatewayUrl() {
    return gateway.url();
  }

  public Gateway gateway() {
    return gateway;
  }

  public Faults faults() {
    return faults;
  }

  public LoopbackClock clock() {
    return world.clock;
  }

  public LoopbackUser bot() {
    return bot;
  }

  /// The application may read every message.
  public LoopbackDiscord allowMessageContent() {
    allowedPrivilegedIntents = MESSAGE_CONTENT;
    return this;
  }

  /// How many shards Discord recommends.
  public LoopbackDiscord recommendShards(int shards) {
    recommendedShards = shards;
    return this;
  }

  /// A new server that the bot is on.
  public LoopbackGuild guild(String name) {
    synchronized (world) {
      return guild(name, world.newId());
    }
  }

  /// A new server that belongs to a shard.
  public LoopbackGuild guildOnShard(String name, int shard, int shards) {
    synchronized (world) {
      long id = world.newId();
      while ((id >>> 22) % shards != shard) {
        id += 1L << 22;
      }
      return guild(name, id);
    }
  }

  private LoopbackGuild guild(String name, long id) {
    var guild = new LoopbackGuild(this, world, id, name);
    world.guilds.put(id, guild);
    guild.members.put(BOT, new ArrayList<>());
    gateway.dispatch(guild, "GUILD_CREATE", guild.json());
    return guild;
  }

  /// Somebody on Discord who is on no server yet.
  public LoopbackUser user(String name) {
    synchronized (world) {
      var user = new LoopbackUser(this, world, world.newId(), name, false);
      world.users.put(user.id(), user);
      return user;
    }
  }

  LoopbackUser userNamed(String name) {
    return world.users.values().stream()
        .filter(user -> user.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody is called " + name));
  }

  LoopbackChannel channelNamed(String name) {
    return world.channels.values().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no channel is called " + name));
  }

  /// The direct messages between the bot and somebody.
  LoopbackChannel direct(LoopbackUser user) {
    synchronized (world) {
      return world.channels.values().stream()
          .filter(channel -> channel.isDirect() && channel.recipients.contains(user))
          .findFirst()
          .orElseGet(
              () -> {
                LoopbackChannel channel = LoopbackChannel.direct(world, world.newId(), user);
                world.channels.put(channel.id(), channel);
                return channel;
              });
    }
  }

  /// The commands that the bot has registered, by name.
  public List<String> commandNames() {
    synchronized (world) {
      return world.commands.stream().map(command -> command.path("name").asText()).toList();
    }
  }

  /// The commands as registered.
  public List<ObjectNode> commands() {
    synchronized (world) {
      return world.commands.stream().map(ObjectNode::deepCopy).toList();
    }
  }

  /// How often the bot registered commands.
  public int registrations() {
    synchronized (world) {
      return registrations;
    }
  }

  /// Waits until the bot has registered its commands so often.
  public void awaitRegistrations(int count) {
    world.await(
        count + " registrations of commands",
        () -> registrations >= count ? Optional.of(true) : Optional.empty());
  }

  void registered() {
    registrations++;
    world.notifyAll();
  }

  ObjectNode command(int type, String name) {
    return world.commands.stream()
        .filter(command -> command.path("type").asInt() == type)
        .filter(command -> command.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no command " + name + " in " + commandNames()));
  }

  /// Every message of the bot so far, private ones too, deleted ones not.
  public List<LoopbackMessage> botMessages() {
    synchronized (world) {
      return world.messages.values().stream()
          .filter(m -> m.author() == BOT && !m.deleted() && !m.loading())
          .toList();
    }
  }

  /// What happened so far, a line a request.
  public List<String> transcript() {
    synchronized (world) {
      return List.copyOf(world.transcript);
    }
  }

  /// What Discord would have refused for its form so far.
  public List<String> violations() {
    synchronized (world) {
      return List.copyOf(world.violations);
    }
  }

  /// What Discord would refuse about a message; empty when it would take it.
  public static List<String> brokenLimits(JsonNode message) {
    return MessageRules.check(message);
  }

  /// Waits until something is so.
  public void await(String what, java.util.function.BooleanSupplier condition) {
    world.await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  @Override
  public void close() {
    rest.stop();
    try {
      gateway.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!world.violations.isEmpty()) {
      throw new AssertionError(
          "Discord would have refused:\n" + String.join("\n", world.violations));
    }
  }

  boolean knowsToken(String token) {
    return token.equals(TOKEN);
  }

  int allowedPrivilegedIntents() {
    return allowedPrivilegedIntents;
  }

  int recommendedShards() {
    return recommendedShards;
  }

  // --- what people do

  LoopbackMessage post(
      LoopbackUser author,
      LoopbackChannel channel,
      String text,
      Optional<LoopbackMessage> repliesTo,
      boolean ping) {
    synchronized (world) {
      if (channel.archived) {
        channel.archived = false;
        gateway.dispatch(channel.guild(), "THREAD_UPDATE", channel.json());
      }
      return post(author, channel, world.newId(), text, repliesTo, ping);
    }
  }

  private LoopbackMessage post(
      LoopbackUser author,
      LoopbackChannel channel,
      long id,
      String text,
      Optional<LoopbackMessage> repliesTo,
      boolean ping) {
    ObjectNode json = World.object();
    json.put("id", Long.toString(id)).put("type", repliesTo.isPresent() ? 19 : 0);
    json.put("channel_id", Long.toString(channel.id()));
    json.set("author", author.json());
    json.put("content", text);
    json.put("timestamp", "2026-01-01T00:00:00+00:00").putNull("edited_timestamp");
    json.put("tts", false).put("mention_everyone", false).put("pinned", false).put("flags", 0);
    var mentions = json.putArray("mentions");
    USER_MENTION
        .matcher(text)
        .results()
        .map(match -> world.users.get(Long.parseLong(match.group(1))))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .forEach(user -> mentions.add(user.json()));
    for (String empty : List.of("mention_roles", "attachments", "embeds", "components")) {
      json.putArray(empty);
    }
    channel
        .guild()
        .ifPresent(
            guild -> {
              json.put("guild_id", Long.toString(guild.id()));
              ObjectNode member = guild.memberJson(author);
              member.remove("user");
              json.set("member", member);
            });
    repliesTo.ifPresent(
        message -> {
          if (ping) {
            mentions.add(message.json().get("author"));
          }
          json.putObject("message_reference")
              .put("type", 0)
              .put("message_id", Long.toString(message.id()))
              .put("channel_id", Long.toString(channel.id()));
          json.set("referenced_message", messageJson(message));
        });
    var message = new LoopbackMessage(world, channel, id, author.id(), json);
    message.repliesTo = repliesTo;
    world.messages.put(id, message);
    gateway.dispatch(channel.guild(), "MESSAGE_CREATE", json);
    return message;
  }

  LoopbackMessage forumPost(LoopbackUser author, LoopbackChannel forum, String title, String text) {
    synchronized (world) {
      long id = world.newId();
      LoopbackChannel thread = LoopbackChannel.thread(forum, id, title, author.id());
      world.channels.put(id, thread);
      gateway.dispatch(forum.guild(), "THREAD_CREATE", thread.json().put("newly_created", true));
      return post(author, thread, id, text, Optional.empty(), false);
    }
  }

  ObjectNode messageJson(LoopbackMessage message) {
    ObjectNode copy = message.json().deepCopy();
    copy.remove("referenced_message");
    return copy;
  }

  LoopbackInteraction interact(
      LoopbackUser user,
      LoopbackChannel channel,
      int type,
      JsonNode data,
      Optional<LoopbackMessage> on) {
    var interaction = new LoopbackInteraction(world, type, user, channel, on);
    world.interactions.put(interaction.id, interaction);
    world.interactionsByToken.put(interaction.token, interaction);
    ObjectNode json = World.object();
    json.put("id", Long.toString(interaction.id)).put("application_id", Long.toString(BOT));
    json.put("type", type).put("token", interaction.token).put("version", 1);
    json.set("data", data);
    json.put("channel_id", Long.toString(channel.id()));
    json.put("locale", user.locale());
    json.putArray("entitlements");
    ObjectNode owners = json.putObject("authorizing_integration_owners");
    ObjectNode channelJson = channel.json();
    if (channel.isDirect()) {
      channelJson.putArray("recipients").add(bot.json());
      json.set("user", user.json());
      json.put("context", 1);
      owners.put("0", "0");
    } else {
      LoopbackGuild guild = channel.server();
      channelJson.put("permissions", Long.toString(guild.permissions(user.id(), channel)));
      json.put("guild_id", Long.toString(guild.id())).put("guild_locale", guild.locale);
      ObjectNode guildJson = json.putObject("guild");
      guildJson.put("id", Long.toString(guild.id())).put("locale", guild.locale);
      guildJson.putArray("features");
      ObjectNode member = guild.memberJson(user);
      member.put("permissions", Long.toString(guild.permissions(user.id(), channel)));
      json.set("member", member);
      json.put("app_permissions", Long.toString(guild.permissions(BOT, channel)));
      json.put("context", 0);
      owners.put("0", Long.toString(guild.id()));
    }
    json.set("channel", channelJson);
    on.ifPresent(message -> json.set("message", messageJson(message)));
    gateway.dispatch(channel.guild(), "INTERACTION_CREATE", json);
    return interaction;
  }
}
