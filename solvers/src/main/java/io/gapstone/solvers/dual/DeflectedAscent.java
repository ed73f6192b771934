package io.gapstone.solvers.dual;

import java.util.Arrays;

/**
 * Supergradient steps of Polyak's length along deflected directions: each direction is the
 * supergradient plus a part of the direction before (P. M. Camerini, L. Fratta, F. Maffioli, "On
 * improving relaxation methods by modified gradient techniques", Mathematical Programming Study 3,
 * 1975). The length shrinks when the value has not grown for some steps.
 */
public final class DeflectedAscent {

  private static final double KEPT = 0.7;
  private static final double SHRINK = 0.6;
  private static final int PATIENCE = 8;

  /** A rise below this share of what is missing to the target does not count as progress. */
  private static final double NOTABLE = 1e-3;

  private final int dimension;
  private final int nonnegativeFrom;
  private final double[] trial;
  private final double[] gradient;
  private final double[] direction;
  private final double[] best;
  private double bestValue;

  /** Coordinates from {@code nonnegativeFrom} on stay at least 0. */
  public DeflectedAscent(int dimension, int nonnegativeFrom) {
    this.dimension = dimension;
    this.nonnegativeFrom = nonnegativeFrom;
    this.trial = new double[dimension];
    this.gradient = new double[dimension];
    this.direction = new double[dimension];
    this.best = new double[dimension];
  }

  /** The best value of the last climb. */
  public double bestValue() {
    return bestValue;
  }

  /** The point of the best value, copied. */
  public double[] best() {
    return best.clone();
  }

  /** Climbs from a point; at least one value is taken. Ends early at an optimum. */
  public void climb(ConcaveFunction function, double[] from, int steps) {
    System.arraycopy(from, 0, trial, 0, dimension);
    System.arraycopy(from, 0, best, 0, dimension);
    Arrays.fill(direction, 0);
    bestValue = Double.NEGATIVE_INFINITY;
    double length = 1;
    int stale = 0;
    for (int step = 0; step < steps; step++) {
      double value = function.value(trial);
      if (value > bestValue) {
        stale = value > bestValue + NOTABLE * (function.target() - bestValue) ? 0 : stale + 1;
        bestValue = value;
        System.arraycopy(trial, 0, best, 0, dimension);
      } else {
        stale++;
      }
      if (stale >= PATIENCE) {
        length *= SHRINK;
        stale = 0;
      }
      function.supergradient(gradient);
      if (!function.stepped(step, value)) {
        return;
      }
      double norm = deflect();
      double missing = function.target() - value;
      if (norm == 0 || !(missing > 0) || step == steps - 1) {
        return;
      }
      move(length * missing / norm);
    }
  }

  /** Turns the direction towards the supergradient; 0 where no step can gain: an optimum. */
  private double deflect() {
    double norm = 0;
    boolean optimal = true;
    for (int i = 0; i < dimension; i++) {
      boolean atLimit = i >= nonnegativeFrom && trial[i] <= 0;
      optimal &= gradient[i] == 0 || atLimit && gradient[i] < 0;
      double d = gradient[i] + KEPT * direction[i];
      if (atLimit && d < 0) {
        d = 0;
      }
      direction[i] = d;
      norm += d * d;
    }
    return optimal ? 0 : norm;
  }

  private void move(double size) {
    for (int i = 0; i < dimension; i++) {
      trial[i] += size * direction[i];
      if (i >= nonnegativeFrom && trial[i] < 0) {
        trial[i] = 0;
      }
    }
  }
}
