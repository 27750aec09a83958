package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.discord.loopback.LoopbackChannel;
import dev.cairn.discord.loopback.LoopbackGuild;
import dev.cairn.discord.loopback.LoopbackMessage;
import dev.cairn.discord.loopback.LoopbackUser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two shards, as Discord recommends them.
class ShardsTest extends BotTestCase {
  private final LoopbackGuild first = discord.guildOnShard("First", 0, 2);
  private final LoopbackGuild second = discord.guildOnShard("Second", 1, 2);
  private final LoopbackChannel firstLobby = first.textChannel("first-lobby");
  private final LoopbackChannel secondLobby = second.textChannel("second-lobby");

  @Override
  void setUp() {
    discord.recommendShards(2);
  }

  @Override
  BotOptions options() {
    BotOptions one = super.options();
    return new BotOptions(
        one.token(),
        one.apiUrl(),
        Optional.empty(),
        0,
        true,
        one.readsEverything(),
        one.languages(),
        one.askBackThreshold(),
        one.minUnasked(),
        one.maxUnasked(),
        one.actions(),
        one.actionsPeriod(),
        one.stopWithin(),
        one.version());
  }

  @Test
  void eachShardAnswersItsServersAndDirectMessagesOnce() {
    assertThat(discord.gateway().connected()).isEqualTo(2);
    first.join(ada);
    second.join(ada);
    LoopbackMessage one = ada.says(firstLobby, cairn() + " learn rust, gist");
    LoopbackMessage two = ada.says(secondLobby, cairn() + " learn rust, gist");
    LoopbackMessage direct = ada.tellsBot("learn rust, gist");
    assertThat(one.awaitAnswer().text()).startsWith("## Rust");
    assertThat(two.awaitAnswer().text()).startsWith("## Rust");
    assertThat(direct.awaitAnswer().text()).startsWith("## Rust");
    LoopbackUser boss = second.member("boss", dev.cairn.discord.loopback.Permission.MANAGE_GUILD);
    assertThat(boss.runs(secondLobby, "/cairn status").awaitAnswer().text())
        .contains("2 of 2 shards");
    settle();
    assertThat(one.answers()).hasSize(1);
    assertThat(two.answers()).hasSize(1);
    assertThat(discord.registrations()).isEqualTo(1);
  }
}
