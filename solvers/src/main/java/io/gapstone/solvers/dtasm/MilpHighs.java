package io.gapstone.solvers.dtasm;

/** The slot's model in HiGHS. */
public final class MilpHighs extends SlotModelSolver {

  public MilpHighs() {
    super("milp-highs", "highs", false);
  }
}
