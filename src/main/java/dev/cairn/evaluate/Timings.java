package dev.cairn.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Times of many runs.
public final class Timings {
  private final List<Long> nanos = new ArrayList<>();

  public void add(long tookNanos) {
    nanos.add(tookNanos);
  }

  public double medianMillis() {
    return percentileMillis(0.5);
  }

  /// The time that a share of the runs does not exceed, in milliseconds; 0 where there were none.
  ///
  /// @param share in 0..1
  public double percentileMillis(double share) {
    if (nanos.isEmpty()) {
      return 0;
    }
    var sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, Math.min(sorted.size() - 1, index))) / 1e6;
  }
}
