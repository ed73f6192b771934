package io.gapstone.solvers.smra;

/** The relaxations of the linear models in ojAlgo. */
public final class LpOjalgo extends ModelSolver {

  public LpOjalgo() {
    super("lp-ojalgo", "ojalgo", true);
  }
}
