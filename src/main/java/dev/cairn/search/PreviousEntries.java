package dev.cairn.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/// What the generation before knew of each entry, for the delta and for taking vectors over.
final class PreviousEntries {
  /// @param leaf the segment, and `document` in it, that holds the vector
  record Previous(
      String key,
      String title,
      String entryHash,
      String documentHash,
      String vectorHash,
      int leaf,
      int document) {

    Delta.Entry forDelta() {
      int colon = key.indexOf(':');
      return new Delta.Entry(key.substring(0, colon), key.substring(colon + 1), title);
    }
  }

  private final DirectoryReader reader;
  private final Map<String, Previous> byKey;

  PreviousEntries(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.byKey = new HashMap<>(reader.numDocs() * 2);
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf);
    }
  }

  Map<String, Previous> byKey() {
    return byKey;
  }

  /// The vector that an entry had, when it stood for the same text.
  Optional<float[]> vector(Previous previous) throws IOException {
    FloatVectorValues vectors =
        reader.leaves().get(previous.leaf()).reader().getFloatVectorValues(Fields.VECTOR);
    if (vectors == null) {
      return Optional.empty();
    }
    var documents = vectors.iterator();
    return documents.advance(previous.document()) == previous.document()
        ? Optional.of(vectors.vectorValue(documents.index()).clone())
        : Optional.empty();
  }

  private void read(LeafReaderContext context) throws IOException {
    LeafReader leaf = context.reader();
    SortedDocValues keys = leaf.getSortedDocValues(Fields.KEY);
    BinaryDocValues titles = leaf.getBinaryDocValues(Fields.TITLE);
    BinaryDocValues entryHashes = leaf.getBinaryDocValues(Fields.ENTRY_HASH);
    BinaryDocValues documentHashes = leaf.getBinaryDocValues(Fields.DOCUMENT_HASH);
    BinaryDocValues vectorHashes = leaf.getBinaryDocValues(Fields.VECTOR_HASH);
    Bits live = leaf.getLiveDocs();
    for (int document = 0; document < leaf.maxDoc(); document++) {
      if ((live == null || live.get(document)) && keys.advanceExact(document)) {
        String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
        byKey.put(
            key,
            new Previous(
                key,
                text(titles, document),
                text(entryHashes, document),
                text(documentHashes, document),
                text(vectorHashes, document),
                context.ord,
                document));
      }
    }
  }

  private static String text(BinaryDocValues values, int document) throws IOException {
    return values.advanceExact(document) ? values.binaryValue().utf8ToString() : "";
  }
}
