package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person who uses the bot, or the bot itself.
public final class LoopbackUser {
  private static final int SUBCOMMAND = 1;
  private static final int BOOLEAN = 5;
  private static final int USER = 6;
  private static final int CHANNEL = 7;
  private static final int ROLE = 8;

  private final LoopbackDiscord discord;
  private final World world;
  private final long id;
  private final String name;
  private final boolean bot;
  private String locale = "en-US";
  boolean refusesDirectMessages;

  LoopbackUser(LoopbackDiscord discord, World world, long id, String name, boolean bot) {
    this.discord = discord;
    this.world = world;
    this.id = id;
    this.name = name;
    this.bot = bot;
  }

  public long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String mention() {
    return "<@" + id + ">";
  }

  /// The language of this person's Discord, such as `de`.
  public LoopbackUser speaks(String newLocale) {
    locale = newLocale;
    return this;
  }

  /// Takes no direct messages from now on.
  public LoopbackUser refusesDirectMessages() {
    refusesDirectMessages = true;
    return this;
  }

  ObjectNode json() {
    return World.object()
        .put("id", Long.toString(id))
        .put("username", name)
        .put("discriminator", "0000")
        .put("bot", bot)
        .putNull("avatar");
  }

  // --- messages

  /// Writes a message in a channel.
  public LoopbackMessage says(LoopbackChannel channel, String text) {
    return discord.post(this, channel, text, Optional.empty(), false);
  }

  /// Replies to a message, without pinging its author.
  public LoopbackMessage replies(LoopbackMessage to, String text) {
    return discord.post(this, to.channel(), text, Optional.of(to), false);
  }

  /// Replies to a message and pings its author, as Discord does by itself.
  public LoopbackMessage repliesPinging(LoopbackMessage to, String text) {
    return discord.post(this, to.channel(), text, Optional.of(to), true);
  }

  /// Writes to the bot alone.
  public LoopbackMessage tellsBot(String text) {
    return says(discord.direct(this), text);
  }

  /// The direct messages with the bot.
  public LoopbackChannel inbox() {
    return discord.direct(this);
  }

  /// Opens a post in a forum; the answer is its first message.
  public LoopbackMessage posts(LoopbackChannel forum, String title, String text) {
    return discord.forumPost(this, forum, title, text);
  }

  /// Deletes a message.
  public void deletes(LoopbackMessage message) {
    synchronized (world) {
      message.delete();
      ObjectNode data = World.object();
      data.put("id", Long.toString(message.id()));
      data.put("channel_id", Long.toString(message.channel().id()));
      message.channel().guild().ifPresent(guild -> data.put("guild_id", Long.toString(guild.id())));
      discord.gateway().dispatch(message.channel().guild(), "MESSAGE_DELETE", data);
    }
  }

  // --- interactions

  /// Runs a slash command written as people type it: `/ask question:what first public:true`.
  public LoopbackInteraction runs(LoopbackChannel channel, String line) {
    return command(channel, line, false);
  }

  /// Types a slash command whose last option is being filled in.
  public LoopbackInteraction types(LoopbackChannel channel, String line) {
    return command(channel, line, true);
  }

  private LoopbackInteraction command(LoopbackChannel channel, String line, boolean typing) {
    synchronized (world) {
      String[] words = line.strip().split("\\s+", 2);
      ObjectNode command = discord.command(1, words[0].substring(1));
      ObjectNode data = World.object();
      data.put("id", command.path("id").asText());
      data.put("name", command.path("name").asText()).put("type", 1);
      ObjectNode resolved = World.object();
      JsonNode definitions = command.path("options");
      String rest = words.length > 1 ? words[1] : "";
      ArrayNode target = data.putArray("options");
      if (definitions.path(0).path("type").asInt() == SUBCOMMAND) {
        String[] sub = rest.strip().split("\\s+", 2);
        JsonNode definition = named(definitions, sub[0]);
        ObjectNode node = target.addObject().put("name", sub[0]).put("type", SUBCOMMAND);
        target = node.putArray("options");
        definitions = definition.path("options");
        rest = sub.length > 1 ? sub[1] : "";
      }
      options(channel, definitions, rest, target, resolved, typing);
      if (!resolved.isEmpty()) {
        data.set("resolved", resolved);
      }
      return discord.interact(
          this,
          channel,
          typing ? LoopbackInteraction.AUTOCOMPLETE : LoopbackInteraction.COMMAND,
          data,
          Optional.empty());
    }
  }

  private void options(
      LoopbackChannel channel,
      JsonNode definitions,
      String line,
      ArrayNode target,
      ObjectNode resolved,
      boolean typing) {
    Map<String, String> given = split(definitions, line);
    int left = given.size();
    for (var entry : given.entrySet()) {
      JsonNode definition = named(definitions, entry.getKey());
      boolean focused = typing && --left == 0;
      ObjectNode option = target.addObject();
      option.put("name", entry.getKey()).put("type", definition.path("type").asInt());
      if (focused) {
        if (!definition.path("autocomplete").asBoolean()) {
          throw new AssertionError("option " + entry.getKey() + " has no autocomplete");
        }
        option.put("value", entry.getValue()).put("focused", true);
      } else {
        value(channel, definition, entry.getValue(), option, resolved);
      }
    }
    for (JsonNode definition : definitions) {
      if (!typing
          && definition.path("required").asBoolean()
          && !given.containsKey(definition.path("name").asText())) {
        throw new AssertionError("missing option " + definition.path("name").asText());
      }
    }
  }

  private void value(
      LoopbackChannel channel,
      JsonNode definition,
      String text,
      ObjectNode option,
      ObjectNode resolved) {
    switch (definition.path("type").asInt()) {
      case BOOLEAN -> option.put("value", Boolean.parseBoolean(text));
      case 4 -> option.put("value", Long.parseLong(text));
      case 10 -> option.put("value", Double.parseDouble(text));
      case USER -> {
        LoopbackUser user = discord.userNamed(text);
        option.put("value", Long.toString(user.id));
        ObjectNode users = resolved.withObjectProperty("users");
        users.set(Long.toString(user.id), user.json());
        channel
            .guild()
            .filter(guild -> guild.members.containsKey(user.id))
            .ifPresent(
                guild -> {
                  ObjectNode member = guild.memberJson(user);
                  member.remove("user");
                  member.put("permissions", Long.toString(guild.permissions(user.id, channel)));
                  resolved.withObjectProperty("members").set(Long.toString(user.id), member);
                });
      }
      case CHANNEL -> {
        LoopbackChannel named = discord.channelNamed(text);
        option.put("value", Long.toString(named.id()));
        ObjectNode json = named.json();
        json.put("permissions", "-1");
        resolved.withObjectProperty("channels").set(Long.toString(named.id()), json);
      }
      case ROLE -> {
        option.put("value", text);
        resolved
            .withObjectProperty("roles")
            .set(text, channel.server().roles.get(Long.parseLong(text)));
      }
      default -> option.put("value", choice(definition, text));
    }
  }

  private static String choice(JsonNode definition, String text) {
    if (definition.path("choices").isEmpty()) {
      return text;
    }
    for (JsonNode choice : definition.path("choices")) {
      if (choice.path("value").asText().equals(text) || choice.path("name").asText().equals(text)) {
        return choice.path("value").asText();
      }
    }
    throw new AssertionError("'%s' is none of %s".formatted(text, definition.path("choices")));
  }

  private static JsonNode named(JsonNode definitions, String name) {
    for (JsonNode definition : definitions) {
      if (definition.path("name").asText().equals(name)) {
        return definition;
      }
    }
    throw new AssertionError("no option or subcommand " + name + " in " + definitions);
  }

  private static Map<String, String> split(JsonNode definitions, String line) {
    var names = new java.util.StringJoiner("|");
    definitions.forEach(definition -> names.add(Pattern.quote(definition.path("name").asText())));
    var given = new LinkedHashMap<String, String>();
    Matcher matcher = Pattern.compile("(?:^|\\s)(" + names + "):").matcher(line);
    String open = "";
    int from = 0;
    while (matcher.find()) {
      if (!open.isEmpty()) {
        given.put(open, line.substring(from, matcher.start()).strip());
      }
      open = matcher.group(1);
      from = matcher.end();
    }
    if (!open.isEmpty()) {
      given.put(open, line.substring(from).strip());
    }
    return given;
  }

  /// Uses a command of a message's context menu.
  public LoopbackInteraction applies(String menu, LoopbackMessage message) {
    synchronized (world) {
      ObjectNode command = discord.command(3, menu);
      ObjectNode data = World.object();
      data.put("id", command.path("id").asText());
      data.put("name", command.path("name").asText()).put("type", 3);
      data.put("target_id", Long.toString(message.id()));
      data.putObject("resolved")
          .putObject("messages")
          .set(Long.toString(message.id()), discord.messageJson(message));
      return discord.interact(
          this, message.channel(), LoopbackInteraction.COMMAND, data, Optional.empty());
    }
  }

  /// Presses the button whose label contains a text.
  public LoopbackInteraction clicks(LoopbackMessage message, String label) {
    return presses(message, message.buttonId(label));
  }

  /// Presses a button by its custom id, whether the message has it or not.
  public LoopbackInteraction presses(LoopbackMessage message, String customId) {
    return component(message, MessageRules.BUTTON, customId, List.of());
  }

  /// Chooses options of a menu by their labels.
  public LoopbackInteraction chooses(LoopbackMessage message, String menu, String... labels) {
    return choosesValues(
        message,
        message.menuId(menu),
        java.util.Arrays.stream(labels).map(label -> message.value(menu, label)).toList());
  }

  /// Chooses values of a menu by its custom id, whether the message has them or not.
  public LoopbackInteraction choosesValues(
      LoopbackMessage message, String customId, List<String> values) {
    return component(message, MessageRules.STRING_SELECT, customId, values);
  }

  private LoopbackInteraction component(
      LoopbackMessage message, int type, String customId, List<String> values) {
    synchronized (world) {
      ObjectNode data = World.object();
      data.put("custom_id", customId).put("component_type", type).put("id", 1);
      ArrayNode chosen = data.putArray("values");
      values.forEach(chosen::add);
      return discord.interact(
          this, message.channel(), LoopbackInteraction.COMPONENT, data, Optional.of(message));
    }
  }

  String locale() {
    return locale.isEmpty() ? Locale.ENGLISH.toLanguageTag() : locale;
  }

  @Override
  public String toString() {
    return "@" + name;
  }
}
