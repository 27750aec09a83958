package dev.cairn.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// How often each label was taken for which.
public final class ConfusionMatrix {
  private final TreeMap<String, TreeMap<String, Integer>> counts = new TreeMap<>();
  private int total;
  private int right;

  /// Counts one decision.
  public void add(String truth, String guess) {
    counts.computeIfAbsent(truth, _ -> new TreeMap<>()).merge(guess, 1, Integer::sum);
    total++;
    right += truth.equals(guess) ? 1 : 0;
  }

  public int total() {
    return total;
  }

  /// The share of right decisions, 0..1; 0 where there were none.
  public double accuracy() {
    return total == 0 ? 0 : (double) right / total;
  }

  /// The mean of the labels' F1 scores, 0..1, over the labels that truly occur.
  public double macroF1() {
    return counts.keySet().stream().mapToDouble(label -> score(label).f1()).average().orElse(0);
  }

  /// One label against all others.
  public BinaryScore score(String label) {
    var score = new int[3];
    counts.forEach(
        (truth, guesses) ->
            guesses.forEach(
                (guess, count) -> {
                  boolean said = guess.equals(label);
                  boolean is = truth.equals(label);
                  if (said && is) {
                    score[0] += count;
                  } else if (said) {
                    score[1] += count;
                  } else if (is) {
                    score[2] += count;
                  }
                }));
    return new BinaryScore(score[0], score[1], score[2]);
  }

  /// The labels that occur, as truth or as guess, sorted.
  public SequencedSet<String> labels() {
    var labels = new TreeSet<String>(counts.keySet());
    counts.values().forEach(guesses -> labels.addAll(guesses.keySet()));
    return labels;
  }

  /// The table: a row a true label, a column a guess.
  public List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    var header = new ArrayList<String>(List.of("truth \\ guess"));
    header.addAll(labels());
    rows.add(header);
    for (var entry : counts.entrySet()) {
      var row = new ArrayList<String>(List.of(entry.getKey()));
      SequencedMap<String, Integer> guesses = entry.getValue();
      labels().forEach(label -> row.add(String.valueOf(guesses.getOrDefault(label, 0))));
      rows.add(row);
    }
    return rows;
  }
}
