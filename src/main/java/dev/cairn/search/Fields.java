package dev.cairn.search;

import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// The names of the fields, and what a word counts for by where it stands.
///
/// All text of an entry goes into one field of words, in which a word in the title counts several
/// times. That is BM25F with integer weights, and it costs one postings list a word at search time
/// instead of one for each field.
final class Fields {
  /// Stems of all texts, weighted.
  static final String WORDS = "words";

  /// The unstemmed words of titles, other names and authors: what a name is found by.
  static final String EXACT = "exact";

  /// Two stems that stand next to each other, weighted as in [#WORDS].
  static final String PAIRS = "pairs";

  /// Whole titles and other names, as by [Analysis#nameKey].
  static final String NAME = "name";

  static final String TYPE = "type";
  static final String KIND = "kind";
  static final String PRICE = "price";
  static final String DEPTH = "depth";
  static final String LANGUAGE = "language";
  static final String TOPIC = "topic";

  /// Type and id, `resource:strang-ila`; each entry's own.
  static final String KEY = "key";

  /// The address in the form in which two ways of writing it are equal.
  static final String ADDRESS = "address";

  static final String TITLE = "title";
  static final String URL = "url";

  /// Other names of a topic with its title first, one a line; for expanding queries.
  static final String NAMES = "names";

  /// The hash of the catalog's entry, and that of all that was indexed of it (which also changes
  /// with the names of its topics).
  static final String ENTRY_HASH = "entryHash";

  static final String DOCUMENT_HASH = "documentHash";

  static final String VECTOR = "vector";
  static final String VECTOR_HASH = "vectorHash";

  /// Text and how often each of its words counts.
  record Piece(String text, int weight, boolean isName) {
    static Piece name(String text, int weight) {
      return new Piece(text, weight, true);
    }

    static Piece prose(String text, int weight) {
      return new Piece(text, weight, false);
    }
  }

  static final int TITLE_WEIGHT = 4;

  /// The title of a text in a plain collection.
  static final int ITEM_TITLE_WEIGHT = 2;

  static final int TOPIC_TITLE_WEIGHT = 6;
  static final int ALIAS_WEIGHT = 4;
  static final int AUTHOR_WEIGHT = 2;
  static final int COVERED_TOPIC_WEIGHT = 2;
  static final int COVERED_ALIAS_WEIGHT = 1;
  static final int QUESTION_WEIGHT = 2;
  static final int PROSE_WEIGHT = 1;

  /// For terms that carry their own frequency, which rules out positions.
  static final FieldType WEIGHTED = weighted();

  private static FieldType weighted() {
    var type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  private Fields() {}

  /// All pieces of several texts with one weight.
  static List<Piece> prose(List<String> texts, int weight) {
    return texts.stream().map(text -> Piece.prose(text, weight)).toList();
  }
}
