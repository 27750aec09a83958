package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A server with its roles, members and channels.
public final class LoopbackGuild {
  final LoopbackDiscord discord;
  final World world;
  final long id;
  final String name;
  final Map<Long, List<Long>> members = new LinkedHashMap<>();
  final Map<Long, ObjectNode> roles = new LinkedHashMap<>();
  String locale = "en-US";
  boolean available = true;

  LoopbackGuild(LoopbackDiscord discord, World world, long id, String name) {
    this.discord = discord;
    this.world = world;
    this.id = id;
    this.name = name;
    roles.put(id, role(id, "@everyone", Permission.EVERYONE));
  }

  public long id() {
    return id;
  }

  /// A text channel that everybody sees.
  public LoopbackChannel textChannel(String channelName) {
    return channel(channelName, LoopbackChannel.TEXT);
  }

  /// A forum that everybody sees.
  public LoopbackChannel forum(String channelName) {
    return channel(channelName, LoopbackChannel.FORUM);
  }

  private LoopbackChannel channel(String channelName, int type) {
    synchronized (world) {
      var channel = new LoopbackChannel(world, this, world.newId(), type, channelName);
      world.channels.put(channel.id(), channel);
      discord.gateway().dispatch(this, "CHANNEL_CREATE", channel.json());
      return channel;
    }
  }

  /// A new member with no role but the everyone role.
  public LoopbackUser member(String username) {
    LoopbackUser user = discord.user(username);
    join(user);
    return user;
  }

  /// Somebody who is on another server already joins this one.
  public LoopbackUser join(LoopbackUser user, Permission... permissions) {
    synchronized (world) {
      var roleIds = new ArrayList<Long>();
      if (permissions.length > 0) {
        roleIds.add(newRole("role of " + user.name(), permissions));
      }
      members.put(user.id(), roleIds);
      return user;
    }
  }

  /// A new member who holds a role with these permissions.
  public LoopbackUser member(String username, Permission... permissions) {
    return join(discord.user(username), permissions);
  }

  /// A new role; the answer is its id.
  public long newRole(String roleName, Permission... permissions) {
    synchronized (world) {
      long role = world.newId();
      var set = EnumSet.noneOf(Permission.class);
      set.addAll(List.of(permissions));
      roles.put(role, role(role, roleName, set));
      discord
          .gateway()
          .dispatch(
              this,
              "GUILD_ROLE_CREATE",
              World.object().put("guild_id", Long.toString(id)).set("role", roles.get(role)));
      return role;
    }
  }

  /// Gives a role to a member.
  public void grant(LoopbackUser user, long role) {
    synchronized (world) {
      rolesOf(user.id()).add(role);
    }
  }

  /// The language that the server prefers, such as `de`.
  public LoopbackGuild prefers(String newLocale) {
    locale = newLocale;
    return this;
  }

  /// The server becomes unavailable, as in an outage of Discord.
  public void goesDown() {
    synchronized (world) {
      available = false;
      discord
          .gateway()
          .dispatch(
              this,
              "GUILD_DELETE",
              World.object().put("id", Long.toString(id)).put("unavailable", true));
    }
  }

  /// The outage is over.
  public void comesBack() {
    synchronized (world) {
      available = true;
      discord.gateway().dispatch(this, "GUILD_CREATE", json());
    }
  }

  List<Long> rolesOf(long user) {
    List<Long> roleIds = members.get(user);
    if (roleIds == null) {
      throw new AssertionError("user " + user + " is not on the server " + name);
    }
    return roleIds;
  }

  long permissions(long user, LoopbackChannel channel) {
    if (!members.containsKey(user)) {
      return 0;
    }
    long bits = permissionsOf(id);
    for (long role : rolesOf(user)) {
      bits |= permissionsOf(role);
    }
    if (Permission.ADMINISTRATOR.in(bits)) {
      return -1L;
    }
    return channel.overwritten(bits, user, rolesOf(user));
  }

  private long permissionsOf(long role) {
    ObjectNode json = roles.get(role);
    return json == null ? 0 : Long.parseLong(json.get("permissions").asText());
  }

  ObjectNode memberJson(LoopbackUser user) {
    ObjectNode member = World.object();
    member.set("user", user.json());
    ArrayNode roleIds = member.putArray("roles");
    rolesOf(user.id()).forEach(role -> roleIds.add(Long.toString(role)));
    member.put("joined_at", "2026-01-01T00:00:00+00:00");
    member.put("flags", 0);
    return member;
  }

  ObjectNode json() {
    ObjectNode json = World.object();
    json.put("id", Long.toString(id)).put("name", name).put("owner_id", "1");
    json.put("afk_timeout", 300).put("member_count", members.size());
    json.put("preferred_locale", locale).put("large", false);
    ArrayNode roleArray = json.putArray("roles");
    roles.values().forEach(roleArray::add);
    ArrayNode channelArray = json.putArray("channels");
    ArrayNode threadArray = json.putArray("threads");
    for (LoopbackChannel channel : world.channels.values()) {
      if (channel.guild().filter(this::equals).isPresent()) {
        (channel.isThread() ? threadArray : channelArray).add(channel.json());
      }
    }
    ArrayNode memberArray = json.putArray("members");
    if (members.containsKey(LoopbackDiscord.BOT)) {
      memberArray.add(memberJson(discord.bot()));
    }
    for (String empty :
        List.of(
            "emojis",
            "stickers",
            "voice_states",
            "guild_scheduled_events",
            "stage_instances",
            "features",
            "presences",
            "soundboard_sounds")) {
      json.putArray(empty);
    }
    return json;
  }

  private static ObjectNode role(long id, String name, Set<Permission> permissions) {
    ObjectNode role = World.object();
    role.put("id", Long.toString(id)).put("name", name).put("position", 0);
    role.put("permissions", Long.toString(Permission.bits(permissions)));
    role.putObject("colors").put("primary_color", 0);
    role.put("hoist", false).put("managed", false).put("mentionable", false).put("flags", 0);
    return role;
  }
}
