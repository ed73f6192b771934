package io.gapstone.solvers.smra;

/** The relaxation of the slot's model in GLOP. */
public final class Lp extends SlotModelSolver {

  public Lp() {
    super("lp", "glop", true);
  }
}
