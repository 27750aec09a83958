package dev.cairn.discord;

import dev.cairn.model.Catalog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.sharding.ShardManager;

/// How the bot is, for `/cairn status`.
final class StatusReport {
  private static final long MIB = 1024 * 1024;

  private final Brain brain;
  private final Counters counters;
  private final Clock clock;
  private final Instant started;
  private final String version;

  StatusReport(Brain brain, Counters counters, Clock clock, String version) {
    this.brain = brain;
    this.counters = counters;
    this.clock = clock;
    this.started = clock.instant();
    this.version = version;
  }

  List<String> lines(Interaction asked, Speech speech) {
    Catalog catalog = brain.catalog();
    Brain.Served served = brain.served();
    Runtime runtime = Runtime.getRuntime();
    ShardManager shards = asked.getJDA().getShardManager();
    long connected =
        shards == null
            ? 1
            : shards.getShards().stream()
                .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                .count();
    int total = shards == null ? 1 : shards.getShardsTotal();
    String title = catalog.info().title();
    return List.of(
        "**" + speech.say("status.title") + "**",
        "- "
            + speech.say(
                "status.catalog",
                title.isBlank() ? "–" : title,
                catalog.topics().size(),
                catalog.resources().size(),
                catalog.notes().size(),
                catalog.goals().size()),
        "- "
            + speech.say(
                served.embeddings() ? "status.index.meaning" : "status.index.words",
                served.index()),
        "- " + speech.say("status.version", version, uptime(speech), Runtime.version().feature()),
        "- "
            + speech.say(
                "status.memory",
                (runtime.totalMemory() - runtime.freeMemory()) / MIB,
                runtime.maxMemory() / MIB),
        "- "
            + speech.say(
                "status.gateway",
                Math.max(0, asked.getJDA().getGatewayPing()),
                connected,
                total,
                Optional.ofNullable(shards)
                    .map(manager -> manager.getGuildCache().size())
                    .orElse((long) asked.getJDA().getGuilds().size())),
        "- "
            + speech.say(
                "status.questions",
                counters.answered.sum(),
                counters.unanswered.sum(),
                counters.errors.sum()));
  }

  private String uptime(Speech speech) {
    Duration uptime = Duration.between(started, clock.instant());
    return speech.say(
        "status.uptime", uptime.toDays(), uptime.toHoursPart(), uptime.toMinutesPart());
  }
}
