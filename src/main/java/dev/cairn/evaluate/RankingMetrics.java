package dev.cairn.evaluate;

import java.util.List;
import java.util.Map;

/// How good a ranked list is, against graded judgements.
///
/// Normalised discounted cumulative gain as TREC's `trec_eval` computes it: linear gain, discount
/// by
/// the binary logarithm of the rank plus one (Järvelin and Kekäläinen, "Cumulated gain-based
/// evaluation of IR techniques", ACM TOIS 20, 2002).
public final class RankingMetrics {
  private RankingMetrics() {}

  /// nDCG at a rank, 0..1; 0 where nothing is relevant.
  ///
  /// @param ranked document ids, the best first
  /// @param judgements how relevant each judged document is; 0 or less is not relevant
  public static double ndcg(List<String> ranked, Map<String, Integer> judgements, int rank) {
    double gain = 0;
    for (int i = 0; i < Math.min(rank, ranked.size()); i++) {
      gain += Math.max(0, judgements.getOrDefault(ranked.get(i), 0)) / discount(i);
    }
    List<Integer> ideal =
        judgements.values().stream()
            .filter(grade -> grade > 0)
            .sorted((one, other) -> Integer.compare(other, one))
            .limit(rank)
            .toList();
    double best = 0;
    for (int i = 0; i < ideal.size(); i++) {
      best += ideal.get(i) / discount(i);
    }
    return best == 0 ? 0 : gain / best;
  }

  /// The share of the relevant documents within a rank, 0..1; 0 where nothing is relevant.
  public static double recall(List<String> ranked, Map<String, Integer> judgements, int rank) {
    long relevant = judgements.values().stream().filter(grade -> grade > 0).count();
    long found =
        ranked.stream().limit(rank).filter(id -> judgements.getOrDefault(id, 0) > 0).count();
    return relevant == 0 ? 0 : (double) found / relevant;
  }

  private static double discount(int index) {
    return Math.log(index + 2) / Math.log(2);
  }
}
