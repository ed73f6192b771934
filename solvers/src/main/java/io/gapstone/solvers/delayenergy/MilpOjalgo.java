package io.gapstone.solvers.delayenergy;

/** The linear model in ojAlgo. */
public final class MilpOjalgo extends ModelSearch {

  public MilpOjalgo() {
    super("milp-ojalgo", "ojalgo", false);
  }
}
