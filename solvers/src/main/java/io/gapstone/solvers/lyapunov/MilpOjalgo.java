package io.gapstone.solvers.lyapunov;

/** The linear model in ojAlgo. */
public final class MilpOjalgo extends ModelSearch {

  public MilpOjalgo() {
    super("milp-ojalgo", "ojalgo", false);
  }
}
