package dev.cairn.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.model.Catalog;
import dev.cairn.model.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReindexWhileSearchingTest {
  private static final int READERS = 4;
  private static final int REINDEXES = 12;

  @TempDir Path data;

  /// Each generation holds two entries that carry its number; a reader must never see one without
  /// the other, nor fail to open.
  @Test
  void everyReaderSeesOneWholeGenerationHoweverOftenItChanges() throws Exception {
    var store = new IndexStore(data);
    Indexing.reindex(store, numbered(0));
    var done = new AtomicBoolean();
    var started = new CountDownLatch(READERS);
    var wrong = new ConcurrentLinkedQueue<String>();
    try (var pool = Executors.newFixedThreadPool(READERS)) {
      var readers = new ArrayList<Future<?>>();
      for (int i = 0; i < READERS; i++) {
        readers.add(
            pool.submit(
                () -> {
                  while (!done.get()) {
                    List<String> seen = search(store);
                    if (seen.size() != 2 || !seen.get(0).equals(seen.get(1))) {
                      wrong.add(seen.toString());
                    }
                    started.countDown();
                  }
                  return null;
                }));
      }
      started.await();
      for (int number = 1; number <= REINDEXES; number++) {
        Indexing.reindex(store, numbered(number));
      }
      done.set(true);
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(search(store)).containsExactly("" + REINDEXES, "" + REINDEXES);
  }

  @Test
  void anOpenSearcherKeepsAnsweringFromItsGenerationAfterThatIsRemoved() throws IOException {
    var store = new IndexStore(data);
    Indexing.reindex(store, numbered(0));
    try (CatalogSearcher old = store.withCurrent(CatalogSearcher::open).orElseThrow()) {
      for (int number = 1; number <= 3; number++) {
        Indexing.reindex(store, numbered(number));
      }
      assertThat(old.search(SearchRequest.of("zebra")))
          .extracting(Hit::title)
          .allMatch(title -> title.endsWith(" 0"));
    }
  }

  private static List<String> search(IndexStore store) throws IOException {
    try (CatalogSearcher searcher = store.withCurrent(CatalogSearcher::open).orElseThrow()) {
      return searcher.search(SearchRequest.of("zebra")).stream()
          .map(hit -> hit.title().substring(hit.title().lastIndexOf(' ') + 1))
          .toList();
    }
  }

  private static Catalog numbered(int number) {
    var resources = new ArrayList<Resource>(Catalogs.sampleResources());
    resources.add(Catalogs.resource("first", "First zebra " + number));
    resources.add(Catalogs.resource("second", "Second zebra " + number));
    var sample = Catalogs.sample();
    return Catalogs.of(List.copyOf(sample.topics()), resources, List.of());
  }
}
