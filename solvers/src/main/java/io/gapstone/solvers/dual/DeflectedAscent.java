package io.gapstone.solvers.dual;

import java.util.Arrays;

/**
 * Supergradient steps of Polyak's length along deflected directions: each direction is the
 * supergradient plus a part of the direction before (P. M. Camerini, L. Fratta, F. Maffioli, "On
 * improving relaxation methods by modified gradient techniques", Mathematical Programming Study 3,
 * 1975). The length shrinks when the value has not grown for some steps.
 */
public final class DeflectedAscent {

  /**
   * How steps are made.
   *
   * @param kept the part of the direction before that is added to the supergradient
   * @param shrink what the length is multiplied by when the value has not grown
   * @param patience for so many steps
   * @param notable a rise below this share of what is missing to the target counts as none
   */
  public record Steps(double kept, double shrink, int patience, double notable) {}

  /** For a few hundred steps. */
  public static final Steps SHORT = new Steps(0.7, 0.6, 8, 1e-3);

  /** For a thousand steps and more in many dimensions. */
  public static final Steps LONG = new Steps(0.9, 0.8, 30, 1e-4);

  private final Steps steps;
  private final int dimension;
  private final int nonnegativeFrom;
  private final double[] trial;
  private final double[] gradient;
  private final double[] direction;
  private final double[] best;
  private double bestValue;

  /** Coordinates from {@code nonnegativeFrom} on stay at least 0. */
  public DeflectedAscent(int dimension, int nonnegativeFrom) {
    this(dimension, nonnegativeFrom, SHORT);
  }

  /** The same with steps of another kind. */
  public DeflectedAscent(int dimension, int nonnegativeFrom, Steps steps) {
    this.steps = steps;
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
  public void climb(ConcaveFunction function, double[] from, int most) {
    System.arraycopy(from, 0, trial, 0, dimension);
    System.arraycopy(from, 0, best, 0, dimension);
    Arrays.fill(direction, 0);
    bestValue = Double.NEGATIVE_INFINITY;
    double length = 1;
    int stale = 0;
    for (int step = 0; step < most; step++) {
      double value = function.value(trial);
      if (value > bestValue) {
        stale = value > bestValue + steps.notable * (function.target() - bestValue) ? 0 : stale + 1;
        bestValue = value;
        System.arraycopy(trial, 0, best, 0, dimension);
      } else {
        stale++;
      }
      if (stale >= steps.patience) {
        length *= steps.shrink;
        stale = 0;
      }
      function.supergradient(gradient);
      if (!function.stepped(step, value)) {
        return;
      }
      double norm = deflect();
      double missing = function.target() - value;
      if (norm == 0 || !(missing > 0) || step == most - 1) {
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
      double d = gradient[i] + steps.kept * direction[i];
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
