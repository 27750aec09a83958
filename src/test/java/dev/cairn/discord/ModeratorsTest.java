package dev.cairn.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.discord.loopback.LoopbackInteraction;
import dev.cairn.discord.loopback.LoopbackMessage;
import dev.cairn.discord.loopback.Permission;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `/cairn` and who may use it.
class ModeratorsTest extends BotTestCase {
  private LoopbackMessage run(String line) {
    return mod.runs(general, line).awaitAnswer();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cairn reindex",
        "/cairn status",
        "/cairn check",
        "/cairn explain message:learn rust",
        "/cairn settings"
      })
  void nobodyElseMayRunThem(String line) {
    LoopbackMessage told = ada.runs(general, line).awaitAnswer();
    assertThat(told.ephemeral()).isTrue();
    assertThat(told.text())
        .isEqualTo("Only those who manage this server, or hold a role they chose, can use this.");
    assertThat(run(line).ephemeral()).isTrue();
  }

  @Test
  void aRoleCanBeAddedAndTakenBack() {
    long helpers = guild.newRole("helpers", Permission.VIEW_CHANNEL);
    guild.grant(ada, helpers);
    assertThat(run("/cairn settings role:" + helpers).text()).contains("<@&" + helpers + ">");
    assertThat(ada.runs(general, "/cairn status").awaitAnswer().text()).startsWith("**How I am**");
    run("/cairn settings role:" + helpers);
    assertThat(ada.runs(general, "/cairn status").awaitAnswer().text()).startsWith("Only those");
  }

  @Test
  void aModeratorOfOneServerIsNoneOnAnother() {
    var other = discord.guild("Elsewhere");
    var lobby = other.textChannel("lobby");
    other.join(mod);
    discord.gateway().awaitDelivered();
    assertThat(mod.runs(lobby, "/cairn status").awaitAnswer().text()).startsWith("Only those");
  }

  // --- reindex

  @Test
  void aReindexAnswersWithWhatChanged() {
    brain.outcome =
        new Brain.ReindexOutcome.Done(
            List.of(new Brain.ReindexOutcome.Entry("topic", "Macros")),
            List.of(
                new Brain.ReindexOutcome.Entry("resource", "Rustlings"),
                new Brain.ReindexOutcome.Entry("note", "One owner")),
            List.of(),
            1.25);
    LoopbackMessage answer = run("/cairn reindex");
    assertThat(answer.text())
        .startsWith("**Done: 1 added, 2 changed, 0 removed")
        .contains("Macros (topic)", "Rustlings (resource)", "One owner (note)");
  }

  @Test
  void aDryRunSaysWhatWouldChange() {
    brain.outcome =
        new Brain.ReindexOutcome.Done(
            List.of(new Brain.ReindexOutcome.Entry("topic", "Macros")), List.of(), List.of(), 1);
    assertThat(run("/cairn reindex dry-run:true").text())
        .startsWith("**Nothing was changed. A reindex would make it 1 added");
  }

  @Test
  void membersAreServedAndASecondReindexIsRefusedMeanwhile() {
    brain.reindexGate = new CountDownLatch(1);
    LoopbackInteraction first = mod.runs(general, "/cairn reindex");
    discord.await(
        "progress", () -> first.answer().filter(m -> m.text().contains("read 1/2")).isPresent());
    assertThat(run("/cairn reindex").text())
        .isEqualTo("A reindex is under way already. Please wait until it is done.");
    assertThat(ada.runs(general, "/topic name:rust").awaitAnswer().text()).startsWith("## Rust");
    brain.reindexGate.countDown();
    discord.await(
        "the end of the reindex",
        () -> first.answer().filter(m -> m.text().startsWith("**Done: 0 added")).isPresent());
  }

  @Test
  void aBadCatalogIsRefusedWithEveryProblem() {
    brain.outcome =
        new Brain.ReindexOutcome.Refused(
            List.of(
                "topics/a.yaml:3: topic 'svd': no such topic 'matrcies', did you mean"
                    + " 'matrices'?"));
    assertThat(run("/cairn reindex").text())
        .startsWith("The catalog has 1 problem, so nothing was changed")
        .contains("topics/a.yaml:3: topic 'svd'");
  }

  @Test
  void problemsThatDoNotFitGoIntoAFile() {
    brain.outcome =
        new Brain.ReindexOutcome.Refused(
            IntStream.range(0, 300)
                .mapToObj(i -> "topics/a.yaml:" + i + ": topic 't" + i + "': id must be lower-case")
                .toList());
    LoopbackMessage answer = run("/cairn reindex");
    assertThat(answer.text()).contains("300 problems", "the rest is in the file below");
    assertThat(answer.files()).containsExactly("cairn.txt");
  }

  @Test
  void aReportThatTookTooLongGoesByDirectMessage() {
    brain.reindexGate = new CountDownLatch(1);
    LoopbackInteraction asked = mod.runs(general, "/cairn reindex");
    asked.awaitAcknowledged();
    discord.clock().advance(java.time.Duration.ofMinutes(16));
    brain.reindexGate.countDown();
    discord.await("a direct message", () -> !mod.inbox().botMessages().isEmpty());
    assertThat(mod.inbox().botMessages().getFirst().text()).startsWith("**Done: 0 added");
  }

  @Test
  void changedGoalsAreRegisteredAfterAReindex() {
    assertThat(discord.registrations()).isEqualTo(1);
    run("/cairn reindex");
    settle();
    assertThat(discord.registrations()).isEqualTo(1);
    var old = brain.catalog;
    brain.catalog =
        new dev.cairn.model.Catalog(
            old.info(),
            old.goals().stream().limit(2).toList(),
            old.examples(),
            List.copyOf(old.topics()),
            List.copyOf(old.resources()),
            List.copyOf(old.notes()));
    run("/cairn reindex");
    discord.awaitRegistrations(2);
  }

  // --- the others

  @Test
  void statusTellsHowItIs() {
    ada.says(general, cairn() + " learn rust, gist").awaitAnswer();
    ada.says(general, cairn() + " what about pizza").awaitAnswer();
    assertThat(run("/cairn status").text())
        .contains("“Learning Rust”: 14 topics, 20 resources, 9 notes, 3 goals")
        .contains("Index index-1", "Version test", "MiB", "1 of 1 shards")
        .contains("1 answered, 1 unanswered, 0 errors");
  }

  @Test
  void checkListsProblemsAndQuality() {
    assertThat(run("/cairn check").text())
        .startsWith("**The catalog has no problems.**")
        .contains("14 topics, 20 resources");
    brain.health =
        new Brain.Health(List.of("goals.yaml:1: goal 'x': depth is required, add it"), List.of());
    assertThat(run("/cairn check").text())
        .startsWith("**The catalog has 1 problem:**")
        .contains("goals.yaml:1: goal 'x'");
  }

  @Test
  void explainTellsWhyAMessageWasUnderstoodAsItWas() {
    assertThat(
            run("/cairn explain message:learn rust, gist, I know programming **@everyone**").text())
        .contains("learn rust, gist, I know programming \\*\\*\\@everyone\\*\\*")
        .contains("Understood as: **what to learn, and in what order** (90 % sure")
        .contains("100 % · Understand the ideas")
        .contains("71 % · project · the quickest way to a web server");
  }

  @Test
  void settingsAreKeptOverARestart() {
    long helpers = guild.newRole("helpers", Permission.VIEW_CHANNEL);
    run(
        "/cairn settings channel:general answers:mentioned threads:true ask-back:0.25"
            + " languages:de, pt-BR role:"
            + helpers);
    restartBot();
    mod.speaks("de");
    assertThat(run("/cairn settings").text())
        .contains(general.mention(), "<@&" + helpers + ">", "de, pt-BR")
        .containsPattern("0[.,]25");
  }

  @Test
  void wrongSettingsAreAllReportedAndNothingChanges() {
    LoopbackMessage answer = run("/cairn settings answers:never languages:xx, de ask-back:7");
    assertThat(answer.text())
        .contains("add the option channel")
        .contains("I don't speak xx")
        .contains("between 0");
    assertThat(run("/cairn settings").text()).contains("In every channel I answer when");
  }

  @Test
  void theAskBackThresholdIsObeyed() {
    run("/cairn settings ask-back:1");
    assertThat(ada.says(general, cairn() + " learn rust").awaitAnswer().text())
        .startsWith("## Rust · ");
    run("/cairn settings ask-back:0");
    assertThat(ada.says(general, cairn() + " learn rust").awaitAnswer().text())
        .startsWith("What do you want");
  }

  @Test
  void aChannelCanBeMadeQuietAndItsThreadsAlso() {
    run("/cairn settings channel:general answers:never");
    LoopbackMessage mention = ada.says(general, cairn() + " learn rust, gist");
    settle();
    assertThat(mention.answers()).isEmpty();
    assertThat(ada.runs(general, "/topic name:rust").awaitAnswer().text()).startsWith("## Rust");
  }

  @Test
  void theServersLanguageIsSpokenToMessages() {
    run("/cairn settings languages:de");
    assertThat(ada.says(general, cairn() + " learn rust").awaitAnswer().text())
        .doesNotContain("What do you want");
  }
}
