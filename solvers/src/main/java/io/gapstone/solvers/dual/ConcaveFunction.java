package io.gapstone.solvers.dual;

/** A dual function: a lower bound for every point, and in which direction it may grow. */
public interface ConcaveFunction {

  /** The bound at a point. */
  double value(double[] point);

  /** A supergradient where {@link #value} was last asked. */
  void supergradient(double[] into);

  /** What the bound should reach; steps are made for it. */
  double target();

  /**
   * Told of each step after its value and supergradient; a good place to look for solutions.
   *
   * @return whether to go on
   */
  boolean stepped(int step, double value);
}
