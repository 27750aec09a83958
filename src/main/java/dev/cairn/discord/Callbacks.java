package dev.cairn.discord;

import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/// Acknowledges interactions exactly once, whatever happens on the line, and fills in their
/// answers.
///
/// JDA's own callbacks may be sent once only. But where Discord answered 500, or the connection
/// broke, nobody knows whether it was done; so the same callback is sent again, and "already
/// acknowledged" (40060) then means that it had been. What follows are edits of the first message,
/// which may be repeated; follow-up messages may not.
final class Callbacks {
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int CHOICES = 8;
  private static final int EPHEMERAL = 1 << 6;

  private static final int ATTEMPTS = 4;
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);

  private Callbacks() {}

  /// Says that an answer will come. Its privacy can't be changed afterwards.
  ///
  /// @throws ErrorResponseException when Discord won't have it, mostly because it came too late
  static void defer(Interaction interaction, boolean privately) {
    DataObject data = DataObject.empty().put("flags", privately ? EPHEMERAL : 0);
    callback(interaction, DEFERRED_MESSAGE, data);
  }

  /// Says that the message a control belongs to will change.
  ///
  /// @throws ErrorResponseException as for [#defer]
  static void deferEdit(Interaction interaction) {
    callback(interaction, DEFERRED_UPDATE, DataObject.empty());
  }

  /// Answers at once.
  ///
  /// @throws ErrorResponseException as for [#defer]
  static void reply(Interaction interaction, MessageCreateData message, boolean privately) {
    DataObject data = message.toData();
    data.put("flags", data.getInt("flags", 0) | (privately ? EPHEMERAL : 0));
    callback(interaction, MESSAGE, data);
  }

  /// Offers choices to somebody who is typing.
  ///
  /// @throws ErrorResponseException as for [#defer]
  static void choices(Interaction interaction, List<Command.Choice> choices) {
    DataArray array = DataArray.empty();
    choices.forEach(
        choice ->
            array.add(
                DataObject.empty()
                    .put("name", choice.getName())
                    .put("value", choice.getAsString())));
    callback(interaction, CHOICES, DataObject.empty().put("choices", array));
  }

  /// Fills in the deferred answer, or changes the message a control belongs to.
  ///
  /// @throws ErrorResponseException when Discord won't have it, mostly because the interaction is
  ///     over
  static void edit(Interaction interaction, MessageCreateData message) {
    // A fresh hook, since the interaction's own waits for JDA's callback, which was not used.
    InteractionHook hook = InteractionHook.from(interaction.getJDA(), interaction.getToken());
    Patience.send(
        () -> hook.editOriginal(MessageEditData.fromCreateData(message)).map(edited -> true));
  }

  /// Takes away the message a control belongs to.
  ///
  /// @throws ErrorResponseException as for [#edit]
  static void deleteOriginal(Interaction interaction) {
    InteractionHook hook = InteractionHook.from(interaction.getJDA(), interaction.getToken());
    try {
      Patience.send(() -> hook.deleteOriginal().map(deleted -> true));
    } catch (ErrorResponseException e) {
      if (!Patience.is(e, ErrorResponse.UNKNOWN_MESSAGE)) {
        throw e;
      }
    }
  }

  /// Says something more to whoever used a control, after its message was deferred.
  static void followUp(Interaction interaction, MessageCreateData message) {
    InteractionHook hook = InteractionHook.from(interaction.getJDA(), interaction.getToken());
    hook.sendMessage(message).setEphemeral(true).complete();
  }

  private static void callback(Interaction interaction, int type, DataObject data) {
    DataObject body = DataObject.empty().put("type", type).put("data", data);
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; ; attempt++) {
      try {
        new RestActionImpl<Void>(
                interaction.getJDA(),
                Route.Interactions.CALLBACK.compile(interaction.getId(), interaction.getToken()),
                body)
            .complete();
        return;
      } catch (ErrorResponseException e) {
        boolean doneBefore =
            attempt > 1
                && Patience.is(
                    e,
                    ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED,
                    // Discord says this, too, of an interaction that is acknowledged twice.
                    ErrorResponse.UNKNOWN_INTERACTION);
        if (doneBefore || Patience.is(e, ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED)) {
          // The first attempt may already meet it: OkHttp repeats a request on its own where a
          // connection from its pool turns out to be broken.
          return;
        }
        if (!Patience.isFailure(e) || attempt == ATTEMPTS) {
          throw e;
        }
        Patience.sleep(wait);
        wait = wait.multipliedBy(2);
      }
    }
  }
}
