package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.discord.loopback.LoopbackChannel;
import dev.cairn.discord.loopback.LoopbackDiscord;
import dev.cairn.discord.loopback.LoopbackGuild;
import dev.cairn.discord.loopback.LoopbackMessage;
import dev.cairn.discord.loopback.LoopbackUser;
import dev.cairn.discord.loopback.Permission;
import dev.cairn.model.Resource;
import dev.cairn.store.Store;
import dev.cairn.testing.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A server with members and channels, and the bot on it. What the bot sends in any test is
/// checked:
/// against Discord's limits, and that it links to nothing but the catalog's addresses.
abstract class BotTestCase {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path data;

  final LoopbackDiscord discord = LoopbackDiscord.start();
  final TestBrain brain = new TestBrain(Fixtures.rust());
  final LoopbackGuild guild = discord.guild("Rustaceans");
  final LoopbackChannel general = guild.textChannel("general");
  final LoopbackUser ada = guild.member("ada");
  final LoopbackUser bob = guild.member("bob");
  final LoopbackUser mod = guild.member("mod", Permission.MANAGE_GUILD);

  private @Nullable Store store;
  private @Nullable DiscordBot bot;

  @BeforeEach
  void begin() {
    setUp();
    startBot();
  }

  /// What a test needs before the bot starts.
  void setUp() {}

  BotOptions options() {
    return new BotOptions(
        new BotOptions.Token(LoopbackDiscord.TOKEN),
        Optional.of(discord.apiUrl()),
        Optional.of(discord.gatewayUrl()),
        1,
        false,
        false,
        List.of(),
        Optional.empty(),
        8,
        2_000,
        15,
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        "test");
  }

  final void startBot() {
    try {
      store = Store.open(data, Optional.empty());
      bot = DiscordBot.start(options(), brain, store, Clock.systemUTC());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final DiscordBot bot() {
    return java.util.Objects.requireNonNull(bot);
  }

  final void stopBot() {
    if (bot != null) {
      bot.close();
      bot = null;
    }
    if (store != null) {
      store.close();
      store = null;
    }
  }

  final void restartBot() {
    stopBot();
    startBot();
  }

  /// Waits until the bot has read everything and is done with it.
  final void settle() {
    discord.gateway().awaitDelivered();
    try {
      assertThat(bot().awaitIdle(PATIENCE)).as("the bot comes to rest").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  final String cairn() {
    return discord.bot().mention();
  }

  @AfterEach
  void end() {
    stopBot();
    assertNoForeignLinks();
    discord.close();
  }

  private void assertNoForeignLinks() {
    var known = new ArrayList<String>();
    brain.catalog.resources().stream()
        .map(Resource::url)
        .flatMap(Optional::stream)
        .forEach(known::add);
    for (LoopbackMessage message : discord.botMessages()) {
      assertThat(message.links()).as(message.toString()).allMatch(known::contains);
    }
  }
}
