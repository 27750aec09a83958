package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The routes of Discord's REST API that a bot of this kind uses.
final class RestApi {
  private final LoopbackDiscord discord;
  private final World world;
  private final InteractionApi interactions;
  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, Pattern path, Handler handler) {}

  private interface Handler {
    RestServer.Reply handle(Matcher path, RestServer.Request request);
  }

  RestApi(LoopbackDiscord discord, World world) {
    this.discord = discord;
    this.world = world;
    this.interactions = new InteractionApi(discord, world, this);
    route("GET", "/users/@me", (path, request) -> reply(discord.bot().json()));
    route("GET", "/gateway", (path, request) -> reply(gateway()));
    route("GET", "/gateway/bot", (path, request) -> reply(gateway()));
    route("GET", "/applications/@me", (path, request) -> reply(application()));
    route("GET", "/oauth2/applications/@me", (path, request) -> reply(application()));
    route("POST", "/users/@me/channels", this::openDirect);
    route("GET", "/applications/(\\d+)/commands", this::commands);
    route("PUT", "/applications/(\\d+)/commands", this::register);
    route("POST", "/channels/(\\d+)/messages", this::send);
    route("GET", "/channels/(\\d+)/messages/(\\d+)", this::get);
    route("PATCH", "/channels/(\\d+)/messages/(\\d+)", this::edit);
    route("DELETE", "/channels/(\\d+)/messages/(\\d+)", this::delete);
    route("POST", "/channels/(\\d+)/messages/(\\d+)/threads", this::thread);
    route("PUT", "/channels/(\\d+)/messages/(\\d+)/reactions/([^/]+)/@me", this::react);
    route("POST", "/channels/(\\d+)/typing", (path, request) -> RestServer.Reply.nothing());
    route("GET", "/channels/(\\d+)", (path, request) -> reply(channel(path).json()));
    route("PATCH", "/channels/(\\d+)", this::editChannel);
    route("GET", "/guilds/(\\d+)/members/(\\d+)", this::member);
    route("POST", "/interactions/(\\d+)/([^/]+)/callback", interactions::callback);
    route("POST", "/webhooks/(\\d+)/([^/]+)", interactions::followUp);
    route("GET", "/webhooks/(\\d+)/([^/]+)/messages/([^/]+)", interactions::get);
    route("PATCH", "/webhooks/(\\d+)/([^/]+)/messages/([^/]+)", interactions::edit);
    route("DELETE", "/webhooks/(\\d+)/([^/]+)/messages/([^/]+)", interactions::delete);
  }

  private void route(String method, String path, Handler handler) {
    routes.add(new Route(method, Pattern.compile(path), handler));
  }

  RestServer.Reply handle(RestServer.Request request) {
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(request.path());
      if (route.method().equals(request.method()) && matcher.matches()) {
        return route.handler().handle(matcher, request);
      }
    }
    world.violation("no such route: " + request.method() + " " + request.path());
    throw new ApiError(404, 0, "404: Not Found");
  }

  private static RestServer.Reply reply(JsonNode body) {
    return RestServer.Reply.of(body);
  }

  private ObjectNode gateway() {
    ObjectNode json = World.object();
    json.put("url", discord.gatewayUrl()).put("shards", discord.recommendedShards());
    json.putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 1000)
        .put("reset_after", 0)
        .put("max_concurrency", 1);
    return json;
  }

  private ObjectNode application() {
    ObjectNode json = World.object();
    json.put("id", Long.toString(LoopbackDiscord.BOT)).put("name", "Cairn").put("flags", 0);
    json.put("description", "").put("bot_public", true).put("bot_require_code_grant", false);
    json.set("owner", discord.bot().json());
    return json;
  }

  private LoopbackChannel channel(Matcher path) {
    return world.channel(Long.parseLong(path.group(1)));
  }

  private LoopbackMessage message(Matcher path) {
    return world.message(Long.parseLong(path.group(1)), Long.parseLong(path.group(2)));
  }

  private RestServer.Reply openDirect(Matcher path, RestServer.Request request) {
    long id = request.body().path("recipient_id").asLong();
    LoopbackUser user = world.users.get(id);
    if (user == null) {
      throw new ApiError(400, 50033, "Invalid Recipient(s)");
    }
    return reply(discord.direct(user).json());
  }

  private RestServer.Reply member(Matcher path, RestServer.Request request) {
    LoopbackGuild guild = world.guilds.get(Long.parseLong(path.group(1)));
    LoopbackUser user = world.users.get(Long.parseLong(path.group(2)));
    if (guild == null || user == null || !guild.members.containsKey(user.id())) {
      throw new ApiError(404, 10007, "Unknown Member");
    }
    return reply(guild.memberJson(user));
  }

  // --- commands

  private RestServer.Reply commands(Matcher path, RestServer.Request request) {
    ArrayNode array = World.array();
    for (ObjectNode command : world.commands) {
      JsonNode copy = scrambled(command);
      if (!request.asks("with_localizations")) {
        stripLocalizations(copy);
      }
      array.add(copy);
    }
    return reply(array);
  }

  /// The same by value with its maps in another order, as Discord may send it.
  private static JsonNode scrambled(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = World.object();
      var entries = new ArrayList<>(object.properties());
      Collections.reverse(entries);
      entries.forEach(entry -> copy.set(entry.getKey(), scrambled(entry.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = World.array();
      array.forEach(entry -> copy.add(scrambled(entry)));
      return copy;
    }
    return node;
  }

  private static void stripLocalizations(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(List.of("name_localizations", "description_localizations"));
    }
    node.forEach(RestApi::stripLocalizations);
  }

  private RestServer.Reply register(Matcher path, RestServer.Request request) {
    List<String> wrong = CommandRules.check(request.body());
    if (!wrong.isEmpty()) {
      wrong.forEach(world::violation);
      throw new ApiError(400, 50035, "Invalid Form Body: " + wrong);
    }
    world.commands.clear();
    for (JsonNode command : request.body()) {
      ObjectNode stored = command.deepCopy();
      stored.put("id", Long.toString(world.newId()));
      stored.put("application_id", Long.toString(LoopbackDiscord.BOT));
      stored.put("version", Long.toString(world.newId()));
      if (!stored.has("type")) {
        stored.put("type", 1);
      }
      world.commands.add(stored);
    }
    discord.registered();
    return commands(path, request);
  }

  // --- messages

  private void require(LoopbackChannel channel, Permission permission) {
    if (!channel.allows(LoopbackDiscord.BOT, Permission.VIEW_CHANNEL)) {
      throw new ApiError(403, 50001, "Missing Access");
    }
    if (!channel.allows(LoopbackDiscord.BOT, permission)) {
      throw new ApiError(403, 50013, "Missing Permissions");
    }
  }

  private RestServer.Reply send(Matcher path, RestServer.Request request) {
    LoopbackChannel channel = channel(path);
    if (channel.isForum()) {
      throw new ApiError(400, 50008, "Cannot send messages in a non-text channel");
    }
    if (channel.isDirect() && channel.recipients.getFirst().refusesDirectMessages) {
      throw new ApiError(403, 50007, "Cannot send messages to this user");
    }
    require(
        channel,
        channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
    if (!request.files().isEmpty()) {
      require(channel, Permission.ATTACH_FILES);
    }
    if (channel.locked && !channel.allows(LoopbackDiscord.BOT, Permission.MANAGE_THREADS)) {
      throw new ApiError(400, 160005, "Thread is locked");
    }
    channel.archived = false;
    JsonNode body = request.body();
    String nonce = body.path("nonce").asText("");
    if (body.path("enforce_nonce").asBoolean() && !nonce.isEmpty()) {
      Optional<LoopbackMessage> same =
          channel.messages().stream()
              .filter(m -> m.author() == LoopbackDiscord.BOT)
              .filter(m -> m.json().path("nonce").asText("").equals(nonce))
              .findFirst();
      if (same.isPresent()) {
        return reply(same.get().json());
      }
    }
    Optional<LoopbackMessage> repliesTo = reference(channel, body.path("message_reference"));
    return reply(create(channel, body, request.files(), repliesTo, 0).json());
  }

  private Optional<LoopbackMessage> reference(LoopbackChannel channel, JsonNode reference) {
    if (reference.isMissingNode()) {
      return Optional.empty();
    }
    require(channel, Permission.READ_MESSAGE_HISTORY);
    try {
      return Optional.of(world.message(channel.id(), reference.path("message_id").asLong()));
    } catch (ApiError unknown) {
      if (reference.path("fail_if_not_exists").asBoolean(true)) {
        throw new ApiError(400, 50035, "Unknown message in message_reference");
      }
      return Optional.empty();
    }
  }

  /// Creates a message of the bot, checked against every limit.
  LoopbackMessage create(
      LoopbackChannel channel,
      JsonNode body,
      List<String> files,
      Optional<LoopbackMessage> repliesTo,
      int extraFlags) {
    ObjectNode json = World.object();
    long id = world.newId();
    json.put("id", Long.toString(id)).put("type", repliesTo.isPresent() ? 19 : 0);
    json.put("channel_id", Long.toString(channel.id()));
    channel.guild().ifPresent(guild -> json.put("guild_id", Long.toString(guild.id())));
    json.set("author", discord.bot().json());
    json.put("content", body.path("content").asText(""));
    json.put("timestamp", "2026-01-01T00:00:00+00:00").putNull("edited_timestamp");
    json.put("tts", false).put("mention_everyone", false).put("pinned", false);
    json.putArray("mentions");
    json.putArray("mention_roles");
    json.set("embeds", body.has("embeds") ? body.get("embeds") : World.array());
    json.set("components", body.has("components") ? body.get("components") : World.array());
    json.put("flags", body.path("flags").asInt() | extraFlags);
    if (body.has("nonce")) {
      json.put("nonce", body.path("nonce").asText());
    }
    json.set("attachments", attachments(files));
    json.set("components", resolved(json.get("components")));
    repliesTo.ifPresent(
        message -> {
          json.putObject("message_reference")
              .put("type", 0)
              .put("message_id", Long.toString(message.id()))
              .put("channel_id", Long.toString(channel.id()));
          json.set("referenced_message", discord.messageJson(message));
        });
    check(json);
    var message = new LoopbackMessage(world, channel, id, LoopbackDiscord.BOT, json);
    message.repliesTo = repliesTo;
    message.files.addAll(files);
    message.pings.addAll(Mentions.pings(message.text(), repliesTo, body.path("allowed_mentions")));
    world.messages.put(id, message);
    if (!message.ephemeral()) {
      discord.gateway().dispatch(channel.guild(), "MESSAGE_CREATE", json);
    }
    return message;
  }

  private ArrayNode attachments(List<String> files) {
    ArrayNode attachments = World.array();
    for (String file : files) {
      attachments
          .addObject()
          .put("id", Long.toString(world.newId()))
          .put("filename", file)
          .put("size", 1)
          .put("url", "https://cdn.invalid/" + file)
          .put("proxy_url", "https://cdn.invalid/" + file);
    }
    return attachments;
  }

  /// Components as Discord gives them back: uploaded files have an address of their own.
  private static JsonNode resolved(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = World.object();
      for (var entry : object.properties()) {
        String text = entry.getValue().asText();
        if (entry.getKey().equals("url") && text.startsWith("attachment://")) {
          String address = text.replace("attachment://", "https://cdn.invalid/");
          copy.put("url", address).put("proxy_url", address);
        } else {
          copy.set(entry.getKey(), resolved(entry.getValue()));
        }
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = World.array();
      array.forEach(entry -> copy.add(resolved(entry)));
      return copy;
    }
    return node;
  }

  void check(ObjectNode message) {
    List<String> wrong = MessageRules.check(message);
    if (!wrong.isEmpty() && (message.path("flags").asInt() & LoopbackMessage.LOADING) == 0) {
      wrong.forEach(what -> world.violation(what + " in " + message.toPrettyString()));
      throw new ApiError(400, 50035, "Invalid Form Body: " + wrong);
    }
  }

  /// Edits a message of the bot, checked against every limit.
  void change(LoopbackMessage message, JsonNode body, List<String> files) {
    ObjectNode changes = World.object();
    for (String field : List.of("content", "embeds", "components")) {
      if (body.has(field) && !body.get(field).isNull()) {
        changes.set(field, resolved(body.get(field)));
      }
    }
    if (!files.isEmpty()) {
      changes.set("attachments", attachments(files));
    }
    int old = message.json().path("flags").asInt();
    int kept = LoopbackMessage.EPHEMERAL | LoopbackMessage.COMPONENTS_V2;
    changes.put(
        "flags", (old & kept) | (body.path("flags").asInt() & LoopbackMessage.COMPONENTS_V2));
    ObjectNode result = message.json().deepCopy();
    changes.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    check(result);
    message.replace(changes);
    message.files.addAll(files);
    message.pings.addAll(
        Mentions.pings(message.text(), Optional.empty(), body.path("allowed_mentions")));
    if (!message.ephemeral()) {
      discord
          .gateway()
          .dispatch(message.channel().guild(), "MESSAGE_UPDATE", discord.messageJson(message));
    }
    world.notifyAll();
  }

  private RestServer.Reply get(Matcher path, RestServer.Request request) {
    require(channel(path), Permission.READ_MESSAGE_HISTORY);
    return reply(discord.messageJson(message(path)));
  }

  private RestServer.Reply edit(Matcher path, RestServer.Request request) {
    LoopbackMessage message = message(path);
    if (message.author() != LoopbackDiscord.BOT) {
      throw new ApiError(403, 50005, "Cannot edit a message authored by another user");
    }
    change(message, request.body(), request.files());
    return reply(discord.messageJson(message));
  }

  private RestServer.Reply delete(Matcher path, RestServer.Request request) {
    LoopbackMessage message = message(path);
    if (message.author() != LoopbackDiscord.BOT) {
      require(channel(path), Permission.MANAGE_MESSAGES);
    }
    discord.bot().deletes(message);
    world.notifyAll();
    return RestServer.Reply.nothing();
  }

  private RestServer.Reply react(Matcher path, RestServer.Request request) {
    LoopbackMessage message = message(path);
    require(message.channel(), Permission.READ_MESSAGE_HISTORY);
    require(message.channel(), Permission.ADD_REACTIONS);
    message.reactions.add(URLDecoder.decode(path.group(3), StandardCharsets.UTF_8));
    world.notifyAll();
    return RestServer.Reply.nothing();
  }

  // --- threads

  private RestServer.Reply thread(Matcher path, RestServer.Request request) {
    LoopbackMessage message = message(path);
    LoopbackChannel channel = message.channel();
    require(channel, Permission.CREATE_PUBLIC_THREADS);
    String name = request.body().path("name").asText();
    if (name.isBlank() || name.length() > 100) {
      world.violation("the name of a thread has %d characters: %s".formatted(name.length(), name));
      throw new ApiError(400, 50035, "Invalid Form Body: name");
    }
    if (world.channels.containsKey(message.id())) {
      throw new ApiError(400, 160004, "A thread has already been created for this message");
    }
    LoopbackChannel thread =
        LoopbackChannel.thread(channel, message.id(), name, LoopbackDiscord.BOT);
    world.channels.put(thread.id(), thread);
    discord.gateway().dispatch(channel.guild(), "THREAD_CREATE", thread.json());
    return new RestServer.Reply(201, Optional.of(thread.json()));
  }

  private RestServer.Reply editChannel(Matcher path, RestServer.Request request) {
    LoopbackChannel channel = channel(path);
    if (!channel.isThread()) {
      throw new ApiError(403, 50013, "Missing Permissions");
    }
    if (channel.locked) {
      require(channel, Permission.MANAGE_THREADS);
    }
    channel.archived = request.body().path("archived").asBoolean(channel.archived);
    return reply(channel.json());
  }
}
