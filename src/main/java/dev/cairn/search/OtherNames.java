package dev.cairn.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// The names that the catalog's topics go by, so that "SVD" finds a title that says "singular value
/// decomposition": synonyms from the catalog itself.
final class OtherNames {
  private static final Pattern SPACE = Pattern.compile(" ");

  static final OtherNames NONE = new OtherNames(Map.of(), 0);

  private final Map<String, Set<List<String>>> others;
  private final int longest;

  private OtherNames(Map<String, Set<List<String>>> others, int longest) {
    this.others = others;
    this.longest = longest;
  }

  /// Of the topics in an index.
  static OtherNames read(DirectoryReader reader, Analysis analysis) throws IOException {
    var others = new HashMap<String, Set<List<String>>>();
    int longest = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum topics = leaf.reader().postings(new Term(Fields.TYPE, HitType.TOPIC.label()));
      BinaryDocValues names = leaf.reader().getBinaryDocValues(Fields.NAMES);
      Bits live = leaf.reader().getLiveDocs();
      while (topics != null && topics.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if ((live == null || live.get(topics.docID())) && names.advanceExact(topics.docID())) {
          var keys = new LinkedHashSet<String>();
          names.binaryValue().utf8ToString().lines().map(analysis::nameKey).forEach(keys::add);
          for (String key : keys) {
            longest = Math.max(longest, SPACE.split(key).length);
            for (String other : keys) {
              if (!other.equals(key)) {
                others
                    .computeIfAbsent(key, _ -> new LinkedHashSet<>())
                    .add(List.of(SPACE.split(other)));
              }
            }
          }
        }
      }
    }
    return new OtherNames(others, longest);
  }

  /// A topic named in a sequence of stems.
  ///
  /// @param said the stems that name it
  /// @param otherName another name of it, as stems
  record Found(List<String> said, List<String> otherName) {}

  /// Every other name of the topics that are named in a sequence of stems; longer names win over
  /// those inside them.
  Stream<Found> in(List<String> stems) {
    var found = new ArrayList<Found>();
    int i = 0;
    while (i < stems.size()) {
      int said = 1;
      for (int n = Math.min(longest, stems.size() - i); n > 0; n--) {
        List<String> window = stems.subList(i, i + n);
        Set<List<String>> names = others.get(String.join(" ", window));
        if (names != null) {
          names.forEach(name -> found.add(new Found(window, name)));
          said = n;
          break;
        }
      }
      i += said;
    }
    return found.stream();
  }
}
