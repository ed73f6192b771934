package io.gapstone.solvers.delayenergy;

/** The linear model in SCIP. */
public final class MilpScip extends ModelSearch {

  public MilpScip() {
    super("milp-scip", "scip", false);
  }
}
