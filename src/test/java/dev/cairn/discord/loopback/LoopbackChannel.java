package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A channel, forum, thread or direct message.
public final class LoopbackChannel {
  static final int TEXT = 0;
  static final int DIRECT = 1;
  static final int THREAD = 11;
  static final int FORUM = 15;

  private final World world;
  private final Optional<LoopbackGuild> guild;
  private final long id;
  private final int type;
  private final String name;
  private final Map<Long, long[]> overwrites = new LinkedHashMap<>();
  final List<LoopbackUser> recipients = new ArrayList<>();
  private Optional<LoopbackChannel> parent = Optional.empty();
  private long owner;
  boolean archived;
  boolean locked;

  LoopbackChannel(World world, LoopbackGuild guild, long id, int type, String name) {
    this(world, Optional.of(guild), id, type, name);
  }

  private LoopbackChannel(
      World world, Optional<LoopbackGuild> guild, long id, int type, String name) {
    this.world = world;
    this.guild = guild;
    this.id = id;
    this.type = type;
    this.name = name;
  }

  static LoopbackChannel direct(World world, long id, LoopbackUser user) {
    var channel = new LoopbackChannel(world, Optional.empty(), id, DIRECT, "");
    channel.recipients.add(user);
    return channel;
  }

  static LoopbackChannel thread(LoopbackChannel parent, long id, String name, long owner) {
    var channel = new LoopbackChannel(parent.world, parent.guild, id, THREAD, name);
    channel.parent = Optional.of(parent);
    channel.owner = owner;
    return channel;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String mention() {
    return "<#" + id + ">";
  }

  boolean isThread() {
    return type == THREAD;
  }

  boolean isDirect() {
    return type == DIRECT;
  }

  boolean isForum() {
    return type == FORUM;
  }

  Optional<LoopbackGuild> guild() {
    return guild;
  }

  Optional<LoopbackChannel> parent() {
    return parent;
  }

  /// The server it is on.
  LoopbackGuild server() {
    return guild.orElseThrow();
  }

  /// Takes permissions from everybody in this channel.
  public LoopbackChannel denies(Permission... permissions) {
    return overwrite(server().id(), permissions);
  }

  /// Takes permissions from the bot in this channel.
  public LoopbackChannel deniesBot(Permission... permissions) {
    return overwrite(LoopbackDiscord.BOT, permissions);
  }

  private LoopbackChannel overwrite(long holder, Permission... permissions) {
    synchronized (world) {
      var denied = EnumSet.noneOf(Permission.class);
      denied.addAll(List.of(permissions));
      overwrites.put(holder, new long[] {0, Permission.bits(denied)});
      server().discord.gateway().dispatch(server(), "CHANNEL_UPDATE", json());
      return this;
    }
  }

  /// Archives a thread, and locks it if wanted.
  public void archive(boolean lock) {
    synchronized (world) {
      archived = true;
      locked = lock;
      server().discord.gateway().dispatch(server(), "THREAD_UPDATE", json());
    }
  }

  long overwritten(long bits, long user, List<Long> roles) {
    if (parent.isPresent()) {
      return parent.get().overwritten(bits, user, roles);
    }
    long result = bits;
    long[] everyone = overwrites.get(server().id());
    if (everyone != null) {
      result = (result & ~everyone[1]) | everyone[0];
    }
    for (long role : roles) {
      long[] overwrite = overwrites.get(role);
      if (overwrite != null) {
        result = (result & ~overwrite[1]) | overwrite[0];
      }
    }
    long[] own = overwrites.get(user);
    return own == null ? result : (result & ~own[1]) | own[0];
  }

  boolean allows(long user, Permission permission) {
    return guild.map(server -> permission.in(server.permissions(user, this))).orElse(true);
  }

  /// What somebody sees here, in order.
  public List<LoopbackMessage> messages() {
    synchronized (world) {
      return world.messages.values().stream()
          .filter(message -> message.channel() == this && !message.deleted())
          .toList();
    }
  }

  /// The bot's messages here that everybody sees, in order.
  public List<LoopbackMessage> botMessages() {
    return messages().stream()
        .filter(message -> message.author() == LoopbackDiscord.BOT && !message.ephemeral())
        .toList();
  }

  /// The threads below this channel.
  public List<LoopbackChannel> threads() {
    synchronized (world) {
      return world.channels.values().stream()
          .filter(channel -> channel.parent.filter(this::equals).isPresent())
          .toList();
    }
  }

  ObjectNode json() {
    ObjectNode json = World.object();
    json.put("id", Long.toString(id)).put("type", type).put("name", name).put("position", 0);
    guild.ifPresent(server -> json.put("guild_id", Long.toString(server.id())));
    if (isDirect()) {
      json.remove(List.of("name", "position"));
      var users = json.putArray("recipients");
      recipients.forEach(user -> users.add(user.json()));
      return json;
    }
    parent.ifPresent(
        channel -> {
          json.put("parent_id", Long.toString(channel.id)).put("owner_id", Long.toString(owner));
          json.put("member_count", 1).put("message_count", 1).put("total_message_sent", 1);
          json.put("rate_limit_per_user", 0).put("flags", 0);
          json.putObject("thread_metadata")
              .put("archived", archived)
              .put("locked", locked)
              .put("archive_timestamp", "2026-01-01T00:00:00+00:00")
              .put("create_timestamp", "2026-01-01T00:00:00+00:00")
              .put("auto_archive_duration", 1440);
        });
    var array = json.putArray("permission_overwrites");
    overwrites.forEach(
        (holder, bits) ->
            array.add(
                World.object()
                    .put("id", Long.toString(holder))
                    .put("type", server().roles.containsKey(holder) ? 0 : 1)
                    .put("allow", Long.toString(bits[0]))
                    .put("deny", Long.toString(bits[1]))));
    if (isForum()) {
      json.putArray("available_tags");
      json.put("flags", 0).put("default_sort_order", 0).put("default_forum_layout", 0);
    }
    return json;
  }

  @Override
  public String toString() {
    return "#" + name;
  }
}
