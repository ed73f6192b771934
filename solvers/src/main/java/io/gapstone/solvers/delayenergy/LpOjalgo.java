package io.gapstone.solvers.delayenergy;

/** The relaxation of the linear model in ojAlgo. */
public final class LpOjalgo extends ModelSearch {

  public LpOjalgo() {
    super("lp-ojalgo", "ojalgo", true);
  }
}
