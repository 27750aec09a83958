package dev.cairn.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// What a bot may do with an interaction: acknowledge it once and in time, then fill in the answer.
final class InteractionApi {
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;

  private final LoopbackDiscord discord;
  private final World world;
  private final RestApi api;

  InteractionApi(LoopbackDiscord discord, World world, RestApi api) {
    this.discord = discord;
    this.world = world;
    this.api = api;
  }

  RestServer.Reply callback(Matcher path, RestServer.Request request) {
    LoopbackInteraction interaction = world.interactions.get(Long.parseLong(path.group(1)));
    if (interaction == null || !interaction.token.equals(path.group(2))) {
      throw new ApiError(404, 10062, "Unknown interaction");
    }
    if (interaction.acknowledged.isPresent()) {
      throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
    }
    if (interaction.tooLateToAcknowledge()) {
      world.note("interaction " + interaction.id + " was acknowledged too late");
      throw new ApiError(404, 10062, "Unknown interaction");
    }
    int type = request.body().path("type").asInt();
    JsonNode data = request.body().path("data");
    allowed(interaction, type);
    switch (type) {
      case MESSAGE ->
          interaction.original = Optional.of(create(interaction, data, request.files(), 0));
      case DEFERRED_MESSAGE -> {
        interaction.deferredPrivately =
            (data.path("flags").asInt() & LoopbackMessage.EPHEMERAL) != 0;
        interaction.original =
            Optional.of(
                create(
                    interaction,
                    World.object().put("flags", data.path("flags").asInt()),
                    List.of(),
                    LoopbackMessage.LOADING));
      }
      case UPDATE -> api.change(interaction.original.orElseThrow(), data, request.files());
      case CHOICES -> choices(interaction, data.path("choices"));
      // A deferred update and a modal change nothing by themselves.
      default -> {}
    }
    interaction.answered = type == MESSAGE || type == UPDATE;
    interaction.acknowledgement = type;
    interaction.acknowledged = Optional.of(world.clock.instant());
    world.notifyAll();
    if (!request.asks("with_response")) {
      return RestServer.Reply.nothing();
    }
    ObjectNode response = World.object();
    ObjectNode described = response.putObject("interaction");
    described.put("id", Long.toString(interaction.id)).put("type", interaction.type);
    described.put("response_message_loading", type == DEFERRED_MESSAGE);
    ObjectNode resource = response.putObject("resource").put("type", type);
    if (type == MESSAGE || type == DEFERRED_MESSAGE || type == UPDATE) {
      interaction.original.ifPresent(m -> resource.set("message", discord.messageJson(m)));
    }
    return RestServer.Reply.of(response);
  }

  private void allowed(LoopbackInteraction interaction, int type) {
    boolean fits =
        switch (interaction.type) {
          case LoopbackInteraction.AUTOCOMPLETE -> type == CHOICES;
          case LoopbackInteraction.COMPONENT -> type != CHOICES;
          default -> type == MESSAGE || type == DEFERRED_MESSAGE || type == 9;
        };
    if (!fits) {
      world.violation("callback %d on an interaction %d".formatted(type, interaction.type));
      throw new ApiError(400, 50035, "Invalid Form Body: type");
    }
  }

  private void choices(LoopbackInteraction interaction, JsonNode choices) {
    var wrong = new ArrayList<String>();
    MessageRules.between("choices", choices.size(), 0, 25, wrong);
    var nodes = new ArrayList<JsonNode>();
    for (JsonNode choice : choices) {
      MessageRules.between(
          "name of a choice", choice.path("name").asText().length(), 1, 100, wrong);
      MessageRules.between(
          "value of a choice", choice.path("value").asText().length(), 1, 100, wrong);
      nodes.add(choice);
    }
    if (!wrong.isEmpty()) {
      wrong.forEach(world::violation);
      throw new ApiError(400, 50035, "Invalid Form Body: " + wrong);
    }
    interaction.choices = Optional.of(nodes);
  }

  private LoopbackMessage create(
      LoopbackInteraction interaction, JsonNode data, List<String> files, int flags) {
    return api.create(interaction.channel, data, files, Optional.empty(), flags);
  }

  private LoopbackInteraction open(Matcher path) {
    LoopbackInteraction interaction = world.interactionsByToken.get(path.group(2));
    if (interaction == null || interaction.expired()) {
      throw new ApiError(401, 50027, "Invalid Webhook Token");
    }
    if (interaction.acknowledged.isEmpty()) {
      throw new ApiError(404, 10015, "Unknown Webhook");
    }
    return interaction;
  }

  RestServer.Reply followUp(Matcher path, RestServer.Request request) {
    LoopbackInteraction interaction = open(path);
    Optional<LoopbackMessage> waiting = interaction.original.filter(LoopbackMessage::loading);
    if (waiting.isPresent()) {
      return fill(interaction, waiting.get(), request);
    }
    int flags = request.body().path("flags").asInt() & LoopbackMessage.EPHEMERAL;
    LoopbackMessage message = create(interaction, request.body(), request.files(), flags);
    interaction.followUps.add(message);
    world.notifyAll();
    return RestServer.Reply.of(discord.messageJson(message));
  }

  private RestServer.Reply fill(
      LoopbackInteraction interaction, LoopbackMessage message, RestServer.Request request) {
    boolean first = message.loading();
    api.change(message, request.body(), request.files());
    if (first) {
      message.json().put("flags", message.json().path("flags").asInt() & ~LoopbackMessage.LOADING);
    }
    interaction.answered = true;
    world.notifyAll();
    return RestServer.Reply.of(discord.messageJson(message));
  }

  private LoopbackMessage target(LoopbackInteraction interaction, String which) {
    Optional<LoopbackMessage> message =
        which.equals("@original")
            ? interaction.original
            : Optional.ofNullable(world.messages.get(Long.parseLong(which)));
    return message
        .filter(found -> !found.deleted())
        .orElseThrow(() -> new ApiError(404, 10008, "Unknown Message"));
  }

  RestServer.Reply get(Matcher path, RestServer.Request request) {
    return RestServer.Reply.of(discord.messageJson(target(open(path), path.group(3))));
  }

  RestServer.Reply edit(Matcher path, RestServer.Request request) {
    LoopbackInteraction interaction = open(path);
    return fill(interaction, target(interaction, path.group(3)), request);
  }

  RestServer.Reply delete(Matcher path, RestServer.Request request) {
    LoopbackInteraction interaction = open(path);
    discord.bot().deletes(target(interaction, path.group(3)));
    world.notifyAll();
    return RestServer.Reply.nothing();
  }
}
