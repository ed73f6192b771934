package io.gapstone.solvers.dual;

/** A concave function of two prices, with a slope at the point evaluated last. */
public interface PlaneFunction {

  /** The value at a point; the slopes then are those there. */
  double at(double x, double y);

  double slopeX();

  double slopeY();
}
