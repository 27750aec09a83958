package dev.cairn.discord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the bot connects and behaves.
///
/// @param token opens the gate to Discord
/// @param apiUrl the base of the REST API when it is not Discord's own
/// @param gatewayUrl the gateway's address likewise
/// @param shards how many shards; 0 for as many as Discord recommends
/// @param compression whether the gateway's traffic is compressed
/// @param readsEverything whether the message-content intent is asked for even where no channel is
///     set aside
/// @param languages in which Cairn speaks, the preferred first; empty for each member's own
/// @param askBackThreshold when Cairn asks back for the goal: from 0 (whenever it is open at all)
///     to 1
///     (never); empty for the core's own threshold
/// @param minUnasked messages in a set-aside channel that are shorter are left alone, in characters
/// @param maxUnasked and those that are longer
/// @param actions how many actions of one member may come at once
/// @param actionsPeriod in which as many more become free
/// @param stopWithin how long a stop waits for answers under way
/// @param version of the program, for `/cairn status`
public record BotOptions(
    Token token,
    Optional<String> apiUrl,
    Optional<String> gatewayUrl,
    int shards,
    boolean compression,
    boolean readsEverything,
    List<String> languages,
    Optional<Double> askBackThreshold,
    int minUnasked,
    int maxUnasked,
    int actions,
    Duration actionsPeriod,
    Duration stopWithin,
    String version) {

  /// A secret that no log shows.
  public record Token(String value) {
    @Override
    public String toString() {
      return "***";
    }
  }

  public BotOptions {
    languages = List.copyOf(languages);
  }
}
