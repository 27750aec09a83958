package dev.cairn.discord.loopback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// The loopback's gateway: sessions that survive their connections, events with sequence numbers,
/// resume, and the ways in which a gateway misbehaves.
public final class Gateway {
  private static final int GUILD_MESSAGES = 1 << 9;
  private static final int DIRECT_MESSAGES = 1 << 12;
  private static final int MESSAGE_CONTENT = 1 << 15;
  private static final int PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;

  private final LoopbackDiscord discord;
  private final World world;
  private final Server server;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private int identifies;
  private int resumes;
  private int refusedResumes;

  /// One session of a shard.
  private static final class Session {
    private final String id;
    private final int shard;
    private final int shards;
    private final int intents;
    private final List<ObjectNode> log = new ArrayList<>();
    private int sequence;
    private int confirmed = -1;
    private int toConfirm;
    private @Nullable WebSocket connection;

    private Session(String id, int shard, int shards, int intents) {
      this.id = id;
      this.shard = shard;
      this.shards = shards;
      this.intents = intents;
    }

    private boolean may(int intent) {
      return (intents & intent) != 0;
    }
  }

  Gateway(LoopbackDiscord discord, World world) {
    this.discord = discord;
    this.world = world;
    this.server = new Server();
  }

  void start() throws InterruptedException {
    server.setReuseAddr(true);
    server.setDaemon(true);
    server.start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("the loopback's gateway did not start");
    }
  }

  void stop() throws InterruptedException {
    server.stop(1000);
  }

  String url() {
    return "ws://127.0.0.1:" + server.getPort() + "/";
  }

  /// Cuts every connection without a word.
  public void drop() {
    connections().forEach(connection -> connection.closeConnection(1006, "cut"));
  }

  /// Asks every shard to reconnect.
  public void askReconnect() {
    connections().forEach(connection -> connection.send("{\"op\":7,\"d\":null}"));
  }

  /// The next resumes are refused: a new session must be begun.
  public void refuseResumes(int times) {
    synchronized (world) {
      refusedResumes = times;
    }
  }

  /// Sends the last event of a name once more, as Discord does when a shard resumes too early.
  public void redeliver(String event) {
    synchronized (world) {
      for (Session session : sessions.values()) {
        session.log.stream()
            .filter(payload -> payload.path("t").asText().equals(event))
            .reduce((first, second) -> second)
            .ifPresent(payload -> send(session, event, (ObjectNode) payload.get("d").deepCopy()));
      }
    }
  }

  /// The shards that are connected.
  public int connected() {
    return connections().size();
  }

  /// How often a session was begun.
  public int identifies() {
    synchronized (world) {
      return identifies;
    }
  }

  /// How often a session was resumed.
  public int resumes() {
    synchronized (world) {
      return resumes;
    }
  }

  /// Whether the bot asked for the privileged intent to read every message.
  public boolean readsEverything() {
    synchronized (world) {
      return sessions.values().stream().anyMatch(session -> session.may(MESSAGE_CONTENT));
    }
  }

  /// The intents of the newest session.
  public int intents() {
    synchronized (world) {
      return sessions.values().stream().reduce((first, second) -> second).orElseThrow().intents;
    }
  }

  /// Waits until so many shards are connected and greeted.
  public void awaitConnected(int shards) {
    world.await(
        shards + " connected shards",
        () ->
            sessions.values().stream().filter(session -> session.connection != null).count()
                    >= shards
                ? Optional.of(true)
                : Optional.empty());
  }

  /// Waits until so many resumes were done.
  public void awaitResumes(int count) {
    world.await(count + " resumes", () -> resumes >= count ? Optional.of(true) : Optional.empty());
  }

  /// Waits until so many sessions were begun.
  public void awaitIdentifies(int count) {
    world.await(
        count + " new sessions", () -> identifies >= count ? Optional.of(true) : Optional.empty());
  }

  /// Waits until the bot has read every event that was sent to it.
  public void awaitDelivered() {
    synchronized (world) {
      for (Session session : sessions.values()) {
        session.confirmed = -1;
        session.toConfirm = session.sequence;
        if (session.connection != null) {
          session.connection.send("{\"op\":1,\"d\":null}");
        }
      }
    }
    world.await(
        "all events to be read",
        () ->
            sessions.values().stream()
                    .filter(session -> session.connection != null)
                    .allMatch(session -> session.confirmed >= session.toConfirm)
                ? Optional.of(true)
                : Optional.empty());
  }

  private List<WebSocket> connections() {
    synchronized (world) {
      return sessions.values().stream()
          .flatMap(session -> Optional.ofNullable(session.connection).stream())
          .toList();
    }
  }

  /// Tells every shard that is responsible for a server.
  void dispatch(LoopbackGuild guild, String event, ObjectNode data) {
    dispatch(Optional.of(guild), event, data);
  }

  void dispatch(Optional<LoopbackGuild> guild, String event, ObjectNode data) {
    synchronized (world) {
      for (Session session : sessions.values()) {
        long shard = guild.map(server -> (server.id() >>> 22) % session.shards).orElse(0L);
        if (session.shard == shard) {
          visible(session, guild, event, data).ifPresent(seen -> send(session, event, seen));
        }
      }
      world.notifyAll();
    }
  }

  /// What a session gets to see of an event: nothing without the intent for it, and of other
  /// people's messages no content unless they concern the bot.
  private Optional<ObjectNode> visible(
      Session session, Optional<LoopbackGuild> guild, String event, ObjectNode data) {
    if (!event.startsWith("MESSAGE_")) {
      return Optional.of(data);
    }
    if (!session.may(guild.isPresent() ? GUILD_MESSAGES : DIRECT_MESSAGES)) {
      return Optional.empty();
    }
    if (!event.equals("MESSAGE_CREATE") && !event.equals("MESSAGE_UPDATE")) {
      return Optional.of(data);
    }
    ObjectNode seen = data.deepCopy();
    hide(session, guild, seen);
    if (seen.get("referenced_message") instanceof ObjectNode referenced) {
      hide(session, guild, referenced);
    }
    return Optional.of(seen);
  }

  private static void hide(Session session, Optional<LoopbackGuild> guild, ObjectNode message) {
    String bot = Long.toString(LoopbackDiscord.BOT);
    boolean concerned = guild.isEmpty() || message.path("author").path("id").asText().equals(bot);
    for (JsonNode mentioned : message.path("mentions")) {
      concerned |= mentioned.path("id").asText().equals(bot);
    }
    if (!concerned && !session.may(MESSAGE_CONTENT)) {
      message.put("content", "");
      message.putArray("embeds");
      message.putArray("attachments");
      message.putArray("components");
    }
  }

  private void send(Session session, String event, ObjectNode data) {
    ObjectNode payload = World.object();
    payload.put("op", 0).put("t", event).put("s", ++session.sequence);
    payload.set("d", data.deepCopy());
    session.log.add(payload);
    if (session.connection != null) {
      write(session.connection, payload);
    }
  }

  private static void write(WebSocket connection, ObjectNode payload) {
    if (connection.isOpen()) {
      connection.send(payload.toString());
    }
  }

  private void receive(WebSocket connection, JsonNode payload) {
    switch (payload.path("op").asInt()) {
      case 1 -> heartbeat(connection, payload.path("d").asInt());
      case 2 -> identify(connection, payload.path("d"));
      case 6 -> resume(connection, payload.path("d"));
      default -> {}
    }
  }

  private void heartbeat(WebSocket connection, int sequence) {
    connection.send("{\"op\":11,\"d\":null}");
    synchronized (world) {
      for (Session session : sessions.values()) {
        if (connection.equals(session.connection)) {
          session.confirmed = Math.max(session.confirmed, sequence);
        }
      }
      world.notifyAll();
    }
  }

  private void identify(WebSocket connection, JsonNode data) {
    synchronized (world) {
      identifies++;
      if (!discord.knowsToken(data.path("token").asText())) {
        connection.close(4004, "Authentication failed.");
        return;
      }
      int intents = data.path("intents").asInt();
      if ((intents & PRIVILEGED & ~discord.allowedPrivilegedIntents()) != 0) {
        connection.close(4014, "Disallowed intent(s).");
        return;
      }
      int shard = data.path("shard").path(0).asInt(0);
      int shards = data.path("shard").path(1).asInt(1);
      sessions.values().removeIf(old -> old.shard == shard);
      var session = new Session("session-" + identifies, shard, shards, intents);
      sessions.put(session.id, session);
      session.connection = connection;
      send(session, "READY", ready(session));
      for (LoopbackGuild guild : world.guilds.values()) {
        if (guild.available
            && guild.members.containsKey(LoopbackDiscord.BOT)
            && (guild.id() >>> 22) % shards == shard) {
          send(session, "GUILD_CREATE", guild.json());
        }
      }
      world.note("gateway: shard %d/%d began %s".formatted(shard, shards, session.id));
    }
  }

  private ObjectNode ready(Session session) {
    ObjectNode data = World.object();
    data.put("v", 10).put("session_id", session.id).put("resume_gateway_url", url());
    data.set("user", discord.bot().json());
    data.putObject("application").put("id", Long.toString(LoopbackDiscord.BOT)).put("flags", 0);
    data.putArray("private_channels");
    data.putArray("shard").add(session.shard).add(session.shards);
    var guilds = data.putArray("guilds");
    for (LoopbackGuild guild : world.guilds.values()) {
      if ((guild.id() >>> 22) % session.shards == session.shard
          && guild.members.containsKey(LoopbackDiscord.BOT)) {
        guilds.add(World.object().put("id", Long.toString(guild.id())).put("unavailable", true));
      }
    }
    return data;
  }

  private void resume(WebSocket connection, JsonNode data) {
    synchronized (world) {
      Session session = sessions.get(data.path("session_id").asText());
      if (session == null || refusedResumes > 0) {
        refusedResumes = Math.max(0, refusedResumes - 1);
        connection.send("{\"op\":9,\"d\":false}");
        return;
      }
      int seen = data.path("seq").asInt();
      session.connection = connection;
      session.log.stream()
          .filter(payload -> payload.path("s").asInt() > seen)
          .forEach(payload -> write(connection, payload));
      send(session, "RESUMED", World.object());
      resumes++;
      world.note("gateway: " + session.id + " resumed after " + seen);
    }
  }

  private void lost(WebSocket connection) {
    synchronized (world) {
      for (Session session : sessions.values()) {
        if (connection.equals(session.connection)) {
          session.connection = null;
        }
      }
      world.note("gateway: a connection ended");
    }
  }

  private final class Server extends WebSocketServer {
    private Server() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
      setTcpNoDelay(true);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      connection.send("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
      try {
        receive(connection, World.JSON.readTree(message));
      } catch (JsonProcessingException e) {
        world.violation("the gateway got something that is not JSON: " + e.getMessage());
      }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
      lost(connection);
    }

    @Override
    public void onError(@Nullable WebSocket connection, Exception error) {
      world.note("gateway: " + error);
    }
  }
}
