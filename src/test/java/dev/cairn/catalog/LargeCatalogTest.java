package dev.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Catalogs of others' sizes: graphs of 500 topics, lists of 20,000 resources, 150 goals with
/// 15,000 examples.
class LargeCatalogTest {
  @TempDir private Path parent;

  @Test
  void reads500TopicsAnd20000Resources() {
    var random = new Random(7);
    var topics = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      topics.append("- id: topic-%d\n  title: Topic %d\n  needs: [".formatted(i, i));
      topics.append(i == 0 ? "" : "topic-" + random.nextInt(i)).append("]\n");
    }
    var resources = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      resources.append(
          "- id: r%d\n  title: A course\n  url: https://example.org/%d\n  topics: [topic-%d]\n"
              .formatted(i, i, random.nextInt(500)));
    }
    Catalog catalog =
        new TempCatalog(parent)
            .file("topics/all.yaml", topics.toString())
            .file("resources/all.yaml", resources.toString())
            .catalog();
    assertThat(catalog.topics()).hasSize(500);
    assertThat(catalog.resources()).hasSize(20_000);
  }

  @Test
  void reads150GoalsWith15000Examples() {
    var goals = new StringBuilder();
    for (int goal = 0; goal < 150; goal++) {
      goals.append("- id: goal_%d\n  title: Goal\n  depth: use\n  examples:\n".formatted(goal));
      for (int example = 0; example < 100; example++) {
        goals.append("    - please do %d for me, the %dth time\n".formatted(goal, example));
      }
    }
    Catalog catalog = new TempCatalog(parent).file("goals.yaml", goals.toString()).catalog();
    assertThat(catalog.goals()).hasSize(150);
    assertThat(catalog.goals()).allSatisfy(goal -> assertThat(goal.examples()).hasSize(100));
  }
}
