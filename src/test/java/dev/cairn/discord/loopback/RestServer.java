package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The loopback's HTTP side: reads requests, lets faults strike, and answers what [RestApi] says.
final class RestServer {
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

  private final World world;
  private final Faults faults;
  private final RestApi api;
  private final LoopbackDiscord discord;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// What was asked.
  ///
  /// @param files the names of the uploaded files
  record Request(String method, String path, String query, JsonNode body, List<String> files) {
    boolean asks(String parameter) {
      return query.contains(parameter + "=true");
    }
  }

  /// What is answered; no content without a body.
  record Reply(int status, Optional<JsonNode> body) {
    static Reply of(JsonNode body) {
      return new Reply(200, Optional.of(body));
    }

    static Reply nothing() {
      return new Reply(204, Optional.empty());
    }
  }

  RestServer(LoopbackDiscord discord, World world, Faults faults, RestApi api) throws IOException {
    this.discord = discord;
    this.world = world;
    this.faults = faults;
    this.api = api;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/v10/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10/";
  }

  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = read(exchange);
      String line = request.method() + " " + request.path();
      Optional<Faults.Fault> fault = faults.strike(line);
      if (fault.isPresent()) {
        world.note(line + " strikes " + fault.get().kind());
        Faults.await(fault.get());
        switch (fault.get().kind()) {
          case RESET_BEFORE -> {
            return;
          }
          case RESET_AFTER -> {
            answer(exchange, request, line);
            return;
          }
          case STATUS -> {
            send(exchange, new ApiError(fault.get().status(), 0, "injected"));
            return;
          }
          case RATE_LIMIT -> {
            rateLimit(exchange, fault.get().delay().toMillis() / 1000.0);
            return;
          }
          case SLOW, HOLD -> {}
        }
      }
      try {
        Reply reply = answer(exchange, request, line);
        send(exchange, reply);
      } catch (ApiError error) {
        send(exchange, error);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Reply answer(HttpExchange exchange, Request request, String line) {
    try {
      String authorization = exchange.getRequestHeaders().getFirst("authorization");
      boolean open = request.path().startsWith("/webhooks/") || line.contains("/callback");
      if (!open
          && (authorization == null || !discord.knowsToken(authorization.replace("Bot ", "")))) {
        throw new ApiError(401, 0, "401: Unauthorized");
      }
      synchronized (world) {
        Reply reply = api.handle(request);
        world.note("%s %s → %d".formatted(line, shortened(request.body()), reply.status()));
        return reply;
      }
    } catch (ApiError error) {
      world.note(
          "%s %s → %d %d %s"
              .formatted(
                  line, shortened(request.body()), error.status, error.code, error.getMessage()));
      throw error;
    } catch (RuntimeException e) {
      world.violation(line + " broke the loopback: " + e);
      throw new ApiError(500, 0, e.toString());
    }
  }

  private static String shortened(JsonNode body) {
    String text = body.toString();
    return text.length() <= 600 ? text : text.substring(0, 600) + "…";
  }

  private static Request read(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath().substring("/api/v10".length());
    String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("content-type")).orElse("");
    var files = new ArrayList<String>();
    JsonNode body = World.object();
    if (type.startsWith("multipart/")) {
      body = multipart(bytes, type, files);
    } else if (bytes.length > 0) {
      body = World.JSON.readTree(bytes);
    }
    return new Request(exchange.getRequestMethod(), path, query, body, files);
  }

  private static JsonNode multipart(byte[] bytes, String type, List<String> files)
      throws IOException {
    String boundary = "--" + type.substring(type.indexOf("boundary=") + "boundary=".length());
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    JsonNode body = World.object();
    for (String part : text.split(Pattern.quote(boundary), -1)) {
      int head = part.indexOf("\r\n\r\n");
      if (head < 0) {
        continue;
      }
      String headers = part.substring(0, head);
      if (headers.contains("name=\"payload_json\"")) {
        String json = part.substring(head + 4, part.lastIndexOf("\r\n"));
        body = World.JSON.readTree(json.getBytes(StandardCharsets.ISO_8859_1));
      } else {
        Matcher name = FILE_NAME.matcher(headers);
        if (name.find()) {
          files.add(name.group(1));
        }
      }
    }
    return body;
  }

  private static void rateLimit(HttpExchange exchange, double seconds) throws IOException {
    exchange.getResponseHeaders().set("via", "1.1 google");
    exchange.getResponseHeaders().set("X-RateLimit-Scope", "user");
    exchange.getResponseHeaders().set("X-RateLimit-Bucket", "injected");
    exchange.getResponseHeaders().set("X-RateLimit-Limit", "1");
    exchange.getResponseHeaders().set("X-RateLimit-Remaining", "0");
    exchange.getResponseHeaders().set("X-RateLimit-Reset-After", Double.toString(seconds));
    exchange.getResponseHeaders().set("Retry-After", Long.toString((long) Math.ceil(seconds)));
    send(
        exchange,
        new Reply(
            429,
            Optional.of(
                World.object()
                    .put("message", "You are being rate limited.")
                    .put("retry_after", seconds)
                    .put("global", false))));
  }

  private static void send(HttpExchange exchange, ApiError error) throws IOException {
    send(exchange, new Reply(error.status, Optional.of(error.json())));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.body().isEmpty()) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    byte[] bytes = reply.body().get().toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(reply.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
