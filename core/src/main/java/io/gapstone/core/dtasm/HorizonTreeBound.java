package io.gapstone.core.dtasm;

import io.gapstone.core.BadInputException;
import java.util.Arrays;

/**
 * The bound of a branch and bound over all slots: the least over its leaves.
 *
 * <p>The list {@code tree} tells the tree from the top. A split is a cell, {@code slot * users +
 * user}, and a place; two nodes follow, first the one in which the user is at that place in that
 * slot, then the one in which it is not. Together they leave nothing out. A leaf is the number -1.
 * {@code prices} holds for each leaf, in order, a price in bits for each cell and server: see
 * {@link HorizonLeafBound}.
 */
final class HorizonTreeBound {

  private static final int LEAF = -1;

  private final HorizonLeafBound leaves;
  private final double[] tree;
  private final double[] prices;
  private final long[] open;

  /** For each split on the way down: its place in the tree, or -1 - place in the second half. */
  private int[] path = new int[16];

  private long[] before = new long[16];
  private int depth;
  private int at;
  private int priced;

  HorizonTreeBound(DtasmInstance instance, DtasmState state, double[] tree, double[] prices) {
    this.leaves = new HorizonLeafBound(instance, state);
    this.tree = tree;
    this.prices = prices;
    this.open = leaves.open();
  }

  double bound() {
    double least = Double.POSITIVE_INFINITY;
    do {
      descend();
      if (priced + leaves.prices() > prices.length) {
        throw new BadInputException("the certificate's tree needs more prices than there are.");
      }
      least = Math.min(least, leaves.bound(open, prices, priced));
      priced += leaves.prices();
    } while (turn());
    if (at != tree.length || priced != prices.length) {
      throw new BadInputException("the certificate's tree and prices do not end together.");
    }
    return least;
  }

  /** Goes down to the next leaf, always into first halves. */
  private void descend() {
    while (!(at < tree.length && tree[at] == LEAF)) {
      int cell = whole(at, open.length);
      int place = whole(at + 1, leaves.places());
      if (depth == path.length) {
        path = Arrays.copyOf(path, 2 * depth);
        before = Arrays.copyOf(before, 2 * depth);
      }
      path[depth] = at;
      before[depth++] = open[cell];
      open[cell] &= 1L << place;
      at += 2;
    }
    at++;
  }

  /** Goes up to the nearest split whose second half is still to come. */
  private boolean turn() {
    while (depth > 0) {
      int node = path[depth - 1];
      if (node >= 0) {
        path[depth - 1] = -1 - node;
        open[(int) tree[node]] = before[depth - 1] & ~(1L << (int) tree[node + 1]);
        return true;
      }
      depth--;
      open[(int) tree[-1 - node]] = before[depth];
    }
    return false;
  }

  private int whole(int place, int limit) {
    if (place >= tree.length) {
      throw new BadInputException("the certificate's tree ends in the middle of a node.");
    }
    double number = tree[place];
    if (!(number >= 0 && number < limit && number == Math.rint(number))) {
      throw new BadInputException(
          String.format(
              "the certificate's list tree holds %s at %d; it must be a whole number below %d.",
              number, place, limit));
    }
    return (int) number;
  }
}
