package dev.cairn.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/// What is kept over restarts. Safe for use by many threads and by many processes.
public final class Store implements AutoCloseable {
  /// The name of the SQLite file in the data folder.
  public static final String FILE = "cairn.db";

  private static final int KEY_BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Database database;

  private Store(Database database) {
    this.database = database;
  }

  /// Opens the database and brings its tables up to date.
  ///
  /// @param dataFolder where the SQLite file lies; made when it is missing
  /// @param databaseUrl the JDBC address of PostgreSQL; empty for SQLite
  /// @throws IOException when the database can't be reached, is damaged, stays locked by another
  ///     program, or was written by a newer version; the message says which, and what to do
  public static Store open(Path dataFolder, Optional<String> databaseUrl) throws IOException {
    return databaseUrl.isPresent()
        ? new Store(Database.postgres(databaseUrl.get(), PATIENCE))
        : sqlite(dataFolder, PATIENCE);
  }

  /// @param patience how long a change waits for another program that is writing
  static Store sqlite(Path dataFolder, Duration patience) throws IOException {
    return new Store(Database.sqlite(dataFolder.resolve(FILE), patience));
  }

  /// The settings of a server.
  ///
  /// @throws IOException when the database fails
  public GuildSettings settings(long guild) throws IOException {
    return database.read(handle -> new GuildRows(handle, guild).read());
  }

  /// Changes the settings of a server; all of it or nothing. Of two moderators who change different
  /// things at once, both get what they chose.
  ///
  /// @param change without side effects
  /// @return the settings as they are now
  /// @throws IOException when the database fails; nothing has changed then
  public GuildSettings change(long guild, Change change) throws IOException {
    return database.change(
        handle -> {
          var rows = new GuildRows(handle, guild);
          rows.lock();
          GuildSettings changed = change.apply(rows.read());
          rows.write(changed);
          return changed;
        });
  }

  /// Forgets a server, as when it has removed Cairn.
  ///
  /// @throws IOException when the database fails; nothing has changed then
  public void forget(long guild) throws IOException {
    database.change(
        handle -> {
          new GuildRows(handle, guild).delete();
          return guild;
        });
  }

  /// Whether any server has set a channel aside for Cairn.
  ///
  /// @throws IOException when the database fails
  public boolean setsAsideAnyChannel() throws IOException {
    return database.read(
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
    return database.change(
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

  @Override
  public void close() {
    database.close();
  }
}
