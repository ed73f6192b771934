package io.gapstone.solvers.dual;

/**
 * Maximises a {@link SmoothDual} over prices of at least 0.
 *
 * <p>Newton's method, projected on the prices allowed and kept in check by a Levenberg-Marquardt
 * term, climbs the smooth function while e falls; every point visited is tried on the function
 * itself, and the best is kept. A workspace for one thread.
 */
public final class NewtonAscent {

  private static final double FIRST_DAMPING = 1e-3;
  private static final double MOST_DAMPING = 1e9;

  private final int size;
  private final double[] here;
  private final double[] trial;
  private final double[] step;
  private final double[] half;
  private final int[] free;
  private final double[][] factor;
  private final double[] best;
  private double bestValue;

  public NewtonAscent(int size) {
    this.size = size;
    this.here = new double[size];
    this.trial = new double[size];
    this.step = new double[size];
    this.half = new double[size];
    this.free = new int[size];
    this.factor = new double[size][size];
    this.best = new double[size];
  }

  /** How e falls and when to stop. */
  public record Plan(double first, double last, double target, int rounds) {}

  /**
   * Climbs from the given prices, which it replaces by the best found.
   *
   * @param plan the first and the last e, the value at which to stop, and the most Newton steps
   * @return the best value
   */
  public double climb(SmoothDual dual, double[] price, Plan plan) {
    System.arraycopy(price, 0, here, 0, size);
    bestValue = Double.NEGATIVE_INFINITY;
    double e = Math.max(plan.first(), plan.last());
    double damping = FIRST_DAMPING;
    double smooth = evaluate(dual, here, e);
    for (int round = 0; bestValue < plan.target() && round < plan.rounds(); round++) {
      double gain = direction(dual, damping);
      boolean risen = false;
      double floor = 0.05 * e * dual.entropy() + 1e-12 * Math.abs(smooth);
      if (gain > 0) {
        for (int j = 0; j < size; j++) {
          trial[j] = Math.max(0, here[j] + step[j]);
        }
        double now = evaluate(dual, trial, e);
        risen = now > smooth;
        if (risen) {
          damping = now - smooth > 0.5 * gain ? damping / 10 : damping;
          System.arraycopy(trial, 0, here, 0, size);
          smooth = now;
        } else {
          damping = Math.max(damping, 1e-6) * 10;
        }
      }
      if (gain <= floor || damping > MOST_DAMPING) {
        if (e <= plan.last()) {
          break;
        }
        e = Math.max(plan.last(), e / 4);
        damping = FIRST_DAMPING;
        smooth = evaluate(dual, here, e);
      } else if (!risen) {
        smooth = evaluate(dual, here, e);
      }
    }
    System.arraycopy(best, 0, price, 0, size);
    return bestValue;
  }

  private double evaluate(SmoothDual dual, double[] price, double e) {
    dual.evaluate(price, e);
    if (dual.exact() > bestValue) {
      bestValue = dual.exact();
      System.arraycopy(price, 0, best, 0, size);
    }
    return dual.smooth();
  }

  /** Solves (curvature + damping) step = slope over free prices; returns the gain to expect. */
  private double direction(SmoothDual dual, double damping) {
    double[] slope = dual.slope();
    double[][] curvature = dual.curvature();
    int n = 0;
    double trace = 0;
    for (int j = 0; j < size; j++) {
      step[j] = 0;
      if (here[j] > 0 || slope[j] > 0) {
        free[n++] = j;
        trace += curvature[j][j];
      }
    }
    if (n == 0) {
      return 0;
    }
    factorise(n, curvature, damping, Math.max(trace / n, 1e-300) * damping);
    for (int a = 0; a < n; a++) {
      double s = slope[free[a]];
      for (int c = 0; c < a; c++) {
        s -= factor[a][c] * half[c];
      }
      half[a] = s / factor[a][a];
    }
    double gain = 0;
    for (int a = n - 1; a >= 0; a--) {
      double s = half[a];
      for (int c = a + 1; c < n; c++) {
        s -= factor[c][a] * step[free[c]];
      }
      step[free[a]] = s / factor[a][a];
    }
    for (int a = 0; a < n; a++) {
      int j = free[a];
      step[j] = Math.max(step[j], -here[j]);
      gain += 0.5 * slope[j] * step[j];
    }
    return gain;
  }

  /** Cholesky's factor of the curvature of the first n free prices, with its diagonal raised. */
  private void factorise(int n, double[][] curvature, double damping, double ridge) {
    for (int a = 0; a < n; a++) {
      double[] row = factor[a];
      double[] from = curvature[free[a]];
      for (int b = 0; b <= a; b++) {
        row[b] = from[free[b]];
      }
      row[a] += ridge + row[a] * damping;
    }
    for (int a = 0; a < n; a++) {
      double[] rowA = factor[a];
      for (int b = 0; b <= a; b++) {
        double[] rowB = factor[b];
        double s = rowA[b];
        for (int c = 0; c < b; c++) {
          s -= rowA[c] * rowB[c];
        }
        rowA[b] = a == b ? Math.sqrt(Math.max(s, ridge * 1e-3)) : s / rowB[b];
      }
    }
  }
}
