package dev.cairn.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command.
final class CommonOptions {
  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      description = "The curated catalog (default: index/).")
  private @Nullable Path catalog;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The built index and other state (default: data/).")
  private @Nullable Path data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings (default: config/cairn.yaml).")
  private @Nullable Path config;

  private final Folders folders = Folders.ofProgram();

  Path catalog() {
    return catalog == null ? folders.find("index") : catalog;
  }

  Path data() {
    return data == null ? folders.data(catalog()) : data;
  }

  /// The settings file: the one that was named, or the default one if it exists.
  Optional<Path> config() {
    if (config != null) {
      return Optional.of(config);
    }
    Path found = folders.find("config/cairn.yaml");
    return java.nio.file.Files.exists(found) ? Optional.of(found) : Optional.empty();
  }
}
