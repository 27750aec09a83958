package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Everything that exists in the loopback; its monitor guards it, and is notified at each change.
final class World {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final LoopbackClock clock = new LoopbackClock();
  final Map<Long, LoopbackUser> users = new LinkedHashMap<>();
  final Map<Long, LoopbackGuild> guilds = new LinkedHashMap<>();
  final Map<Long, LoopbackChannel> channels = new LinkedHashMap<>();
  final Map<Long, LoopbackMessage> messages = new LinkedHashMap<>();
  final Map<Long, LoopbackInteraction> interactions = new LinkedHashMap<>();
  final Map<String, LoopbackInteraction> interactionsByToken = new LinkedHashMap<>();
  final List<ObjectNode> commands = new ArrayList<>();
  final List<String> transcript = new ArrayList<>();
  final List<String> violations = new ArrayList<>();
  private long lastId;

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  synchronized long newId() {
    long id = (clock.millis() - DISCORD_EPOCH) << 22;
    lastId = Math.max(id, lastId + 1);
    return lastId;
  }

  synchronized LoopbackChannel channel(long id) {
    LoopbackChannel channel = channels.get(id);
    if (channel == null) {
      throw new ApiError(404, 10003, "Unknown Channel");
    }
    return channel;
  }

  synchronized LoopbackMessage message(long channel, long id) {
    LoopbackMessage message = messages.get(id);
    if (message == null || message.deleted() || message.channel().id() != channel) {
      throw new ApiError(404, 10008, "Unknown Message");
    }
    return message;
  }

  synchronized void note(String line) {
    transcript.add(line);
    notifyAll();
  }

  synchronized void violation(String what) {
    violations.add(what);
    notifyAll();
  }

  /// Waits until something is there; fails with the transcript when it does not come.
  synchronized <T> T await(String what, Supplier<Optional<T>> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<T> found = wanted.get();
      if (found.isPresent()) {
        return found.get();
      }
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(
            "waited %s for %s; what happened:\n%s"
                .formatted(PATIENCE, what, String.join("\n", transcript)));
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
  }
}
