package dev.cairn.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everyday English words, read once from `common.words`, whose head says what they are for.
final class CommonWords {
  private static final Set<String> ALL = read("common.words");

  private CommonWords() {}

  static boolean contains(String word) {
    return ALL.contains(word);
  }

  private static Set<String> read(String resource) {
    try (InputStream in = CommonWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no " + resource);
      }
      var words = new HashSet<String>(4096);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(List.of(line.trim().split(" +"))));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
