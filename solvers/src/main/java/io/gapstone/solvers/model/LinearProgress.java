package io.gapstone.solvers.model;

/** Hears of better solutions while a solver runs, where the solver can tell. */
@FunctionalInterface
public interface LinearProgress {

  /** Hears nothing. */
  LinearProgress SILENT = (values, claimed) -> {};

  /**
   * May be called from any thread. Nothing of this is verified yet.
   *
   * @param values of all variables
   * @param claimed the solver's lower bound so far, or minus infinity
   */
  void better(double[] values, double claimed);
}
