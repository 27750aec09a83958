package dev.cairn.search;

import dev.cairn.catalog.Addresses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The words to look up for an utterance; made by [WordQueryBuilder].
///
/// @param terms the words with content, also those that no entry holds
/// @param clauses what is looked up, and how much a match counts
/// @param addresses web addresses that the utterance holds, as by [Addresses#canonical]
record WordQuery(List<QueryTerm> terms, Map<Term, Float> clauses, Set<String> addresses) {
  /// An address is no guess: its entry comes first.
  private static final float ADDRESS_SCORE = 100;

  /// Whether no entry can match.
  boolean isEmpty() {
    return clauses.isEmpty() && addresses.isEmpty();
  }

  Query query() {
    var query = new BooleanQuery.Builder();
    clauses.forEach(
        (term, boost) -> query.add(new BoostQuery(new TermQuery(term), boost), Occur.SHOULD));
    for (String address : addresses) {
      query.add(
          new BoostQuery(
              new ConstantScoreQuery(new TermQuery(new Term(Fields.ADDRESS, address))),
              ADDRESS_SCORE),
          Occur.SHOULD);
    }
    return query.build();
  }
}
