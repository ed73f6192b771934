package io.gapstone.solvers.dtasm;

/** The slot's model in CP-SAT. */
public final class CpSat extends SlotModelSolver {

  public CpSat() {
    super("cp-sat", "cp-sat", false);
  }
}
