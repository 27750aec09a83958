package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something a person did with the bot: a command, a button, a menu, or typing into an option.
public final class LoopbackInteraction {
  static final int COMMAND = 2;
  static final int COMPONENT = 3;
  static final int AUTOCOMPLETE = 4;

  private static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofMinutes(15);

  private final World world;
  final long id;
  final String token;
  final int type;
  final LoopbackUser user;
  final LoopbackChannel channel;
  final Instant created;
  final Optional<LoopbackMessage> on;
  Optional<Instant> acknowledged = Optional.empty();
  int acknowledgement;
  boolean deferredPrivately;
  boolean answered;
  Optional<LoopbackMessage> original = Optional.empty();
  final List<LoopbackMessage> followUps = new ArrayList<>();
  Optional<List<JsonNode>> choices = Optional.empty();

  LoopbackInteraction(
      World world,
      int type,
      LoopbackUser user,
      LoopbackChannel channel,
      Optional<LoopbackMessage> on) {
    this.world = world;
    this.id = world.newId();
    this.token = "token-" + id;
    this.type = type;
    this.user = user;
    this.channel = channel;
    this.created = world.clock.instant();
    this.on = on;
    this.original = on;
  }

  boolean tooLateToAcknowledge() {
    return world.clock.instant().isAfter(created.plus(TO_ACKNOWLEDGE));
  }

  boolean expired() {
    return world.clock.instant().isAfter(created.plus(TO_ANSWER));
  }

  /// Waits for what the person gets to see: the first answer that is more than "thinking".
  public LoopbackMessage awaitAnswer() {
    return world.await("an answer to interaction " + id, this::answer);
  }

  /// The answer so far: a follow-up, or else the first message.
  public Optional<LoopbackMessage> answer() {
    synchronized (world) {
      if (!followUps.isEmpty()) {
        return Optional.of(followUps.getLast());
      }
      return answered ? original : Optional.empty();
    }
  }

  /// Waits until it was acknowledged; how long that took.
  public Duration awaitAcknowledged() {
    return Duration.between(
        created, world.await("an acknowledgement of interaction " + id, () -> acknowledged));
  }

  /// Waits for the choices offered while typing; their names.
  public List<String> awaitChoices() {
    return awaitChoiceNodes().stream().map(choice -> choice.path("name").asText()).toList();
  }

  /// The values of the choices offered while typing.
  public List<String> awaitChoiceValues() {
    return awaitChoiceNodes().stream().map(choice -> choice.path("value").asText()).toList();
  }

  private List<JsonNode> awaitChoiceNodes() {
    return world.await("choices for interaction " + id, () -> choices);
  }

  /// Waits until the message that was clicked is gone.
  public void awaitDeleted() {
    world.await(
        "the message to be deleted",
        () -> original.filter(LoopbackMessage::deleted).map(message -> true));
  }

  /// All that was answered: the first message where it is one, and the follow-ups.
  public List<LoopbackMessage> answers() {
    synchronized (world) {
      var all = new ArrayList<LoopbackMessage>();
      if (answered) {
        original.ifPresent(all::add);
      }
      all.addAll(followUps);
      return all;
    }
  }
}
