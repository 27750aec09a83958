package dev.cairn.assistant;

import dev.cairn.embed.VectorCache;
import dev.cairn.search.CorpusIndex;
import dev.cairn.search.CorpusIndex.Item;
import dev.cairn.search.CorpusIndex.Mode;
import dev.cairn.search.CorpusIndex.Ranked;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The search part alone, over any collection of texts: for measuring it.
public final class TextCollection implements AutoCloseable {
  private final Embeddings embeddings;
  private final CorpusIndex index;

  private TextCollection(Embeddings embeddings, CorpusIndex index) {
    this.embeddings = embeddings;
    this.index = index;
  }

  /// Indexes a collection.
  ///
  /// @param language of the texts, as a lower-case ISO 639-1 code
  public static TextCollection index(
      AssistantOptions options, List<Item> items, String language, Progress progress)
      throws IOException {
    var embeddings = new Embeddings(options);
    Optional<VectorCache> texts = embeddings.forTexts();
    try {
      Optional<List<float[]>> vectors =
          texts.map(
              cache ->
                  cache.embedAll(
                      items.stream().map(TextCollection::text).toList(),
                      (done, total) -> progress.at("embedding", done, total)));
      progress.at("indexing", 0, items.size());
      return new TextCollection(embeddings, CorpusIndex.build(items, language, vectors));
    } finally {
      texts.ifPresent(VectorCache::close);
    }
  }

  private static String text(Item item) {
    return item.title().isBlank() ? item.text() : item.title() + "\n" + item.text();
  }

  /// The vector of a query; empty without a model.
  public Optional<float[]> embed(String query) {
    return embeddings.embed(query);
  }

  /// The best items, the best first.
  public List<Ranked> search(String query, Optional<float[]> vector, Mode mode, int limit)
      throws IOException {
    return index.search(query, vector, mode, limit);
  }

  @Override
  public void close() throws IOException {
    index.close();
    embeddings.close();
  }
}
