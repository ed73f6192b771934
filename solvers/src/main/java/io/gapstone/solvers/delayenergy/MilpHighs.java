package io.gapstone.solvers.delayenergy;

/** The linear model in HiGHS. */
public final class MilpHighs extends ModelSearch {

  public MilpHighs() {
    super("milp-highs", "highs", false);
  }
}
