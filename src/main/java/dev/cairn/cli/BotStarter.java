package dev.cairn.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Starts the Discord bot and stays until it is stopped.
public interface BotStarter {
  /// Runs until the bot is stopped.
  ///
  /// @param config the settings file, where there is one
  /// @return the exit code
  int run(Path catalog, Path data, Optional<Path> config, boolean wordsOnly) throws Exception;
}
