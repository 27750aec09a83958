package dev.cairn.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The database. Safe for use by many threads, and, on PostgreSQL, by many processes.
public final class Store implements AutoCloseable {
  /// The name of the SQLite file in the data folder.
  public static final String FILE = "cairn.db";

  private static final int KEY_BYTES = 32;
  private static final int MAX_CONNECTIONS = 4;
  private static final long PATIENCE_MS = 10_000;

  private final HikariDataSource source;
  private final Jdbi jdbi;

  private Store(HikariDataSource source) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
  }

  /// Opens the database and brings its tables up to date.
  ///
  /// @param dataFolder where the SQLite file lies; made when it is missing
  /// @param databaseUrl the JDBC address of PostgreSQL; empty for SQLite
  /// @throws IOException when the database can't be reached or is newer than this program
  public static Store open(Path dataFolder, Optional<String> databaseUrl) throws IOException {
    var config = new HikariConfig();
    config.setPoolName("cairn-store");
    config.setConnectionTimeout(PATIENCE_MS);
    if (databaseUrl.isPresent()) {
      config.setJdbcUrl(databaseUrl.get());
      config.setMaximumPoolSize(MAX_CONNECTIONS);
    } else {
      Path file = sqliteFile(dataFolder);
      config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
      // SQLite has one writer; a second connection would only wait for it.
      config.setMaximumPoolSize(1);
      config.addDataSourceProperty("journal_mode", "WAL");
      config.addDataSourceProperty("busy_timeout", Long.toString(PATIENCE_MS));
      config.addDataSourceProperty("foreign_keys", "true");
    }
    HikariDataSource source;
    try {
      source = new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new IOException("the database can't be reached: " + e.getMessage(), e);
    }
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:dev/cairn/store/migration")
          .load()
          .migrate();
      return new Store(source);
    } catch (FlywayException e) {
      source.close();
      throw new IOException("the database's tables can't be made: " + e.getMessage(), e);
    }
  }

  /// The key that signs controls lies in this file, so only its owner may read it.
  private static Path sqliteFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(FILE);
    if (Files.notExists(file)
        && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return file;
  }

  /// The settings of a server.
  ///
  /// @throws IOException when the database fails
  public GuildSettings settings(long guild) throws IOException {
    return with(handle -> read(handle, guild));
  }

  private static GuildSettings read(Handle handle, long guild) {
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

  /// Changes the settings of a server; all of it or nothing.
  ///
  /// @return the settings as they are now
  /// @throws IOException when the database fails; nothing has changed then
  public GuildSettings change(long guild, Change change) throws IOException {
    return with(
        handle ->
            handle.inTransaction(
                transaction -> {
                  GuildSettings changed = change.apply(read(transaction, guild));
                  write(transaction, guild, changed);
                  return changed;
                }));
  }

  private static void write(Handle handle, long guild, GuildSettings settings) {
    for (String table : List.of("guild", "guild_channel", "guild_role")) {
      handle.execute("DELETE FROM " + table + " WHERE guild_id = ?", guild);
    }
    handle
        .createUpdate(
            "INSERT INTO guild (guild_id, ask_back_threshold, languages)"
                + " VALUES (:id, :askBack, :languages)")
        .bind("id", guild)
        .bind("askBack", settings.askBackThreshold())
        .bind("languages", String.join(",", settings.languages()))
        .execute();
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

  /// Whether any server has set a channel aside for Cairn.
  ///
  /// @throws IOException when the database fails
  public boolean setsAsideAnyChannel() throws IOException {
    return with(
        handle ->
            handle
                    .createQuery("SELECT COUNT(*) FROM guild_channel WHERE answers = :answers")
                    .bind("answers", AnswerMode.EVERYTHING.label())
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /// A random key of 32 bytes that stays the same from the first call on.
  ///
  /// @param name what the key is for
  /// @throws IOException when the database fails
  public byte[] key(String name) throws IOException {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    return with(
        handle -> {
          // Whoever comes first wins; all read the winner's key.
          handle.execute(
              "INSERT INTO signing_key (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
              name,
              Base64.getEncoder().encodeToString(fresh));
          String kept =
              handle
                  .createQuery("SELECT value FROM signing_key WHERE name = :name")
                  .bind("name", name)
                  .mapTo(String.class)
                  .one();
          return Base64.getDecoder().decode(kept);
        });
  }

  /// Changes settings into others.
  @FunctionalInterface
  public interface Change {
    GuildSettings apply(GuildSettings settings);
  }

  private interface Work<T> {
    T on(Handle handle);
  }

  private <T> T with(Work<T> work) throws IOException {
    try {
      return jdbi.withHandle(work::on);
    } catch (JdbiException e) {
      throw new IOException("the database failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
