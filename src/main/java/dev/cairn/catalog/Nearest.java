package dev.cairn.catalog;

import java.util.Collection;
import java.util.Optional;

/// Finds the right name that a wrong one was most likely meant to be.
public final class Nearest {
  private Nearest() {}

  /// The candidate with the fewest slips of the pen (a letter too many, too few, wrong, or two
  /// swapped) between it and `wrong`, if these are at most a third of its letters; among equals
  /// the first. Upper and lower case are not told apart.
  public static Optional<String> to(String wrong, Collection<String> candidates) {
    int allowed = Math.max(1, Math.min(wrong.length(), 40) / 3);
    Optional<String> best = Optional.empty();
    for (String candidate : candidates) {
      int distance = distance(wrong, candidate, allowed);
      if (distance <= allowed) {
        best = Optional.of(candidate);
        allowed = distance - 1;
      }
    }
    return best;
  }

  /// The optimal string alignment distance, or anything above `limit` once it must exceed that.
  static int distance(String one, String other, int limit) {
    int rows = one.length();
    int columns = other.length();
    if (Math.abs(rows - columns) > limit || limit < 0) {
      return Integer.MAX_VALUE;
    }
    int[] beforeLast = new int[columns + 1];
    int[] last = new int[columns + 1];
    int[] current = new int[columns + 1];
    for (int column = 0; column <= columns; column++) {
      last[column] = column;
    }
    for (int row = 1; row <= rows; row++) {
      current[0] = row;
      int least = row;
      char letter = Character.toLowerCase(one.charAt(row - 1));
      for (int column = 1; column <= columns; column++) {
        char otherLetter = Character.toLowerCase(other.charAt(column - 1));
        int cost = letter == otherLetter ? 0 : 1;
        int value =
            Math.min(Math.min(last[column] + 1, current[column - 1] + 1), last[column - 1] + cost);
        if (row > 1
            && column > 1
            && letter == Character.toLowerCase(other.charAt(column - 2))
            && Character.toLowerCase(one.charAt(row - 2)) == otherLetter) {
          value = Math.min(value, beforeLast[column - 2] + 1);
        }
        current[column] = value;
        least = Math.min(least, value);
      }
      if (least > limit) {
        return Integer.MAX_VALUE;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = current;
      current = spare;
    }
    return last[columns];
  }
}
