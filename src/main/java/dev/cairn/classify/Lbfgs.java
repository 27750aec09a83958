package dev.cairn.classify;

/// Minimises a smooth convex function of many variables.
///
/// Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.5) with
/// backtracking line search.
final class Lbfgs {
  private static final int HISTORY = 5;
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final int MAX_BACKTRACKS = 20;

  /// A function to minimise.
  interface Objective {
    /// The value at a point; its gradient is written into `gradient`, whatever that held.
    double valueAt(float[] point, float[] gradient);
  }

  private Lbfgs() {}

  /// @param point where to begin; holds the minimum afterwards
  /// @param iterations at most
  /// @param tolerance stops when a step improves the value by less, relative to it
  static void minimise(Objective objective, float[] point, int iterations, double tolerance) {
    int length = point.length;
    float[][] steps = new float[HISTORY][];
    float[][] changes = new float[HISTORY][];
    double[] curvature = new double[HISTORY];
    int held = 0;
    float[] gradient = new float[length];
    float[] trial = new float[length];
    float[] trialGradient = new float[length];
    float[] direction = new float[length];
    double value = objective.valueAt(point, gradient);
    for (int iteration = 0; iteration < iterations; iteration++) {
      direction(gradient, steps, changes, curvature, held, direction);
      double slope = dot(gradient, direction);
      if (slope >= 0) {
        return;
      }
      double step = held == 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
      double trialValue = value;
      boolean better = false;
      for (int attempt = 0; attempt < MAX_BACKTRACKS && !better; attempt++) {
        for (int i = 0; i < length; i++) {
          trial[i] = (float) (point[i] + step * direction[i]);
        }
        trialValue = objective.valueAt(trial, trialGradient);
        better = trialValue <= value + SUFFICIENT_DECREASE * step * slope;
        if (!better) {
          step /= 2;
        }
      }
      if (!better) {
        return;
      }
      int slot = held % HISTORY;
      float[] taken = steps[slot] == null ? new float[length] : steps[slot];
      float[] change = changes[slot] == null ? new float[length] : changes[slot];
      for (int i = 0; i < length; i++) {
        taken[i] = trial[i] - point[i];
        change[i] = trialGradient[i] - gradient[i];
      }
      double product = dot(taken, change);
      if (product > 1e-12) {
        steps[slot] = taken;
        changes[slot] = change;
        curvature[slot] = 1 / product;
        held++;
      }
      System.arraycopy(trial, 0, point, 0, length);
      System.arraycopy(trialGradient, 0, gradient, 0, length);
      double gain = value - trialValue;
      value = trialValue;
      if (gain < tolerance * Math.max(1e-9, Math.abs(value))) {
        return;
      }
    }
  }

  /// The two-loop recursion.
  private static void direction(
      float[] gradient,
      float[][] steps,
      float[][] changes,
      double[] curvature,
      int held,
      float[] direction) {
    for (int i = 0; i < gradient.length; i++) {
      direction[i] = -gradient[i];
    }
    if (held == 0) {
      return;
    }
    int oldest = Math.max(0, held - HISTORY);
    double[] alphas = new double[HISTORY];
    for (int h = held - 1; h >= oldest; h--) {
      int slot = h % HISTORY;
      alphas[slot] = curvature[slot] * dot(steps[slot], direction);
      axpy(-alphas[slot], changes[slot], direction);
    }
    int newest = (held - 1) % HISTORY;
    double scale = 1 / (curvature[newest] * dot(changes[newest], changes[newest]));
    for (int i = 0; i < direction.length; i++) {
      direction[i] *= (float) scale;
    }
    for (int h = oldest; h < held; h++) {
      int slot = h % HISTORY;
      double beta = curvature[slot] * dot(changes[slot], direction);
      axpy(alphas[slot] - beta, steps[slot], direction);
    }
  }

  private static double dot(float[] one, float[] other) {
    double sum0 = 0;
    double sum1 = 0;
    int i = 0;
    for (; i + 1 < one.length; i += 2) {
      sum0 += (double) one[i] * other[i];
      sum1 += (double) one[i + 1] * other[i + 1];
    }
    if (i < one.length) {
      sum0 += (double) one[i] * other[i];
    }
    return sum0 + sum1;
  }

  private static void axpy(double factor, float[] from, float[] to) {
    float by = (float) factor;
    for (int i = 0; i < to.length; i++) {
      to[i] += by * from[i];
    }
  }
}
