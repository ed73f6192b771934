package io.gapstone.solvers.dual;

import java.util.Arrays;

/**
 * Climbs a smooth concave function over {@code x >= 0}, by limited-memory quasi-Newton steps in the
 * coordinates that are free to move, projected, each as long as its backtracking allows (Bertsekas,
 * SIAM Journal on Control and Optimization 20, 1982; Nocedal, Mathematics of Computation 35, 1980).
 *
 * <p>An object is for one function. {@link #step} may be called until it says that there is nothing
 * more to gain, and again after the function has changed.
 */
public final class ProjectedAscent {

  private static final int MEMORY = 12;
  private static final double SUFFICIENT = 1e-4;
  private static final int BACKTRACKS = 25;

  private final SmoothFunction function;
  private final int n;
  private double[] x;
  private double[] gradient;
  private double value;
  private double[] nextX;
  private double[] nextGradient;
  private final double[] direction;
  private final boolean[] free;

  private final double[][] steps;
  private final double[][] changes;
  private final double[] curvature = new double[MEMORY];
  private final double[] alpha = new double[MEMORY];
  private int kept;
  private int newest = -1;

  public ProjectedAscent(SmoothFunction function, double[] start) {
    this.function = function;
    n = start.length;
    x = start.clone();
    gradient = new double[n];
    nextX = new double[n];
    nextGradient = new double[n];
    direction = new double[n];
    free = new boolean[n];
    steps = new double[MEMORY][n];
    changes = new double[MEMORY][n];
    restart();
  }

  /** Evaluates anew and forgets what was learnt of the curvature. */
  public void restart() {
    value = function.at(x, gradient);
    kept = 0;
  }

  /** Where it is now; not to be changed. */
  public double[] x() {
    return x;
  }

  public double value() {
    return value;
  }

  /** Goes up one step; returns the gain, 0 where no step gains anything. */
  public double step() {
    double gain = climb();
    if (gain <= 0 && kept > 0) {
      kept = 0;
      gain = climb();
    }
    return gain;
  }

  private double climb() {
    aim();
    double length = kept == 0 ? firstLength() : 1;
    for (int k = 0; k < BACKTRACKS; k++) {
      double promised = 0;
      for (int i = 0; i < n; i++) {
        nextX[i] = Math.max(0, x[i] + length * direction[i]);
        promised += gradient[i] * (nextX[i] - x[i]);
      }
      if (!(promised > 0)) {
        return 0;
      }
      double next = function.at(nextX, nextGradient);
      if (next >= value + SUFFICIENT * promised) {
        double gain = next - value;
        remember();
        swap();
        value = next;
        return gain;
      }
      length *= 0.5;
    }
    return 0;
  }

  /** Long enough to change something, short enough for a start. */
  private double firstLength() {
    double norm = 0;
    for (int i = 0; i < n; i++) {
      norm = Math.max(norm, Math.abs(direction[i]));
    }
    return norm > 0 ? 1 / norm : 0;
  }

  private void aim() {
    for (int i = 0; i < n; i++) {
      free[i] = x[i] > 0 || gradient[i] > 0;
      direction[i] = free[i] ? gradient[i] : 0;
    }
    for (int k = 0; k < kept; k++) {
      int m = (newest - k + MEMORY) % MEMORY;
      alpha[m] = dot(steps[m], direction) / curvature[m];
      add(direction, -alpha[m], changes[m]);
    }
    if (kept > 0) {
      double scale = curvature[newest] / dot(changes[newest], changes[newest]);
      for (int i = 0; i < n; i++) {
        direction[i] *= scale;
      }
    }
    for (int k = kept - 1; k >= 0; k--) {
      int m = (newest - k + MEMORY) % MEMORY;
      double beta = dot(changes[m], direction) / curvature[m];
      add(direction, alpha[m] - beta, steps[m]);
    }
    for (int i = 0; i < n; i++) {
      if (!free[i]) {
        direction[i] = 0;
      }
    }
  }

  /** Keeps the step and how the gradient fell along it, where it did. */
  private void remember() {
    int m = (newest + 1) % MEMORY;
    for (int i = 0; i < n; i++) {
      steps[m][i] = nextX[i] - x[i];
      changes[m][i] = gradient[i] - nextGradient[i];
    }
    double product = dot(steps[m], changes[m]);
    if (product > 1e-12 * dot(changes[m], changes[m])) {
      curvature[m] = product;
      newest = m;
      kept = Math.min(MEMORY, kept + 1);
    }
  }

  private void swap() {
    double[] spare = x;
    x = nextX;
    nextX = spare;
    spare = gradient;
    gradient = nextGradient;
    nextGradient = spare;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  /** A copy of where it is now. */
  public double[] copy() {
    return Arrays.copyOf(x, n);
  }
}
