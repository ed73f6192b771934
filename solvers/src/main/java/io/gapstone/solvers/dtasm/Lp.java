package io.gapstone.solvers.dtasm;

/** The relaxation of the slot's model in GLOP. */
public final class Lp extends SlotModelSolver {

  public Lp() {
    super("lp", "glop", true);
  }
}
