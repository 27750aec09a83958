package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.cairn.model.Catalog;
import dev.cairn.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CatalogSnapshotTest {
  @Test
  void theFixtureComesBackAsItWas() throws IOException {
    assertSame(read(written(Fixtures.rust())), Fixtures.rust());
  }

  @RepeatedTest(50)
  void anyCatalogComesBackAsItWas(RepetitionInfo repetition) throws IOException {
    long seed = repetition.getCurrentRepetition();
    Catalog catalog = new RandomCatalogs(seed).next();
    assertSame(read(written(catalog)), catalog);
  }

  @Test
  void theSameCatalogGivesTheSameBytes() throws IOException {
    assertThat(written(Fixtures.rust())).isEqualTo(written(read(written(Fixtures.rust()))));
  }

  @Test
  void aSnapshotCutShortAnywhereIsRefused() throws IOException {
    byte[] whole = written(Fixtures.rust());
    for (int length = 0; length < whole.length; length += 1 + length / 7) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatIOException()
          .as("the first %d bytes", length)
          .isThrownBy(() -> read(part))
          .withMessageContaining("snapshot");
    }
  }

  @Test
  void aByteThatChangedAnywhereIsNoticed() throws IOException {
    byte[] whole = written(Fixtures.rust());
    var random = new Random(42);
    for (int trial = 0; trial < 200; trial++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatIOException().isThrownBy(() -> read(damaged)).withMessageContaining("snapshot");
    }
  }

  @Test
  void anotherFileIsRefused() {
    assertThatIOException()
        .isThrownBy(
            () -> read("- id: not-a-snapshot\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .withMessage("not a catalog snapshot");
  }

  @Test
  void anotherVersionIsNamed() throws IOException {
    byte[] later = written(Fixtures.rust());
    later[Long.BYTES + 3] = 77;
    assertThatIOException().isThrownBy(() -> read(later)).withMessageContaining("version 77");
  }

  private static byte[] written(Catalog catalog) throws IOException {
    var out = new ByteArrayOutputStream();
    CatalogSnapshot.write(catalog, out);
    return out.toByteArray();
  }

  private static Catalog read(byte[] bytes) throws IOException {
    return CatalogSnapshot.read(new ByteArrayInputStream(bytes));
  }

  private static void assertSame(Catalog actual, Catalog expected) {
    assertThat(actual.info()).isEqualTo(expected.info());
    assertThat(actual.examples()).isEqualTo(expected.examples());
    assertThat(actual.goals()).containsExactlyElementsOf(expected.goals());
    assertThat(actual.topics()).containsExactlyElementsOf(expected.topics());
    assertThat(actual.resources()).containsExactlyElementsOf(expected.resources());
    assertThat(actual.notes()).containsExactlyElementsOf(expected.notes());
  }
}
