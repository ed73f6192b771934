package io.gapstone.solvers.lyapunov;

/** The linear model in SCIP. */
public final class MilpScip extends ModelSearch {

  public MilpScip() {
    super("milp-scip", "scip", false);
  }
}
