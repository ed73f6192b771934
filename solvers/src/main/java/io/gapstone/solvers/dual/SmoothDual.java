package io.gapstone.solvers.dual;

/**
 * A concave, piecewise linear function of prices, with a smooth stand-in: each minimum in it is
 * replaced by {@code -e log sum exp(-value / e)}, which lies below it and tends to it with e.
 */
public interface SmoothDual {

  /** How many prices there are. */
  int size();

  /** Evaluates everything below at these prices. */
  void evaluate(double[] price, double e);

  /** The smooth value. */
  double smooth();

  /** The value itself. */
  double exact();

  /**
   * The entropy of the choices behind the minima: where the smooth function is flat, its maximum
   * lies at most e times this below the maximum of the function itself.
   */
  double entropy();

  /** The slope of the smooth function. */
  double[] slope();

  /** Minus the second derivatives of the smooth function. */
  double[][] curvature();
}
