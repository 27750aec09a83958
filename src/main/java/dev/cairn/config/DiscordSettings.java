package dev.cairn.config;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/// How the bot connects to Discord.
///
/// @param token the bot's token, from `DISCORD_TOKEN`; empty when it is not set
/// @param apiUrl the base of the REST API, from `CAIRN_DISCORD_API_URL`; empty for Discord's own
/// @param gatewayUrl the gateway's address, from `CAIRN_DISCORD_GATEWAY_URL`; empty for Discord's
///     own
/// @param shards how many connections the servers are shared among; empty for as many as Discord
///     advises
/// @param compression whether what comes from the gateway is compressed
/// @param shutdownGraceSeconds how long answers under way may take to be finished at a stop
public record DiscordSettings(
    Optional<Secret> token,
    Optional<URI> apiUrl,
    Optional<URI> gatewayUrl,
    OptionalInt shards,
    boolean compression,
    int shutdownGraceSeconds) {
  /// Compressed, since a large server's events are many.
  public static final boolean DEFAULT_COMPRESSION = true;

  /// Longer than any answer takes, shorter than the 30 s after which Kubernetes ends a program.
  public static final int DEFAULT_SHUTDOWN_GRACE_SECONDS = 20;

  static final Range SHARDS = new Range(1, 1_000);
  static final Range SHUTDOWN_GRACE_SECONDS = new Range(0, 600);

  /// Everything by default, and no token.
  public static final DiscordSettings DEFAULTS =
      new DiscordSettings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          DEFAULT_COMPRESSION,
          DEFAULT_SHUTDOWN_GRACE_SECONDS);

  public DiscordSettings {
    shards.ifPresent(number -> SHARDS.require("shards", number));
    SHUTDOWN_GRACE_SECONDS.require("shutdownGraceSeconds", shutdownGraceSeconds);
  }
}
