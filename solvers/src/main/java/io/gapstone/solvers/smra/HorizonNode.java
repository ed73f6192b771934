package io.gapstone.solvers.smra;

/** A node of {@link HorizonTree}: what its branch adds to those above it, and its best prices. */
final class HorizonNode {

  final HorizonNode parent;

  /**
   * User and slot, {@code user * slots + slot}, that the branch to this node fixes; -1 at the root.
   */
  final int cell;

  final boolean moves;
  final int number;

  /** A bound of the sum of delays, without tolerance; infinite where somebody has no path. */
  double bound;

  /** The prices that prove it, as in {@link HorizonPrices}. */
  double[] x;

  /** Of a user moving in a slot and of not; none at a leaf. */
  HorizonNode first;

  HorizonNode second;

  HorizonNode(HorizonNode parent, int cell, boolean moves, int number, double bound, double[] x) {
    this.parent = parent;
    this.cell = cell;
    this.moves = moves;
    this.number = number;
    this.bound = bound;
    this.x = x;
  }

  /** Writes down everything that is fixed here. */
  void mark(byte[] fixed) {
    for (HorizonNode node = this; node.cell >= 0; node = node.parent) {
      fixed[node.cell] = node.moves ? StayTable.MOVES : StayTable.KEEPS;
    }
  }
}
