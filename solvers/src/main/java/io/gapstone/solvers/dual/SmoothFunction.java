package io.gapstone.solvers.dual;

/** A concave function with a gradient. */
public interface SmoothFunction {

  /** The value at {@code x}; writes the gradient. */
  double at(double[] x, double[] gradient);
}
