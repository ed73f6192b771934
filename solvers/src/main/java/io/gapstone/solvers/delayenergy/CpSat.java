package io.gapstone.solvers.delayenergy;

/** The linear model in CP-SAT, which scales it to whole numbers. */
public final class CpSat extends ModelSearch {

  public CpSat() {
    super("cp-sat", "cp-sat", false);
  }
}
