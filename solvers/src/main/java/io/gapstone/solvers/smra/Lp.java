package io.gapstone.solvers.smra;

/** The relaxations of the linear models in GLOP. */
public final class Lp extends ModelSolver {

  public Lp() {
    super("lp", "glop", true);
  }
}
