package dev.cairn.search;

import java.util.List;
import org.apache.lucene.index.Term;

/// One word of a query as it is looked up.
///
/// @param stem as the query has it
/// @param weight how much it counts, 1 for a word said once
/// @param idf how informative it is, in nats
/// @param forms what an entry may hold instead of it just as well: itself, a mended spelling, the
///     word
///     it is a part of, another name; empty when no entry holds any
record QueryTerm(String stem, double weight, double idf, List<Term> forms) {
  QueryTerm {
    forms = List.copyOf(forms);
  }

  boolean isKnown() {
    return !forms.isEmpty();
  }

  /// How much a match tells, for choosing among many.
  double importance() {
    return weight * idf;
  }

  /// How much of a query's meaning the word carries: at least half as much as one that no entry
  /// holds, so that in a small catalog, where every second entry says "linear", that still counts.
  ///
  /// @param rarest the idf of a word that no entry holds
  double share(double rarest) {
    return weight * (0.5 + 0.5 * Math.min(1, idf / rarest));
  }
}
