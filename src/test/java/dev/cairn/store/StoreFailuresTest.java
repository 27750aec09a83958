package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFailuresTest {
  private static final long GUILD = 100L;

  @TempDir private Path folder;

  @Test
  void aFileOfSomethingElseIsNamedAndLeftAlone() throws IOException {
    String text = "hello ".repeat(1_000);
    Files.writeString(file(), text);

    assertThatOpeningSays("cairn.db is damaged or no database; put back a copy");
    assertThat(file()).hasContent(text);
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    try (Store store = open()) {
      for (long guild = 0; guild < 200; guild++) {
        store.change(guild, settings -> settings.withRoleToggled(7).withRoleToggled(8));
      }
    }
    byte[] bytes = Files.readAllBytes(file());
    byte[] noise = "noise".repeat(2_000).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(noise, 0, bytes, bytes.length - noise.length, noise.length);
    Files.write(file(), bytes);

    assertThatOpeningSays("cairn.db is damaged or no database");
  }

  @Test
  void aLockedFileIsNamed() throws Exception {
    open().close();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA locking_mode = EXCLUSIVE");
      statement.execute("BEGIN EXCLUSIVE");

      assertThatOpeningSays("cairn.db is locked by another program");
    }
  }

  @Test
  void aChangeWhileAnotherProgramWritesFailsClearlyAndChangesNothing() throws Exception {
    try (Store store = open();
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThatIOException()
          .isThrownBy(() -> store.change(GUILD, settings -> settings.withRoleToggled(2)))
          .withMessageContaining("locked by another program");
      statement.execute("ROLLBACK");
      assertThat(store.settings(GUILD)).isEqualTo(GuildSettings.NONE);
    }
  }

  @Test
  void tablesOfANewerVersionAreRefused() throws Exception {
    open().close();
    execute(
        "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
            + " installed_by, installed_on, 1, 1 FROM flyway_schema_history WHERE version = '1'");

    assertThatOpeningSays("cairn.db can't be used: ");
  }

  @Test
  void aFailureShowsNoKey() throws Exception {
    try (Store store = open()) {
      execute(
          "CREATE TRIGGER no_keys BEFORE INSERT ON signing_key BEGIN SELECT RAISE(ABORT, 'no');"
              + " END");

      assertThatIOException()
          .isThrownBy(() -> store.key("controls"))
          .satisfies(e -> assertThat(trace(e)).contains("no").doesNotContain("arguments"));
    }
  }

  @Test
  void aPostgresqlThatDoesNotAnswerIsNamedWithoutItsPassword() {
    var url = "jdbc:postgresql://127.0.0.1:1/cairn?user=me&password=my-password";

    assertThatIOException()
        .isThrownBy(() -> Database.postgres(url, Duration.ofMillis(50)))
        .withMessageStartingWith("the database at CAIRN_DATABASE_URL can't be used: ")
        .withMessageContaining("127.0.0.1:1")
        .satisfies(e -> assertThat(trace(e)).doesNotContain("my-password"));
  }

  @Test
  void anAddressThatPostgresqlCannotReadIsNotShown() {
    var url = "jdbc:postgresql://host:port/cairn?password=my-password";

    assertThatIOException()
        .isThrownBy(() -> Store.open(folder, Optional.of(url)))
        .withMessageStartingWith("the database at CAIRN_DATABASE_URL can't be used: ")
        .satisfies(e -> assertThat(trace(e)).doesNotContain("my-password"));
  }

  private void assertThatOpeningSays(String message) {
    assertThatIOException().isThrownBy(this::open).withMessageContaining(message);
  }

  private Store open() throws IOException {
    return Store.sqlite(folder, Duration.ofMillis(50));
  }

  private Path file() {
    return folder.resolve(Store.FILE);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String trace(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
