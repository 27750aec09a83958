package dev.cairn.store;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The same on PostgreSQL. Set `CAIRN_TEST_DATABASE_URL` to the JDBC address of an empty database
/// to run it; the tests drop all tables in it.
@EnabledIfEnvironmentVariable(named = "CAIRN_TEST_DATABASE_URL", matches = "jdbc:postgresql:.+")
class PostgresStoreTest extends StoreTest {
  private static final String URL =
      Optional.ofNullable(System.getenv("CAIRN_TEST_DATABASE_URL")).orElse("");

  @BeforeEach
  void empty() throws SQLException {
    try (var connection = DriverManager.getConnection(URL);
        var statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE");
      statement.execute("CREATE SCHEMA public");
    }
  }

  @Override
  Store open() throws IOException {
    return Store.open(folder, Optional.of(URL));
  }
}
