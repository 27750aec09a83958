package dev.cairn.config;

import java.util.Optional;

/// All settings of one installation.
///
/// @param embeddings whether the meaning of sentences counts beside their words
/// @param setAside what a channel gets that is newly set aside for Cairn
/// @param databaseUrl the JDBC address of PostgreSQL, from `CAIRN_DATABASE_URL`; a secret because
///     it may hold a password; empty for SQLite in the data folder
public record Settings(
    DiscordSettings discord,
    AnswerSettings answers,
    RateLimit rateLimit,
    ConversationMemory conversations,
    boolean embeddings,
    LoggingSettings logging,
    SetAside setAside,
    Optional<Secret> databaseUrl) {
  /// Answers are better with them.
  public static final boolean DEFAULT_EMBEDDINGS = true;

  /// Everything by default: no file and an empty environment.
  public static final Settings DEFAULTS =
      new Settings(
          DiscordSettings.DEFAULTS,
          AnswerSettings.DEFAULTS,
          RateLimit.DEFAULTS,
          ConversationMemory.DEFAULTS,
          DEFAULT_EMBEDDINGS,
          LoggingSettings.DEFAULTS,
          SetAside.DEFAULTS,
          Optional.empty());
}
