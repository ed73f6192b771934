package io.gapstone.solvers.smra;

/** The linear models in CP-SAT, on a relaxation in whole numbers. */
public final class CpSat extends ModelSolver {

  public CpSat() {
    super("cp-sat", "cp-sat", false);
  }
}
