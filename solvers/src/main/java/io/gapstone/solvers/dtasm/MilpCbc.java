package io.gapstone.solvers.dtasm;

/** The slot's model in CBC. */
public final class MilpCbc extends SlotModelSolver {

  public MilpCbc() {
    super("milp-cbc", "cbc", false);
  }
}
