package io.gapstone.solvers.smra;

/** The linear models in HiGHS. */
public final class MilpHighs extends ModelSolver {

  public MilpHighs() {
    super("milp-highs", "highs", false);
  }
}
