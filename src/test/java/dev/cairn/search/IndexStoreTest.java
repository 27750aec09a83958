package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexStoreTest {
  @TempDir Path data;
  private IndexStore store;

  @BeforeEach
  void open() {
    store = new IndexStore(data);
  }

  @Test
  void aNewDataFolderHasNoGeneration() throws IOException {
    assertThat(store.current()).isEmpty();
  }

  @Test
  void whatWasPublishedIsCurrentWithAllItsFiles() throws IOException {
    publish("first");
    Generation current = store.current().orElseThrow();
    assertThat(current.manifest()).isEqualTo(Indexing.manifest("first", ""));
    assertThat(current.folder().resolve("snapshot")).hasContent("first");
  }

  @Test
  void aBuildThatIsNotPublishedLeavesTheOldGenerationAndNoFiles() throws IOException {
    publish("first");
    try (Build build = store.begin()) {
      Files.writeString(build.folder().resolve("snapshot"), "second");
    }
    assertThat(content()).contains("first");
    assertThat(folders()).containsExactly("00000001");
  }

  @Test
  void aBuildKnowsTheGenerationBeforeIt() throws IOException {
    publish("first");
    try (Build build = store.begin()) {
      assertThat(build.previous().map(previous -> previous.manifest().fingerprint()))
          .contains("first");
    }
  }

  @Test
  void theGenerationBeforeTheCurrentOneStaysForReadersAndOlderOnesGo() throws IOException {
    publish("first");
    publish("second");
    publish("third");
    assertThat(folders()).containsExactly("00000002", "00000003");
  }

  @Test
  void aSecondWriterIsTurnedAway() throws IOException {
    try (Build build = store.begin()) {
      assertThatThrownBy(() -> new IndexStore(data).begin())
          .isInstanceOf(IndexBusyException.class)
          .hasMessageContaining("another reindex is under way");
      build.publish(Indexing.manifest("first", ""));
    }
    store.begin().close();
  }

  @Test
  void aBuildIsPublishedOnce() throws IOException {
    try (Build build = store.begin()) {
      build.publish(Indexing.manifest("first", ""));
      assertThatThrownBy(() -> build.publish(Indexing.manifest("first", "")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whatADeadWriterLeftIsSweptByTheNext() throws IOException {
    publish("first");
    Files.createDirectories(data.resolve("index/building-00000002/lucene"));
    Files.createDirectories(data.resolve("index/00000007"));
    Files.writeString(data.resolve("index/building-current"), "00000007");
    publish("second");
    assertThat(folders()).containsExactly("00000001", "00000008");
    assertThat(content()).contains("second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest", "snapshot"})
  void aDamagedFileMakesTheGenerationMissingAndTheNextBuildMendsIt(String file) throws IOException {
    publish("first");
    flipAByte(store.current().orElseThrow().folder().resolve(file));
    assertThat(store.current()).isEmpty();
    publish("second");
    assertThat(content()).contains("second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest", "snapshot"})
  void aCutFileMakesTheGenerationMissing(String file) throws IOException {
    publish("first");
    Path path = store.current().orElseThrow().folder().resolve(file);
    try (var raw = new RandomAccessFile(path.toFile(), "rw")) {
      raw.setLength(raw.length() - 2);
    }
    assertThat(store.current()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest", "snapshot"})
  void aRemovedFileMakesTheGenerationMissing(String file) throws IOException {
    publish("first");
    Files.delete(store.current().orElseThrow().folder().resolve(file));
    assertThat(store.current()).isEmpty();
  }

  @Test
  void anotherFormatMakesTheGenerationMissing() throws IOException {
    publish("first");
    Path manifest = store.current().orElseThrow().folder().resolve("manifest");
    Files.writeString(manifest, Files.readString(manifest).replace("lucene 10", "lucene 9"));
    assertThat(store.current()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../etc", "00000009", "garbage\n", "\u0000"})
  void aPointerToNowhereIsAMissingGeneration(String pointer) throws IOException {
    publish("first");
    Files.writeString(data.resolve("index/current"), pointer);
    assertThat(store.current()).isEmpty();
    publish("second");
    assertThat(content()).contains("second");
  }

  @Test
  void aReaderWhoseGenerationIsReplacedAndRemovedMeanwhileGetsTheNewOne() throws IOException {
    publish("first");
    var attempts = new AtomicInteger();
    Optional<String> read =
        store.withCurrent(
            generation -> {
              if (attempts.incrementAndGet() == 1) {
                publish("second");
                publish("third");
              }
              return Files.readString(generation.folder().resolve("snapshot"));
            });
    assertThat(read).contains("third");
    assertThat(attempts).hasValue(2);
  }

  @Test
  void aManifestRefusesWhatWouldBreakItsLines() throws IOException {
    try (Build build = store.begin()) {
      assertThatThrownBy(() -> build.publish(Indexing.manifest("a\tb", "")))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(folders()).isEmpty();
  }

  private void publish(String text) throws IOException {
    try (Build build = store.begin()) {
      Files.writeString(build.folder().resolve("snapshot"), text);
      build.publish(Indexing.manifest(text, ""));
    }
  }

  private Optional<String> content() throws IOException {
    return store.withCurrent(
        generation -> Files.readString(generation.folder().resolve("snapshot")));
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> paths = Files.list(data.resolve("index"))) {
      return paths
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static void flipAByte(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
