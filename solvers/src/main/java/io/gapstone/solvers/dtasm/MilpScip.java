package io.gapstone.solvers.dtasm;

/** The slot's model in SCIP. */
public final class MilpScip extends SlotModelSolver {

  public MilpScip() {
    super("milp-scip", "scip", false);
  }
}
