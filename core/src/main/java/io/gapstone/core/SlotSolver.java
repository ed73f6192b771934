package io.gapstone.core;

/** Solves one slot, given its state, with a bound. */
public interface SlotSolver<V extends Slot, D extends Decision> extends Solver {

  /**
   * Solves the slot. When the budget ends early, the best solution and bound so far are returned.
   *
   * @param slot the slot in hindsight, {@link Problem#slotInHindsight}
   * @param parameters values for {@link #parameters()}
   */
  Solved<D> solveSlot(V slot, Parameters parameters, Budget budget, Progress progress);

  /**
   * Work, in this solver's unit, that takes some tenths of a second at small sizes: what each slot
   * gets where many slots are measured.
   */
  default long usualWork() {
    return 200_000;
  }
}
