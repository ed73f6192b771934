package io.gapstone.solvers.delayenergy;

/** The linear model in CBC. */
public final class MilpCbc extends ModelSearch {

  public MilpCbc() {
    super("milp-cbc", "cbc", false);
  }
}
