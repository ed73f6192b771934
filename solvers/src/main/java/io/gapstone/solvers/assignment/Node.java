package io.gapstone.solvers.assignment;

/**
 * A part of all assignments. A node that was split has two children: in the first the user goes to
 * one of the servers listed, in the second to none of them. Where closing options left nothing to
 * split, the first child alone says what came of it.
 */
final class Node {

  final int id;
  final double[] price;

  /** One bit for each option of the root that is open. */
  final long[] open;

  double bound;

  /** Whether options were closed here because they would cost too much at the node's prices. */
  boolean closes;

  int user;
  int[] listed;
  Node inside;
  Node outside;

  Node(int id, double[] price, long[] open, double bound) {
    this.id = id;
    this.price = price;
    this.open = open;
    this.bound = bound;
  }
}
