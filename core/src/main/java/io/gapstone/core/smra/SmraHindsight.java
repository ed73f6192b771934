package io.gapstone.core.smra;

/**
 * A slot as it turned out to be: users are expected where they will truly be. The targets in force
 * stay the same.
 *
 * <p>For what states the optimum of a slot, or a bound on it, since the objective is paid at the
 * true positions; never for policies. Where true targets are in force, both views are the same.
 */
public final class SmraHindsight {

  private SmraHindsight() {}

  public static SmraSlot of(SmraSlot slot) {
    return slot.inHindsight();
  }
}
