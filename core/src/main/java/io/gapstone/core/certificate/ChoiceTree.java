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
  private final int[] path;
  private int node;

  /**
   * Begins before the first tree.
   *
   * @param choices how many there are
   */
  public ChoiceTree(double[] tree, int choices) {
    this.tree = tree;
    fixed = new int[choices];
    path = new int[Math.min(choices, MOST_DEPTH)];
  }

  /** 1 where a choice must be taken at the present leaf, -1 where it must not be, 0 where open. */
  public int fixed(int choice) {
    return fixed[choice];
  }

  /** Walks the next tree, by a stack of its own; returns its least leaf. */
  public double walk(Leaf leaf) {
    double least = Double.POSITIVE_INFINITY;
    int depth = 0;
    do {
      int code = next();
      if (code >= 0) {
        path[depth] = takeFirst(code, depth);
        depth++;
        continue;
      }
      least = Math.min(least, leaf.bound(-1 - code));
      while (depth > 0 && fixed[path[depth - 1]] < 0) {
        fixed[path[--depth]] = 0;
      }
      if (depth > 0) {
        fixed[path[depth - 1]] = -1;
      }
    } while (depth > 0);
    return least;
  }

  /** Refuses what follows the last tree. */
  public void end() {
    if (node != tree.length) {
      throw new BadInputException("the certificate's tree goes on after its last leaf.");
    }
  }

  private int next() {
    if (node == tree.length) {
      throw new BadInputException("the certificate's tree ends too early.");
    }
    double code = tree[node++];
    if (code != Math.rint(code) || !(Math.abs(code) <= Integer.MAX_VALUE)) {
      throw new BadInputException("the certificate's tree holds " + code + ", which is no choice.");
    }
    return (int) code;
  }

  private int takeFirst(int choice, int depth) {
    if (depth == MOST_DEPTH) {
      throw new BadInputException("the certificate's tree is too deep.");
    }
    if (choice >= fixed.length) {
      throw new BadInputException(
          "the certificate's tree chooses " + choice + "; choices are below " + fixed.length + ".");
    }
    if (fixed[choice] != 0) {
      throw new BadInputException(
          "the certificate's tree makes choice " + choice + " a second time on one branch.");
    }
    fixed[choice] = 1;
    return choice;
  }
}
