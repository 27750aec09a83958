package dev.cairn.store;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Says in words what a database complained about.
///
/// The cause is the database's own exception alone: what Jdbi wraps around it shows the values that
/// a statement had, be it a key.
final class Failures {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private Failures() {}

  /// @param file as operators know it
  static IOException ofSqlite(String file, Throwable failure) {
    SQLException cause = sql(failure);
    String words =
        switch (cause == null ? 0 : cause.getErrorCode()) {
          case BUSY, LOCKED -> " is locked by another program; end that program and try again";
          case READ_ONLY -> " must be writable; check the permissions of the file and its folder";
          case CORRUPT, NOT_A_DATABASE -> damaged("");
          case FULL -> " can't grow; make room on the disk";
          case CANNOT_OPEN -> " can't be opened; check the permissions of the file and its folder";
          default -> " can't be used: " + reason(cause == null ? failure : cause);
        };
    return new IOException(file + words, cause);
  }

  /// A file that is not, or no longer, a sound SQLite database.
  static String damaged(String detail) {
    return " is damaged or no database%s; put back a copy, or move it away to begin anew"
        .formatted(detail.isEmpty() ? "" : " (" + detail + ")");
  }

  /// @param url the address, which is kept out of the message since it may hold a password
  static IOException ofPostgres(String url, Throwable failure) {
    SQLException cause = sql(failure);
    String reason = reason(cause == null ? failure : cause);
    // A driver that can't make sense of an address quotes it.
    boolean quotesUrl = reason.contains(url);
    return new IOException(
        "the database at CAIRN_DATABASE_URL can't be used: "
            + reason.replace(url, "its address is not one that PostgreSQL's driver understands"),
        quotesUrl ? null : cause);
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElseThrow();
  }

  private static @Nullable SQLException sql(Throwable failure) {
    SQLException innermost = null;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        innermost = sql;
      }
    }
    return innermost;
  }
}
