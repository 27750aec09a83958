package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.model.Catalog;
import dev.cairn.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A second process reindexes and is killed as `kill -9` does it, at every stage of a build.
class ReindexCrashTest {
  @TempDir Path data;
  @TempDir Path latches;
  private IndexStore store;

  @BeforeEach
  void indexOnce() throws IOException {
    store = new IndexStore(data);
    Indexing.reindex(store, Catalogs.sample());
  }

  @ParameterizedTest
  @EnumSource(BuildStage.class)
  void aWriterKilledAtAnyInstantLeavesAWholeIndex(BuildStage stage) throws Exception {
    killAt(stage);
    boolean published = stage == BuildStage.PUBLISHED;
    assertThat(found("zebra"))
        .as("the new entry")
        .isEqualTo(published ? List.of("zebra") : List.of());
    assertThat(found("EE364A")).as("the removed one").hasSize(published ? 0 : 1);
    Delta delta = Indexing.reindex(store, after());
    assertThat(delta.isEmpty()).isEqualTo(published);
    assertThat(found("zebra")).containsExactly("zebra");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aWriterInAnotherProcessKeepsThisOneOutUntilItDies() throws Exception {
    Process writer = startAndAwait(BuildStage.WRITTEN);
    try {
      assertThatThrownBy(store::begin).isInstanceOf(IndexBusyException.class);
      assertThat(found("zebra")).as("readers need no lock").isEmpty();
    } finally {
      kill(writer);
    }
    Indexing.reindex(store, after());
    assertThat(found("zebra")).containsExactly("zebra");
  }

  /// One entry more and one fewer than [Catalogs#sample].
  static Catalog after() {
    Catalog before = Catalogs.sample();
    var resources = new ArrayList<Resource>(before.resources());
    resources.removeIf(resource -> resource.id().value().equals("ee364a"));
    resources.add(Catalogs.resource("zebra", "Zebra crossings"));
    return Catalogs.of(List.copyOf(before.topics()), resources, List.copyOf(before.notes()));
  }

  private List<String> found(String query) throws IOException {
    try (CatalogSearcher searcher = store.withCurrent(CatalogSearcher::open).orElseThrow()) {
      return searcher.search(SearchRequest.of(query)).stream().map(Hit::id).toList();
    }
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> paths = Files.list(data.resolve("index"))) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("building-"))
          .toList();
    }
  }

  private void killAt(BuildStage stage) throws Exception {
    kill(startAndAwait(stage));
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private Process startAndAwait(BuildStage stage) throws Exception {
    try (WatchService watch = latches.getFileSystem().newWatchService()) {
      latches.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledWriter.class.getName(),
                  data.toString(),
                  stage.name(),
                  latches.resolve("reached").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      var reached = watch.poll(60, TimeUnit.SECONDS);
      if (reached == null) {
        process.destroyForcibly();
      }
      assertThat(reached).as("the writer got to " + stage).isNotNull();
      return process;
    }
  }
}
