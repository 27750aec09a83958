package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir private Path folder;

  @BeforeEach
  void aSmallCatalog() throws IOException {
    Files.writeString(folder.resolve("out-of-scope.yaml"), "- hello\n");
    Files.createDirectories(folder.resolve("topics"));
    Files.writeString(folder.resolve("topics/a.yaml"), "- {id: a, title: A}\n");
  }

  @Test
  void staysTheSameWhileNothingChanges() throws IOException {
    assertThat(Fingerprint.of(folder)).isEqualTo(Fingerprint.of(folder));
  }

  @Test
  void changesWithAFilesTime() throws IOException {
    String before = Fingerprint.of(folder);
    Files.setLastModifiedTime(folder.resolve("topics/a.yaml"), FileTime.fromMillis(1_000));
    assertThat(Fingerprint.of(folder)).isNotEqualTo(before);
  }

  @Test
  void changesWithANewFileAndBackWhenItIsGone() throws IOException {
    String before = Fingerprint.of(folder);
    Path added = Files.writeString(folder.resolve("topics/b.yaml"), "");
    assertThat(Fingerprint.of(folder)).isNotEqualTo(before);
    Files.delete(added);
    assertThat(Fingerprint.of(folder)).isEqualTo(before);
  }

  @Test
  void changesWithAFilesName() throws IOException {
    String before = Fingerprint.of(folder);
    Files.move(folder.resolve("topics/a.yaml"), folder.resolve("topics/b.yaml"));
    assertThat(Fingerprint.of(folder)).isNotEqualTo(before);
  }

  @Test
  void doesNotCareForFilesThatAreNotRead() throws IOException {
    String before = Fingerprint.of(folder);
    Files.writeString(folder.resolve("README.md"), "About this catalog");
    Files.writeString(folder.resolve("topics/.a.yaml.swp"), "");
    assertThat(Fingerprint.of(folder)).isEqualTo(before);
  }

  @Test
  void needsAFolder() {
    assertThatIOException().isThrownBy(() -> Fingerprint.of(folder.resolve("nowhere")));
  }
}
