package dev.cairn.cli;

/// The exit codes that scripts rely on.
public final class ExitCode {
  /// Done; a batch with bad lines too.
  public static final int DONE = 0;

  /// Anything else that went wrong.
  public static final int FAILED = 1;

  /// Wrong usage.
  public static final int USAGE = 2;

  /// The catalog or the settings are wrong.
  public static final int CATALOG = 3;

  private ExitCode() {}
}
