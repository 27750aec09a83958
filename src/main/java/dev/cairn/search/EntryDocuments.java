package dev.cairn.search;

import dev.cairn.catalog.Addresses;
import dev.cairn.search.Fields.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/// Turns entries into Lucene's documents; one for each thread.
final class EntryDocuments {
  private static final int REMEMBERED_LENGTH = 60;
  private static final int REMEMBERED_TEXTS = 20_000;

  private final Analysis analysis;
  private final Map<String, List<Word>> remembered = new HashMap<>();

  EntryDocuments(Language language) {
    this.analysis = new Analysis(language);
  }

  Document document(IndexedEntry entry, Optional<float[]> vector) {
    var document = new Document();
    document.add(new StringField(Fields.KEY, entry.key(), Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.KEY, new BytesRef(entry.key())));
    value(document, Fields.TITLE, entry.title());
    value(document, Fields.URL, entry.url());
    value(document, Fields.ENTRY_HASH, entry.entryHash());
    value(document, Fields.DOCUMENT_HASH, entry.documentHash());
    value(document, Fields.VECTOR_HASH, entry.vectorHash());
    if (entry.type().equals(HitType.TOPIC.label())) {
      value(document, Fields.NAMES, String.join("\n", entry.names()));
    }
    keywords(document, Fields.TYPE, List.of(entry.type()));
    keywords(document, Fields.KIND, entry.kinds());
    keywords(document, Fields.PRICE, entry.prices());
    keywords(document, Fields.DEPTH, entry.depths());
    keywords(document, Fields.LANGUAGE, entry.languages());
    keywords(document, Fields.TOPIC, entry.topics());
    if (!entry.url().isEmpty()) {
      String address = Addresses.canonical(entry.url());
      keywords(document, Fields.ADDRESS, List.of(address));
      value(document, Fields.ADDRESS, address);
    }
    keywords(
        document, Fields.NAME, entry.names().stream().map(analysis::nameKey).distinct().toList());
    text(document, entry.pieces());
    vector.ifPresent(
        values ->
            document.add(
                new KnnFloatVectorField(
                    Fields.VECTOR, values, VectorSimilarityFunction.DOT_PRODUCT)));
    return document;
  }

  private void text(Document document, List<Piece> pieces) {
    var words = new WeightedTerms();
    var exact = new WeightedTerms();
    var pairs = new WeightedTerms();
    for (Piece piece : pieces) {
      String before = "";
      for (Word word : words(piece.text())) {
        if (piece.isName()) {
          exact.add(word.exact(), piece.weight());
        }
        if (word.stop()) {
          continue;
        }
        words.add(word.stem(), piece.weight());
        if (!word.joined()) {
          if (!before.isEmpty()) {
            pairs.add(before + " " + word.stem(), piece.weight());
          }
          before = word.stem();
        }
      }
    }
    terms(document, Fields.WORDS, words);
    terms(document, Fields.EXACT, exact);
    terms(document, Fields.PAIRS, pairs);
  }

  /// Remembers short texts: the names of a topic come again with each of its resources.
  private List<Word> words(String text) {
    if (text.length() > REMEMBERED_LENGTH) {
      return analysis.words(text);
    }
    List<Word> known = remembered.get(text);
    if (known == null) {
      known = analysis.words(text);
      if (remembered.size() < REMEMBERED_TEXTS) {
        remembered.put(text, known);
      }
    }
    return known;
  }

  private static void terms(Document document, String field, WeightedTerms terms) {
    if (!terms.isEmpty()) {
      document.add(new Field(field, terms.stream(), Fields.WEIGHTED));
    }
  }

  private static void keywords(Document document, String field, List<String> values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        document.add(new StringField(field, value, Field.Store.NO));
      }
    }
  }

  private static void value(Document document, String field, String value) {
    document.add(new BinaryDocValuesField(field, new BytesRef(value)));
  }
}
