package io.gapstone.core;

/** Solves all slots at once, knowing the whole trace. */
public interface HorizonSolver<I extends Instance, D extends Decision> extends Solver {

  /**
   * Solves the instance. When the budget ends early, the best solution and bound so far are
   * returned.
   *
   * @param parameters values for {@link #parameters()}
   */
  Solved<D> solveHorizon(I instance, Parameters parameters, Budget budget, Progress progress);
}
