package io.gapstone.core.smra;

/** Who moves in which slot, as far as a branch of a tree has fixed it. */
final class HorizonMoves {

  private static final byte MOVES = 1;
  private static final byte KEEPS = 2;

  private final int slots;

  /** By user and slot; 0 where nothing is fixed. */
  private final byte[] fixed;

  HorizonMoves(SmraInstance in) {
    slots = in.slots();
    fixed = new byte[Math.multiplyExact(in.users(), slots)];
  }

  /** Whether nothing is fixed of a cell, {@code user * slots + slot}. */
  boolean free(int cell) {
    return fixed[cell] == 0;
  }

  /** Fixes a cell. */
  void fix(int cell, boolean moves) {
    fixed[cell] = moves ? MOVES : KEEPS;
  }

  /** Takes back what was fixed of a cell. */
  void release(int cell) {
    fixed[cell] = 0;
  }

  /** Whether the user must move in the slot. */
  boolean moves(int u, int t) {
    return fixed[u * slots + t] == MOVES;
  }

  /** Whether the user must not move in the slot. */
  boolean keeps(int u, int t) {
    return fixed[u * slots + t] == KEEPS;
  }
}
