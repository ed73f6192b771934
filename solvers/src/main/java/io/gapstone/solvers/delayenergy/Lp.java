package io.gapstone.solvers.delayenergy;

/** The relaxation of the linear model in GLOP. */
public final class Lp extends ModelSearch {

  public Lp() {
    super("lp", "glop", true);
  }
}
