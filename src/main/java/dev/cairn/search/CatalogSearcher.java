package dev.cairn.search;

import dev.cairn.model.Depth;
import dev.cairn.model.Kind;
import dev.cairn.model.Price;
import dev.cairn.model.TopicId;
import dev.cairn.search.Fusion.Fused;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Searches one generation; safe for many threads at once.
///
/// Close it when no search is under way in it any more.
public final class CatalogSearcher implements Closeable {
  private final FitTest fit;
  private final TextIndex index;

  private CatalogSearcher(TextIndex index) {
    this.index = index;
    this.fit = new FitTest(index);
  }

  /// Opens a generation; use [IndexStore#withCurrent], which tries again when it is being removed.
  public static CatalogSearcher open(Generation generation) throws IOException {
    return new CatalogSearcher(
        TextIndex.open(LuceneFolder.open(generation.lucene()), WordWeights.DEFAULT));
  }

  /// The best hits, best first; empty when nothing fits. A vector in the request counts when the
  /// generation holds vectors, too.
  public List<Hit> search(SearchRequest request) throws IOException {
    WordQuery words = index.words(request.text());
    Optional<Query> filter = filter(request);
    // Twice as many as wanted, since one address may be there twice.
    int wanted = 2 * request.limit() + 10;
    List<Fused> found =
        request.vector().isPresent() && index.nearness().isPresent()
            ? index.fused(words, request.vector().get(), filter, wanted)
            : index.byWords(words, filter, wanted).stream()
                .map(scored -> new Fused(scored.document(), scored.score(), 0))
                .toList();
    var hits = new ArrayList<Hit>();
    var addresses = new HashSet<String>();
    for (Fused fused : fit.fitting(words, found)) {
      Found entry = read(fused.document());
      if (hits.size() < request.limit()
          && (entry.address().isEmpty() || addresses.add(entry.address()))) {
        hits.add(entry.hit(fused.score()));
      }
    }
    return hits;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private record Found(HitType type, String id, String title, String url, String address) {
    Hit hit(double score) {
      return new Hit(type, id, title, url, score);
    }
  }

  private Found read(int document) throws IOException {
    List<LeafReaderContext> leaves = index.reader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
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

  private static Optional<Query> filter(SearchRequest request) {
    var filter = new BooleanQuery.Builder();
    any(filter, Fields.TYPE, request.types().stream().map(HitType::label), Occur.FILTER);
    any(filter, Fields.KIND, family(request.kinds()), Occur.FILTER);
    any(filter, Fields.PRICE, request.prices().stream().map(Price::label), Occur.FILTER);
    any(filter, Fields.DEPTH, request.depths().stream().map(Depth::label), Occur.FILTER);
    any(filter, Fields.LANGUAGE, request.languages().stream(), Occur.FILTER);
    any(filter, Fields.TOPIC, request.topics().stream().map(TopicId::value), Occur.FILTER);
    if (!request.excludedKinds().isEmpty()) {
      filter.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
      any(filter, Fields.KIND, family(request.excludedKinds()), Occur.MUST_NOT);
    }
    BooleanQuery query = filter.build();
    return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
  }

  private static void any(
      BooleanQuery.Builder filter, String field, Stream<String> values, Occur occur) {
    List<BytesRef> terms = values.map(BytesRef::new).toList();
    if (!terms.isEmpty()) {
      filter.add(new TermInSetQuery(field, terms), occur);
    }
  }

  private static Stream<String> family(Set<Kind> kinds) {
    return Stream.of(Kind.values())
        .filter(kind -> kinds.stream().anyMatch(kind::satisfies))
        .map(Kind::label);
  }
}
