package dev.cairn.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Writes catalogs of any size whose words are distributed like real ones: few common, many rare.
final class SyntheticCatalog {
  private static final int VOCABULARY = 8_000;

  private static final List<String> KINDS =
      List.of("course", "video-series", "book", "notes", "interactive", "exercises", "article");

  private final Random random;
  private final String[] words;

  private SyntheticCatalog(long seed) {
    this.random = new Random(seed);
    this.words = new String[VOCABULARY];
    Arrays.setAll(words, _ -> word());
  }

  /// Writes a catalog with three goals into an empty folder; the same seed writes the same catalog.
  static void write(Path folder, int topics, int resources, long seed) throws IOException {
    var catalog = new SyntheticCatalog(seed);
    Files.createDirectories(folder.resolve("topics"));
    Files.createDirectories(folder.resolve("resources"));
    Files.writeString(
        folder.resolve("catalog.yaml"),
        "title: Synthetic\ndefault-topic: topic-%d\nlanguage: en\n".formatted(topics - 1));
    catalog.goals(folder.resolve("goals.yaml"));
    catalog.topics(folder.resolve("topics/all.yaml"), topics);
    int perFile = 10_000;
    for (int from = 0; from < resources; from += perFile) {
      catalog.resources(
          folder.resolve("resources/from-%d.yaml".formatted(from)),
          from,
          Math.min(resources, from + perFile),
          topics);
    }
  }

  private void goals(Path file) throws IOException {
    try (var out = writer(file)) {
      for (String goal : List.of("use", "intuition", "research")) {
        out.printf("- id: goal-%s%n  title: Goal %s%n  depth: %s%n  examples:%n", goal, goal, goal);
        for (int i = 0; i < 60; i++) {
          out.printf("    - how do i learn %s for %s%n", sentence(4), goal);
        }
      }
    }
  }

  private void topics(Path file, int count) throws IOException {
    try (var out = writer(file)) {
      for (int i = 0; i < count; i++) {
        out.printf("- id: topic-%d%n  title: %s %d%n", i, sentence(2), i);
        out.printf("  summary: %s%n", sentence(12));
        out.printf("  hours: {intuition: 3, working: 20, research: 60}%n");
        var needs = new TreeSet<Integer>();
        for (int n = Math.min(i, random.nextInt(4)); n > 0; n--) {
          // Mostly near ones, so that closures have the depth of real curricula.
          needs.add(Math.max(0, i - 1 - random.nextInt(Math.max(1, Math.min(i, 40)))));
        }
        if (!needs.isEmpty()) {
          out.printf("  needs:%n");
          needs.forEach(need -> out.printf("    - topic-%d%n", need));
        }
      }
    }
  }

  private void resources(Path file, int from, int to, int topics) throws IOException {
    try (var out = writer(file)) {
      for (int i = from; i < to; i++) {
        out.printf("- id: resource-%d%n  title: %s%n", i, sentence(5));
        out.printf("  url: https://example.org/%d%n  by: %s%n", i, sentence(2));
        out.printf("  kind: %s%n", KINDS.get(random.nextInt(KINDS.size())));
        out.printf("  topics: [topic-%d]%n", random.nextInt(topics));
        out.printf("  depths: [intuition, working, research]%n  free: yes%n  hours: 10%n");
        out.printf("  why: %s%n", sentence(14));
      }
    }
  }

  private static PrintWriter writer(Path file) throws IOException {
    return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  private String sentence(int length) {
    var sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(i == 0 ? "" : " ").append(common());
    }
    return sentence.toString();
  }

  /// A word by Zipf's law, near enough: the logarithm of its rank is uniform.
  private String common() {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1;
    return words[Math.min(VOCABULARY - 1, rank)];
  }

  private String word() {
    var word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append("bcdfglmnprstv".charAt(random.nextInt(13)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    // "no", "on" and "y" are values of their own in YAML.
    return word.append('x').toString();
  }
}
