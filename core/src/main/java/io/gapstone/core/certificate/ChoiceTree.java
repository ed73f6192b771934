package io.gapstone.core.certificate;

import io.gapstone.core.BadInputException;

/**
 * Walks trees of choices that a certificate lists in order, parents before children.
 *
 * <p>A number from 0 on is a choice, which divides what is possible: in the first child it must be
 * taken, in the second it must not be. So the leaves cover everything by construction. A leaf is
 * {@code -1 - k}; what k stands for is the family's.
 */
public final class ChoiceTree {

  private static final int MOST_DEPTH = 2000;

  /** The bound of a leaf at what is {@link #fixed}. */
  @FunctionalInterface
  public interface Leaf {
    double bound(int k);
  }

  private final double[] tree;
  private final int[] fixed;
  private int node;

  /**
   * Begins before the first tree.
   *
   * @param choices how many there are
   */
  public ChoiceTree(double[] tree, int choices) {
    this.tree = tree;
    fixed = new int[choices];
  }

  /** 1 where a choice must be taken at the present leaf, -1 where it must not be, 0 where open. */
  public int fixed(int choice) {
    return fixed[choice];
  }

  /** Walks the next tree; returns its least leaf. */
  public double walk(Leaf leaf) {
    return subtree(leaf, 0);
  }

  /** Refuses what follows the last tree. */
  public void end() {
    if (node != tree.length) {
      throw new BadInputException("the certificate's tree goes on after its last leaf.");
    }
  }

  private double subtree(Leaf leaf, int depth) {
    if (node == tree.length || depth > MOST_DEPTH) {
      throw new BadInputException(
          "the certificate's tree " + (depth > MOST_DEPTH ? "is too deep." : "ends too early."));
    }
    double code = tree[node++];
    if (code != Math.rint(code) || !(Math.abs(code) <= Integer.MAX_VALUE)) {
      throw new BadInputException("the certificate's tree holds " + code + ", which is no choice.");
    }
    if (code < 0) {
      return leaf.bound((int) (-1 - code));
    }
    if (code >= fixed.length) {
      throw new BadInputException(
          "the certificate's tree chooses " + code + "; choices are below " + fixed.length + ".");
    }
    int choice = (int) code;
    if (fixed[choice] != 0) {
      throw new BadInputException(
          "the certificate's tree makes choice " + choice + " a second time on one branch.");
    }
    fixed[choice] = 1;
    double with = subtree(leaf, depth + 1);
    fixed[choice] = -1;
    double without = subtree(leaf, depth + 1);
    fixed[choice] = 0;
    return Math.min(with, without);
  }
}
