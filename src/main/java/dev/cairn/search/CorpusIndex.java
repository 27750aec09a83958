package dev.cairn.search;

import dev.cairn.search.Fields.Piece;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// Any collection of texts, searched in memory exactly as a catalog is: the same analyzer, fields
/// and fusion. For measuring the search against public collections.
public final class CorpusIndex implements Closeable {
  /// A text to find.
  ///
  /// @param title may be empty
  public record Item(String id, String title, String text) {}

  /// A found item; scores compare within one search only.
  public record Ranked(String id, double score) {}

  /// Which of words and vectors rank.
  public enum Mode {
    WORDS,
    VECTORS,
    /// Plain reciprocal rank fusion of both, for comparison.
    RECIPROCAL_RANKS,
    /// As a catalog is searched.
    FUSED
  }

  private static final String TYPE = "item";
  private static final int RANK_CONSTANT = 60;
  private static final int RANKED_FOR_FUSION = 1_000;

  private final Directory directory;
  private final TextIndex index;
  private final List<String> ids;

  private CorpusIndex(Directory directory, TextIndex index, List<String> ids) {
    this.directory = directory;
    this.index = index;
    this.ids = ids;
  }

  /// Indexes a collection.
  ///
  /// @param language as a catalog's, such as `en`
  /// @param vectors one for each item, in order; empty to search by words alone
  public static CorpusIndex build(
      List<Item> items, String language, Optional<List<float[]>> vectors) throws IOException {
    return build(items, language, vectors, WordWeights.DEFAULT);
  }

  static CorpusIndex build(
      List<Item> items, String language, Optional<List<float[]>> vectors, WordWeights weights)
      throws IOException {
    var directory = new ByteBuffersDirectory();
    try (IndexWriter writer = LuceneFolder.writer(directory)) {
      var documents = new EntryDocuments(Language.of(language));
      for (int i = 0; i < items.size(); i++) {
        int place = i;
        writer.addDocument(
            documents.document(entry(items.get(i), place), vectors.map(all -> all.get(place))));
      }
      writer.forceMerge(1);
      LuceneFolder.remember(writer, language);
      writer.commit();
    }
    return new CorpusIndex(
        directory,
        TextIndex.open(DirectoryReader.open(directory), weights),
        items.stream().map(Item::id).toList());
  }

  /// The best items, best first.
  ///
  /// @param vector of the query; without it every mode searches by words
  public List<Ranked> search(String query, Optional<float[]> vector, Mode mode, int limit)
      throws IOException {
    List<Scored> found =
        vector.isEmpty() || mode == Mode.WORDS
            ? index.byWords(index.words(query), Optional.empty(), limit)
            : switch (mode) {
              case WORDS -> throw new IllegalStateException("words need no vector");
              case VECTORS -> index.byVectors(vector.get(), Optional.empty(), limit);
              case RECIPROCAL_RANKS -> reciprocalRanks(query, vector.get(), limit);
              case FUSED ->
                  index.fused(index.words(query), vector.get(), Optional.empty(), limit).stream()
                      .map(fused -> new Scored(fused.document(), fused.score()))
                      .toList();
            };
    return found.stream()
        .map(scored -> new Ranked(ids.get(scored.document()), scored.score()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    index.close();
    directory.close();
  }

  TextIndex index() {
    return index;
  }

  /// Cormack, Clarke and Buettcher (2009), with their constant.
  private List<Scored> reciprocalRanks(String query, float[] vector, int limit) throws IOException {
    var sums = new HashMap<Integer, Double>();
    addRanks(sums, index.byWords(index.words(query), Optional.empty(), RANKED_FOR_FUSION));
    addRanks(sums, index.byVectors(vector, Optional.empty(), RANKED_FOR_FUSION));
    return TextIndex.best(
        sums.entrySet().stream().map(sum -> new Scored(sum.getKey(), sum.getValue())).toList(),
        limit);
  }

  private static void addRanks(Map<Integer, Double> sums, List<Scored> ranked) {
    for (int i = 0; i < ranked.size(); i++) {
      sums.merge(ranked.get(i).document(), 1.0 / (RANK_CONSTANT + i + 1), Double::sum);
    }
  }

  private static IndexedEntry entry(Item item, int place) {
    return new IndexedEntry(
        TYPE,
        "%09d".formatted(place),
        item.title(),
        "",
        "",
        List.of(
            Piece.name(item.title(), Fields.ITEM_TITLE_WEIGHT),
            Piece.prose(item.text(), Fields.PROSE_WEIGHT)),
        item.title().isEmpty() ? List.of() : List.of(item.title()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }
}
