package io.gapstone.solvers.dtasm;

/** The relaxation of the slot's model in ojAlgo. */
public final class LpOjalgo extends SlotModelSolver {

  public LpOjalgo() {
    super("lp-ojalgo", "ojalgo", true);
  }
}
