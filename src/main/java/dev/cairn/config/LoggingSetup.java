package dev.cairn.config;

/// Tells the logging what the settings say. Must come before the first logger: `logback.xml` reads
/// both values once, and takes the environment's variables of the same names, or its own defaults,
/// where nothing was told.
public final class LoggingSetup {
  private LoggingSetup() {}

  /// Sets the system properties that `logback.xml` reads.
  public static void apply(LoggingSettings logging) {
    System.setProperty(Environment.LOG_FORMAT, logging.format().label());
    System.setProperty(Environment.LOG_LEVEL, logging.level().name());
  }
}
