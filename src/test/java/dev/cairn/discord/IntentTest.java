package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.discord.loopback.LoopbackMessage;
import org.junit.jupiter.api.Test;

/// Which intents are asked for, and what happens when Discord refuses one.
class IntentTest extends BotTestCase {
  @Test
  void nothingPrivilegedIsAskedForUnlessAChannelIsSetAside() {
    assertThat(discord.gateway().readsEverything()).isFalse();
  }

  @Test
  void aNewlySetAsideChannelSaysThatItWorksFromTheNextStartAndThenDoes() {
    discord.allowMessageContent();
    var answer =
        mod.runs(general, "/cairn settings channel:general answers:everything").awaitAnswer();
    assertThat(answer.text()).contains("From my next start on I answer every question in");
    restartBot();
    assertThat(discord.gateway().readsEverything()).isTrue();
    assertThat(ada.says(general, "how do I learn rust? gist").awaitAnswer().text())
        .startsWith("## Rust");
    var again =
        mod.runs(general, "/cairn settings channel:general answers:everything").awaitAnswer();
    assertThat(again.text()).contains("From now on I answer every question in");
  }

  @Test
  void aRefusedIntentLeavesEverythingElseWorking() {
    mod.runs(general, "/cairn settings channel:general answers:everything").awaitAnswer();
    restartBot();
    assertThat(discord.gateway().readsEverything()).isFalse();
    LoopbackMessage unread = ada.says(general, "how do I learn rust? gist");
    assertThat(ada.says(general, cairn() + " learn rust, gist").awaitAnswer().text())
        .startsWith("## Rust");
    assertThat(unread.answers()).isEmpty();
  }
}
