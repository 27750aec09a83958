package dev.cairn.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// An open database whose tables are up to date. Safe for use by many threads.
final class Database implements AutoCloseable {
  /// SQLite has one writer; a second connection would only wait for it.
  private static final int SQLITE_CONNECTIONS = 1;

  private static final int POSTGRES_CONNECTIONS = 4;

  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final Function<Throwable, IOException> failures;

  private Database(HikariDataSource source, Function<Throwable, IOException> failures) {
    this.source = source;
    this.jdbi = Jdbi.create(source);
    this.failures = failures;
  }

  /// Opens a SQLite file, which is made when it is missing.
  ///
  /// @param patience how long a change waits for another program that is writing
  static Database sqlite(Path file, Duration patience) throws IOException {
    makeForOwnerAlone(file.toAbsolutePath());
    var config = new HikariConfig();
    config.setJdbcUrl("jdbc:sqlite:" + file.toAbsolutePath());
    config.setMaximumPoolSize(SQLITE_CONNECTIONS);
    config.addDataSourceProperty("journal_mode", "WAL");
    // Changes are few and must outlive a power failure.
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("busy_timeout", Long.toString(patience.toMillis()));
    config.addDataSourceProperty("foreign_keys", "true");
    String shown = file.toString();
    Database database = connect(config, patience, failure -> Failures.ofSqlite(shown, failure));
    try {
      String verdict =
          database.read(
              handle -> handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).one());
      if (!verdict.equals("ok")) {
        throw new IOException(shown + Failures.damaged(verdict.strip()));
      }
      database.migrate();
      return database;
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// The key that signs controls lies in this file, so only its owner may read it. SQLite gives the
  /// files beside it the same permissions.
  private static void makeForOwnerAlone(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.notExists(file)
        && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /// Opens a PostgreSQL database.
  ///
  /// @param url its JDBC address
  /// @param patience how long to wait for a connection
  static Database postgres(String url, Duration patience) throws IOException {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(POSTGRES_CONNECTIONS);
    Database database = connect(config, patience, failure -> Failures.ofPostgres(url, failure));
    try {
      database.migrate();
      return database;
    } catch (IOException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Database connect(
      HikariConfig config, Duration patience, Function<Throwable, IOException> failures)
      throws IOException {
    config.setPoolName("cairn-store");
    // Threads of ours that wait for a connection wait as well for what holds that one up.
    config.setConnectionTimeout(patience.toMillis() + 1_000);
    try {
      return new Database(new HikariDataSource(config), failures);
    } catch (RuntimeException e) {
      // The pool throws several of its own, and a bare RuntimeException for a bad address.
      throw failures.apply(e);
    }
  }

  private void migrate() throws IOException {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:dev/cairn/store/migration")
          // Refuse tables that a newer version changed: this one would fill them wrongly.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw failures.apply(e);
    }
  }

  /// Reads, each statement for itself.
  <T> T read(HandleCallback<T, RuntimeException> reader) throws IOException {
    try {
      return jdbi.withHandle(reader);
    } catch (JdbiException e) {
      throw failures.apply(e);
    }
  }

  /// Changes all or nothing. The first statement must be a change: SQLite then takes its lock at
  /// once, and not between a read and the write that relies on it, where it would give up.
  <T> T change(HandleCallback<T, RuntimeException> change) throws IOException {
    try {
      return jdbi.inTransaction(change);
    } catch (JdbiException e) {
      throw failures.apply(e);
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
