package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.testing.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in a file, reading it ends in a catalog or in problems with a place, never in
/// another exception.
class MutatedFilesTest {
  private static final List<String> MORSELS =
      List.of(
          "\t", "\"", "'", "{", "}", "[", "]", ": ", "- ", "\n", "\n  ", "&a ", "*a", "!t ", "|",
          ">", "?", "%", "@", "`", "#", "---\n", "...\n", "~", "null", "yes", "\\", "$", "\u2028",
          "😀", "\uFEFF", "<<: ", "0x", "1e9", ".nan", "\\u0000", "id: ", "topic: ", "\r", ",");

  @TempDir private Path parent;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverThrowAnythingElse(long seed) throws IOException {
    var random = new Random(seed);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Fixtures.rustFolder())) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    var catalog = new TempCatalog(parent);
    for (Path file : files) {
      catalog.file(nameOf(file), Files.readAllBytes(file));
    }
    for (int trial = 0; trial < 60; trial++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] mutated = mutate(Files.readAllBytes(file), random);
      String name = nameOf(file);
      String description = "seed %d, trial %d: %s".formatted(seed, trial, name);
      catalog.file(name, mutated);
      List<String> problems;
      try {
        problems = catalog.problems();
      } catch (RuntimeException e) {
        throw new AssertionError(
            description + "\n" + new String(mutated, StandardCharsets.UTF_8), e);
      }
      assertThat(problems)
          .as(description)
          .allSatisfy(line -> assertThat(line).matches("cat/[^:]+:[1-9][0-9]*: [^\\p{Cntrl}]+"));
      catalog.file(name, Files.readAllBytes(file));
    }
  }

  private static String nameOf(Path file) {
    return Fixtures.rustFolder().relativize(file).toString();
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(bytes.length + 1);
      int end = Math.min(bytes.length, at + random.nextInt(40));
      var out = new ByteArrayOutputStream();
      out.write(bytes, 0, at);
      switch (random.nextInt(5)) {
        case 0 -> out.write(random.nextInt(256));
        case 1 -> end = Math.min(end, at + 1);
        case 2 -> {
          out.write(bytes, at, end - at);
          end = at;
        }
        case 3 -> {}
        default -> {
          out.writeBytes(
              MORSELS.get(random.nextInt(MORSELS.size())).getBytes(StandardCharsets.UTF_8));
          end = at;
        }
      }
      out.write(bytes, end, bytes.length - end);
      bytes = out.toByteArray();
    }
    return bytes;
  }
}
