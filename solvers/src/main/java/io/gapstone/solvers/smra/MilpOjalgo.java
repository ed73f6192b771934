package io.gapstone.solvers.smra;

/** The linear models in ojAlgo. */
public final class MilpOjalgo extends ModelSolver {

  public MilpOjalgo() {
    super("milp-ojalgo", "ojalgo", false);
  }
}
