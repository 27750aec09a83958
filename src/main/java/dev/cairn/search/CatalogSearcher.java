package dev.cairn.search;

import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.model.Price;
import dev.cairn.model.TopicId;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;

/// Searches one generation; safe for many threads at once.
///
/// Close it when no search is under way in it any more.
public final class CatalogSearcher implements Closeable {
  /// How fast more of the same word stops counting, and how much long texts are held back. Titles
  /// are short, so length says little here: lower than the textbook's 1.2 and 0.75.
  static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  /// The part of a query's information that must stand in an entry for it to be a hit; below it the
  /// entry shares a common word and nothing else.
  static final double MIN_COVERAGE = 0.3;

  /// Queries with more words than this need less of them: nobody's entry holds a whole story.
  private static final int SHORT_QUERY_TERMS = 4;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Language language;
  private final OtherNames names;

  private CatalogSearcher(DirectoryReader reader, Language language, OtherNames names) {
    this.reader = reader;
    this.language = language;
    this.names = names;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null);
  }

  /// Opens a generation; use [IndexStore#withCurrent], which tries again when it is being removed.
  public static CatalogSearcher open(Generation generation) throws IOException {
    DirectoryReader reader = LuceneFolder.open(generation.lucene());
    try {
      var language = Language.of(LuceneFolder.language(reader).orElse(""));
      return new CatalogSearcher(reader, language, OtherNames.read(reader, new Analysis(language)));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /// The best hits, best first; empty when nothing fits.
  public List<Hit> search(SearchRequest request) throws IOException {
    var words = new WordQueryBuilder(reader, new Analysis(language), names).build(request.text());
    if (words.isEmpty()) {
      return List.of();
    }
    var query = new BooleanQuery.Builder().add(words.query(), Occur.MUST);
    filters(request).forEach(filter -> query.add(filter, Occur.FILTER));
    exclusions(request).ifPresent(excluded -> query.add(excluded, Occur.MUST_NOT));
    // Twice as many as wanted, since one address may be there twice.
    int wanted = Math.min(2 * request.limit() + 10, Math.max(1, reader.maxDoc()));
    ScoreDoc[] found =
        searcher.search(query.build(), new TopScoreDocCollectorManager(wanted, wanted)).scoreDocs;
    return hits(request, words, found);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private List<Hit> hits(SearchRequest request, WordQuery words, ScoreDoc[] found)
      throws IOException {
    int[] documents = Arrays.stream(found).mapToInt(hit -> hit.doc).toArray();
    double[] coverage = Coverage.of(reader, words.terms(), documents);
    double needed = MIN_COVERAGE * Math.min(1, SHORT_QUERY_TERMS / (double) words.terms().size());
    var hits = new ArrayList<Hit>();
    var addresses = new HashSet<String>();
    for (int i = 0; i < found.length && hits.size() < request.limit(); i++) {
      if (coverage[i] < needed) {
        continue;
      }
      Found entry = read(found[i].doc);
      if (entry.address().isEmpty() || addresses.add(entry.address())) {
        hits.add(entry.hit(found[i].score));
      }
    }
    return hits;
  }

  private record Found(HitType type, String id, String title, String url, String address) {
    Hit hit(double score) {
      return new Hit(type, id, title, url, score);
    }
  }

  private Found read(int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    int local = document - leaf.docBase;
    SortedDocValues keys = leaf.reader().getSortedDocValues(Fields.KEY);
    if (!keys.advanceExact(local)) {
      throw new IllegalStateException("document %d has no key".formatted(document));
    }
    String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
    int colon = key.indexOf(':');
    HitType type =
        Stream.of(HitType.values())
            .filter(candidate -> key.startsWith(candidate.label() + ":"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("'%s' is no hit".formatted(key)));
    return new Found(
        type,
        key.substring(colon + 1),
        value(leaf, Fields.TITLE, local),
        value(leaf, Fields.URL, local),
        value(leaf, Fields.ADDRESS, local));
  }

  private static String value(LeafReaderContext leaf, String field, int document)
      throws IOException {
    BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
    return values != null && values.advanceExact(document)
        ? values.binaryValue().utf8ToString()
        : "";
  }

  private static List<Query> filters(SearchRequest request) {
    var filters = new ArrayList<Query>();
    if (!request.types().isEmpty()) {
      filters.add(anyOf(Fields.TYPE, request.types().stream().map(HitType::label)));
    }
    if (!request.kinds().isEmpty()) {
      filters.add(anyOf(Fields.KIND, family(request.kinds())));
    }
    if (!request.prices().isEmpty()) {
      filters.add(anyOf(Fields.PRICE, request.prices().stream().map(Price::label)));
    }
    if (!request.depths().isEmpty()) {
      filters.add(anyOf(Fields.DEPTH, request.depths().stream().map(Depth::label)));
    }
    if (!request.languages().isEmpty()) {
      filters.add(anyOf(Fields.LANGUAGE, request.languages().stream()));
    }
    if (!request.topics().isEmpty()) {
      filters.add(anyOf(Fields.TOPIC, request.topics().stream().map(TopicId::value)));
    }
    return filters;
  }

  private static Optional<Query> exclusions(SearchRequest request) {
    return request.excludedKinds().isEmpty()
        ? Optional.empty()
        : Optional.of(anyOf(Fields.KIND, family(request.excludedKinds())));
  }

  private static Stream<String> family(Set<Kind> kinds) {
    return Stream.of(Kind.values())
        .filter(kind -> kinds.stream().anyMatch(kind::satisfies))
        .map(Kind::label);
  }

  private static Query anyOf(String field, Stream<String> values) {
    return new TermInSetQuery(field, values.map(BytesRef::new).toList());
  }
}
