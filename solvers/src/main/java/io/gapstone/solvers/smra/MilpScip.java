package io.gapstone.solvers.smra;

/** The linear models in SCIP. */
public final class MilpScip extends ModelSolver {

  public MilpScip() {
    super("milp-scip", "scip", false);
  }
}
