package dev.cairn.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the words of the catalog's names that a misspelt word may mean.
///
/// Symmetric deletes (W. Garbe, SymSpell): every name's word is filed under all its forms with one
/// or two letters left out, so that a look-up tries the few forms of the misspelt word instead of
/// comparing it with every name.
final class SpellingIndex {
  /// Shorter words are too close to too many others.
  private static final int MIN_LENGTH = 5;

  /// From here on two slips are forgiven, such as `probabillty` and `optimsiation`.
  private static final int TWO_SLIPS_LENGTH = 8;

  /// Letters that are looked at when leaving some out; what lies behind them is compared in full.
  private static final int PREFIX = 9;

  private static final int MAX_SUGGESTIONS = 3;

  private final Map<String, List<String>> byDeletes = new HashMap<>();

  void add(String word) {
    if (word.length() < MIN_LENGTH) {
      return;
    }
    for (String form : deletes(word)) {
      List<String> words = byDeletes.computeIfAbsent(form, _ -> new ArrayList<>(1));
      if (!words.contains(word)) {
        words.add(word);
      }
    }
  }

  /// The nearest words, all equally near; empty when none is near enough.
  List<String> nearest(String misspelt) {
    if (misspelt.length() < MIN_LENGTH) {
      return List.of();
    }
    int allowed = misspelt.length() >= TWO_SLIPS_LENGTH ? 2 : 1;
    List<String> best = new ArrayList<>();
    for (String form : deletes(misspelt)) {
      for (String word : byDeletes.getOrDefault(form, List.of())) {
        // People seldom slip on the first letter, and words that differ there seldom mean the same.
        if (word.charAt(0) != misspelt.charAt(0) || best.contains(word)) {
          continue;
        }
        int distance = distance(misspelt, word, allowed);
        if (distance < allowed) {
          best.clear();
          allowed = distance;
        }
        if (distance <= allowed && best.size() < MAX_SUGGESTIONS) {
          best.add(word);
        }
      }
    }
    return best;
  }

  private static List<String> deletes(String word) {
    String prefix = word.length() > PREFIX ? word.substring(0, PREFIX) : word;
    var forms = new ArrayList<String>();
    forms.add(prefix);
    int twice = word.length() >= TWO_SLIPS_LENGTH - 1 ? 2 : 1;
    int from = 0;
    for (int round = 0; round < twice; round++) {
      int to = forms.size();
      for (int i = from; i < to; i++) {
        String form = forms.get(i);
        for (int at = 0; at < form.length(); at++) {
          String shorter = form.substring(0, at) + form.substring(at + 1);
          if (!forms.contains(shorter)) {
            forms.add(shorter);
          }
        }
      }
      from = to;
    }
    return forms;
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
  ///
  /// @return the distance, or `limit + 1` when it is larger than the limit
  static int distance(String one, String other, int limit) {
    int rows = one.length();
    int columns = other.length();
    if (Math.abs(rows - columns) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[columns + 1];
    int[] last = new int[columns + 1];
    int[] row = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= rows; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= columns; j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[columns], limit + 1);
  }
}
