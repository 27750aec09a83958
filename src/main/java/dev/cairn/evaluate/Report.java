package dev.cairn.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// The figures of an evaluation, in the order in which they are told.
///
/// @param figures what was measured, by name; shares in 0..1, times in milliseconds, counts whole
/// @param tables further tables, each with a header row
public record Report(
    SequencedMap<String, Double> figures, SequencedMap<String, List<List<String>>> tables) {

  /// Both as aligned text.
  public String text() {
    var rows = new ArrayList<List<String>>();
    figures.forEach((name, value) -> rows.add(List.of(name, number(value))));
    var text = new StringBuilder(aligned(rows));
    tables.forEach(
        (name, table) -> text.append('\n').append(name).append('\n').append(aligned(table)));
    return text.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) && value > 1
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String aligned(List<List<String>> rows) {
    var widths = new ArrayList<Integer>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    var text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int pad = widths.get(i) - row.get(i).length();
        text.append(i == 0 ? row.get(i) + " ".repeat(pad) : "  " + " ".repeat(pad) + row.get(i));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /// Collects the figures.
  static final class Builder {
    private final LinkedHashMap<String, Double> figures = new LinkedHashMap<>();
    private final LinkedHashMap<String, List<List<String>>> tables = new LinkedHashMap<>();

    Builder figure(String name, double value) {
      figures.put(name, value);
      return this;
    }

    Builder table(String name, List<List<String>> rows) {
      tables.put(name, rows);
      return this;
    }

    Builder score(String name, BinaryScore score) {
      return figure(name + " precision", score.precision())
          .figure(name + " recall", score.recall())
          .figure(name + " F1", score.f1());
    }

    Report build() {
      return new Report(figures, tables);
    }
  }
}
