package io.gapstone.solvers.smra;

/** The linear models in CBC. */
public final class MilpCbc extends ModelSolver {

  public MilpCbc() {
    super("milp-cbc", "cbc", false);
  }
}
