package io.gapstone.solvers.dtasm;

/** The slot's model in ojAlgo. */
public final class MilpOjalgo extends SlotModelSolver {

  public MilpOjalgo() {
    super("milp-ojalgo", "ojalgo", false);
  }
}
