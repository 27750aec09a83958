package dev.cairn.assistant;

import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalDouble;

/// Where the core finds its files, and how it behaves.
///
/// @param catalogFolder the curated catalog
/// @param dataFolder the built index and the cache of vectors; made when it is missing
/// @param wordsOnly whether embeddings are left out
/// @param askBackBelow a goal guessed with less confidence is asked back, in 0..1; empty for what
///     training found best
/// @param clock tells what "before September" means and when a conversation is over
public record AssistantOptions(
    Path catalogFolder,
    Path dataFolder,
    boolean wordsOnly,
    OptionalDouble askBackBelow,
    Clock clock) {

  /// The defaults: with embeddings, on the clock of UTC.
  public static AssistantOptions of(Path catalogFolder, Path dataFolder) {
    return new AssistantOptions(
        catalogFolder, dataFolder, false, OptionalDouble.empty(), Clock.systemUTC());
  }

  public AssistantOptions withWordsOnly(boolean newWordsOnly) {
    return new AssistantOptions(catalogFolder, dataFolder, newWordsOnly, askBackBelow, clock);
  }

  public AssistantOptions withAskBackBelow(OptionalDouble newAskBackBelow) {
    return new AssistantOptions(catalogFolder, dataFolder, wordsOnly, newAskBackBelow, clock);
  }

  public AssistantOptions withClock(Clock newClock) {
    return new AssistantOptions(catalogFolder, dataFolder, wordsOnly, askBackBelow, newClock);
  }
}
