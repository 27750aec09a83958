package dev.cairn.evaluate;

import dev.cairn.assistant.AssistantOptions;
import dev.cairn.assistant.Progress;
import dev.cairn.assistant.TextCollection;
import dev.cairn.search.CorpusIndex.Mode;
import dev.cairn.search.CorpusIndex.Ranked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Scores the search on a public retrieval collection: as Cairn ranks, and for comparison by words
/// alone, by vectors alone and by plain reciprocal rank fusion.
public final class RetrievalEvaluation {
  private static final int RANK = 10;
  private static final int DEEP = 100;

  private final AssistantOptions options;
  private final Progress progress;

  public RetrievalEvaluation(AssistantOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /// Indexes the corpus, asks every judged query and scores the ranked lists.
  public Report run(Path corpus, Path queryFile, Path judgementFile)
      throws IOException, EvaluationException {
    SequencedMap<String, String> queries = RetrievalFiles.queries(queryFile);
    Map<String, Map<String, Integer>> judgements = RetrievalFiles.judgements(judgementFile);
    queries.keySet().retainAll(judgements.keySet());
    if (queries.isEmpty()) {
      throw new EvaluationException(judgementFile + ": judges none of the queries");
    }
    long started = System.nanoTime();
    var items = RetrievalFiles.corpus(corpus);
    try (var collection = TextCollection.index(options, items, "en", progress)) {
      var report =
          new Report.Builder()
              .figure("documents", items.size())
              .figure("queries", queries.size())
              .figure("indexing seconds", (System.nanoTime() - started) / 1e9);
      score(collection, queries, judgements, report);
      return report.build();
    }
  }

  /// What is added up for one way of ranking.
  private static final class Sums {
    private double gain;
    private double recall;
    private final Timings times = new Timings();
  }

  private void score(
      TextCollection collection,
      SequencedMap<String, String> queries,
      Map<String, Map<String, Integer>> judgements,
      Report.Builder report)
      throws IOException {
    List<Mode> modes = options.wordsOnly() ? List.of(Mode.WORDS) : List.of(Mode.values());
    var sums = new EnumMap<Mode, Sums>(Mode.class);
    var embedding = new Timings();
    int done = 0;
    for (var query : queries.entrySet()) {
      progress.at("asking", done++, queries.size());
      long embedStarted = System.nanoTime();
      Optional<float[]> vector = collection.embed(query.getValue());
      embedding.add(System.nanoTime() - embedStarted);
      Map<String, Integer> grades = judgements.getOrDefault(query.getKey(), Map.of());
      for (Mode mode : modes) {
        Sums sum = sums.computeIfAbsent(mode, _ -> new Sums());
        long started = System.nanoTime();
        List<String> ranked =
            collection.search(query.getValue(), vector, mode, DEEP).stream()
                .map(Ranked::id)
                .toList();
        sum.times.add(System.nanoTime() - started);
        sum.gain += RankingMetrics.ndcg(ranked, grades, RANK);
        sum.recall += RankingMetrics.recall(ranked, grades, DEEP);
      }
    }
    sums.forEach(
        (mode, sum) -> {
          String name = name(mode);
          report.figure(name + " nDCG@10", sum.gain / queries.size());
          report.figure(name + " recall@100", sum.recall / queries.size());
          report.figure(name + " median ms", sum.times.medianMillis());
        });
    report.figure("embedding median ms", embedding.medianMillis());
  }

  private static String name(Mode mode) {
    return switch (mode) {
      case WORDS -> "words";
      case VECTORS -> "vectors";
      case RECIPROCAL_RANKS -> "reciprocal ranks";
      case FUSED -> "hybrid";
    };
  }
}
