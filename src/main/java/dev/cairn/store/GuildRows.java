package dev.cairn.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// The rows of one server's settings.
final class GuildRows {
  private final Handle handle;
  private final long guild;

  GuildRows(Handle handle, long guild) {
    this.handle = handle;
    this.guild = guild;
  }

  /// Makes whoever else wants to change this server's settings wait before they read them, until
  /// the transaction is over. Must be its first statement.
  void lock() {
    handle.execute(
        "INSERT INTO guild (guild_id) VALUES (?)"
            + " ON CONFLICT (guild_id) DO UPDATE SET guild_id = excluded.guild_id",
        guild);
  }

  GuildSettings read() {
    Map<Long, ChannelRule> channels = new TreeMap<>();
    handle
        .createQuery("SELECT channel_id, answers, threads FROM guild_channel WHERE guild_id = :id")
        .bind("id", guild)
        .map(
            (row, _) ->
                Map.entry(
                    row.getLong("channel_id"),
                    new ChannelRule(
                        AnswerMode.of(row.getString("answers")).orElse(AnswerMode.MENTIONED),
                        row.getBoolean("threads"))))
        .forEach(entry -> channels.put(entry.getKey(), entry.getValue()));
    var roles =
        new TreeSet<>(
            handle
                .createQuery("SELECT role_id FROM guild_role WHERE guild_id = :id")
                .bind("id", guild)
                .mapTo(Long.class)
                .list());
    return handle
        .createQuery("SELECT ask_back_threshold, languages FROM guild WHERE guild_id = :id")
        .bind("id", guild)
        .map(
            (row, _) -> {
              double askBack = row.getDouble("ask_back_threshold");
              Optional<Double> askBackThreshold =
                  row.wasNull() ? Optional.empty() : Optional.of(askBack);
              String languages = row.getString("languages");
              return new GuildSettings(
                  channels,
                  askBackThreshold,
                  languages.isEmpty() ? List.of() : List.of(languages.split(",")),
                  roles);
            })
        .findOne()
        .orElseGet(() -> new GuildSettings(channels, Optional.empty(), List.of(), roles));
  }

  void write(GuildSettings settings) {
    handle
        .createUpdate(
            "UPDATE guild SET ask_back_threshold = :askBack, languages = :languages"
                + " WHERE guild_id = :id")
        .bind("id", guild)
        .bind("askBack", settings.askBackThreshold())
        .bind("languages", String.join(",", settings.languages()))
        .execute();
    deleteLists();
    settings
        .channels()
        .forEach(
            (channel, rule) ->
                handle.execute(
                    "INSERT INTO guild_channel (guild_id, channel_id, answers, threads)"
                        + " VALUES (?, ?, ?, ?)",
                    guild,
                    channel,
                    rule.answers().label(),
                    rule.threads()));
    settings
        .moderatorRoles()
        .forEach(
            role ->
                handle.execute(
                    "INSERT INTO guild_role (guild_id, role_id) VALUES (?, ?)", guild, role));
  }

  void delete() {
    handle.execute("DELETE FROM guild WHERE guild_id = ?", guild);
    deleteLists();
  }

  private void deleteLists() {
    handle.execute("DELETE FROM guild_channel WHERE guild_id = ?", guild);
    handle.execute("DELETE FROM guild_role WHERE guild_id = ?", guild);
  }
}
