package dev.cairn.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The built index in the data folder: finished generations side by side, of which one is current.
///
///     index/
///       current        names the current generation; replaced by an atomic rename
///       writer.lock    held by the one writer there may be
///       00000007/      a generation; nothing in it changes once it has this name
///       building-…/    one under way, or left by a writer that died
///
/// A writer prepares a generation in a `building-` folder, forces it to disk, renames it and then
/// renames the pointer over the old one. Killed at any instant, it leaves the old generation
/// current. Readers take no lock: the generation before the current one is kept, and
/// [#withCurrent] tries again when even that one has gone.
public final class IndexStore {
  private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);
  private static final String POINTER = "current";
  private static final String LOCK = "writer.lock";
  private static final String BUILDING = "building-";
  private static final Pattern GENERATION = Pattern.compile("[0-9]{8,18}");

  /// How often a reader looks again when the generation it was opening was removed meanwhile.
  private static final int OPEN_ATTEMPTS = 10;

  private final Path folder;
  private final BuildObserver observer;

  /// @param dataFolder the data folder itself; the store's own folder is `index` in it, and is made
  ///     when first written
  public IndexStore(Path dataFolder) {
    this(dataFolder, BuildObserver.NONE);
  }

  IndexStore(Path dataFolder, BuildObserver observer) {
    this.folder = dataFolder.resolve("index");
    this.observer = observer;
  }

  /// The current generation; empty when there is none, or when it is damaged or of another format
  /// and so must be built anew.
  ///
  /// @throws IOException when the data folder cannot be read
  public Optional<Generation> current() throws IOException {
    return withCurrent(generation -> generation);
  }

  /// Opens something on the current generation, anew when a writer replaced and removed that one
  /// meanwhile.
  ///
  /// @return empty when there is no usable generation, see [#current]
  /// @throws IOException what `opener` threw on a generation that is still current
  public <T> Optional<T> withCurrent(Opener<T> opener) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<String> name = pointer();
      if (name.isEmpty()) {
        return Optional.empty();
      }
      Path generation = folder.resolve(name.get());
      try {
        Manifest manifest = ManifestFile.readAndVerify(generation);
        return Optional.of(opener.open(new Generation(name.get(), generation, manifest)));
      } catch (StaleGenerationException | NoSuchFileException e) {
        if (name.equals(pointer()) || attempt == OPEN_ATTEMPTS) {
          LOG.info("index generation {} cannot be used: {}", name.get(), e.getMessage());
          return Optional.empty();
        }
      }
    }
  }

  /// Starts a new generation; close the build to give up the lock, whether published or not.
  ///
  /// @throws IndexBusyException when another build is under way, in this process or another
  public Build begin() throws IOException {
    Files.createDirectories(folder);
    Path lockFile = folder.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = tryLock(channel);
      if (lock == null) {
        throw new IndexBusyException(lockFile);
      }
      Optional<Generation> previous = current();
      // Named before the sweep: a name is never given twice, so it tells readers whether to reopen.
      String next = nextName();
      sweep(keep(pointer()));
      Path building = folder.resolve(BUILDING + next);
      Files.createDirectory(building);
      observer.reached(BuildStage.BEGUN);
      return new Build(this, channel, building, next, previous);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(channel);
      throw e;
    }
  }

  /// Makes a prepared folder the current generation.
  Generation publish(Path building, String name, Manifest manifest) throws IOException {
    ManifestFile.write(building, manifest);
    try (Stream<Path> paths = Files.walk(building)) {
      // Folders after what is in them, so that no entry is durable before its file.
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        IOUtils.fsync(path, Files.isDirectory(path));
      }
    }
    observer.reached(BuildStage.SYNCED);
    Optional<String> old = pointer();
    Path generation = folder.resolve(name);
    Files.move(building, generation, StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(folder, true);
    observer.reached(BuildStage.MOVED);
    Path pointer = folder.resolve(BUILDING + POINTER);
    Files.writeString(pointer, name + "\n");
    IOUtils.fsync(pointer, false);
    observer.reached(BuildStage.POINTER_WRITTEN);
    Files.move(
        pointer,
        folder.resolve(POINTER),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    IOUtils.fsync(folder, true);
    observer.reached(BuildStage.PUBLISHED);
    sweep(Stream.concat(Stream.of(name), old.stream()).toList());
    return new Generation(name, generation, manifest);
  }

  BuildObserver observer() {
    return observer;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  private Optional<String> pointer() throws IOException {
    try {
      String name = Files.readString(folder.resolve(POINTER)).strip();
      if (GENERATION.matcher(name).matches()) {
        return Optional.of(name);
      }
      LOG.info("the index's pointer names no generation");
      return Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (MalformedInputException damaged) {
      LOG.info("the index's pointer is damaged");
      return Optional.empty();
    }
  }

  /// The current generation, usable or not, and the one before it, which readers may still be
  /// opening.
  private List<String> keep(Optional<String> current) throws IOException {
    if (current.isEmpty()) {
      return List.of();
    }
    Stream<String> before =
        generations().stream().filter(name -> compare(name, current.get()) < 0).limit(1);
    return Stream.concat(current.stream(), before).toList();
  }

  /// The names of the generations' folders, the latest first.
  private List<String> generations() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(GENERATION.asMatchPredicate())
          .sorted((a, b) -> compare(b, a))
          .toList();
    }
  }

  private static int compare(String one, String other) {
    return Long.compare(Long.parseLong(one), Long.parseLong(other));
  }

  private String nextName() throws IOException {
    long latest = generations().stream().mapToLong(Long::parseLong).max().orElse(0);
    long pointed = pointer().map(Long::parseLong).orElse(0L);
    return "%08d".formatted(Math.max(latest, pointed) + 1);
  }

  /// Removes what dead writers left and generations that are no longer needed. What cannot be
  /// removed now (on Windows a file that is mapped) stays for the next writer.
  private void sweep(List<String> kept) throws IOException {
    List<Path> superfluous;
    try (Stream<Path> paths = Files.list(folder)) {
      superfluous =
          paths
              .filter(
                  path -> {
                    String name = path.getFileName().toString();
                    return name.startsWith(BUILDING)
                        || (GENERATION.matcher(name).matches() && !kept.contains(name));
                  })
              .toList();
    }
    for (Path path : superfluous) {
      try {
        IOUtils.rm(path);
      } catch (IOException e) {
        LOG.info("left {} for the next writer to remove: {}", path, e.getMessage());
      }
    }
  }

  /// Opens something on a generation.
  @FunctionalInterface
  public interface Opener<T> {
    T open(Generation generation) throws IOException;
  }
}
