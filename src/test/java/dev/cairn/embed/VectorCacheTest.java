package dev.cairn.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
  private final Counting counting = new Counting("counting");

  @TempDir Path folder;

  @Test
  void embedsOnlyWhatItHasNotSeen() throws IOException {
    try (var cache = VectorCache.open(counting, folder)) {
      cache.embedAll(List.of("one", "two"), Progress.NONE);
      cache.embedAll(List.of("two", "three", "three"), Progress.NONE);
    }
    assertThat(counting.seen).containsExactly("one", "two", "three");
  }

  @Test
  void remembersAfterARestart() throws IOException {
    List<float[]> before;
    try (var cache = VectorCache.open(counting, folder)) {
      before = cache.embedAll(List.of("one", "two"), Progress.NONE);
    }
    try (var cache = VectorCache.open(counting, folder)) {
      List<float[]> after = cache.embedAll(List.of("two", "one"), Progress.NONE);
      assertThat(after.get(0)).isEqualTo(before.get(1));
      assertThat(after.get(1)).isEqualTo(before.get(0));
    }
    assertThat(counting.seen).containsExactly("one", "two");
  }

  @Test
  void aRecordCutByACrashIsMadeAgain() throws IOException {
    try (var cache = VectorCache.open(counting, folder)) {
      cache.embedAll(List.of("one", "two"), Progress.NONE);
    }
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
    try (var cache = VectorCache.open(counting, folder)) {
      cache.embedAll(List.of("one", "two", "three"), Progress.NONE);
    }
    try (var cache = VectorCache.open(counting, folder)) {
      assertThat(cache.embedAll(List.of("two"), Progress.NONE).getFirst())
          .isEqualTo(new float[] {3, 0.5f});
    }
    assertThat(counting.seen).containsExactly("one", "two", "two", "three");
  }

  @Test
  void aDamagedFileIsBegunAnew() throws IOException {
    try (var cache = VectorCache.open(counting, folder)) {
      cache.embedAll(List.of("one"), Progress.NONE);
    }
    Files.write(onlyFile(), new byte[] {1, 2, 3});
    try (var cache = VectorCache.open(counting, folder)) {
      assertThat(cache.embedAll(List.of("one"), Progress.NONE)).hasSize(1);
    }
    assertThat(counting.seen).containsExactly("one", "one");
  }

  @Test
  void modelsDoNotShareVectors() throws IOException {
    var other = new Counting("other");
    try (var cache = VectorCache.open(counting, folder);
        var second = VectorCache.open(other, folder)) {
      cache.embedAll(List.of("one"), Progress.NONE);
      second.embedAll(List.of("one"), Progress.NONE);
    }
    assertThat(other.seen).containsExactly("one");
  }

  @Test
  void progressCountsWhatWasRemembered() throws IOException {
    var reports = new ArrayList<String>();
    try (var cache = VectorCache.open(counting, folder)) {
      cache.embedAll(List.of("one"), Progress.NONE);
      cache.embedAll(
          List.of("one", "two", "three"), (done, total) -> reports.add(done + "/" + total));
    }
    assertThat(reports).containsExactly("2/3", "3/3");
  }

  private Path onlyFile() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  /// Embeds a text by its length and remembers being asked.
  private static final class Counting implements Embedder {
    private final String name;
    final List<String> seen = new ArrayList<>();

    Counting(String name) {
      this.name = name;
    }

    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public float[] embed(String text) {
      return new float[] {text.length(), 0.5f};
    }

    @Override
    public List<float[]> embedAll(List<String> texts, Progress progress) {
      var vectors = new ArrayList<float[]>();
      for (String text : texts) {
        seen.add(text);
        vectors.add(embed(text));
        progress.report(vectors.size(), texts.size());
      }
      return vectors;
    }

    @Override
    public void close() {}
  }
}
