package io.gapstone.core.dtasm;

import io.gapstone.core.BadInputException;
import java.util.Arrays;

/**
 * The bound of a branch and bound: the least over its leaves, or {@code target} if that is less.
 *
 * <p>The list {@code tree} tells the tree from the top. A split is a user, a count, and that many
 * servers (the cloud may be one); two nodes follow, first the one in which the user goes to one of
 * these servers, then the one in which it goes to none of them. Together they leave nothing out. A
 * leaf is the number -1. The number -2 closes all options that cannot be taken for less than {@code
 * target} at its prices, and the node that follows goes on without them. {@code prices} holds a
 * price per server for each -1 and -2, in order.
 *
 * <p>At every node whose prices are used, options that do not fit beside users with a single option
 * are closed first.
 */
final class SlotTreeBound {

  private static final int LEAF = -1;
  private static final int CLOSE = -2;

  private final SlotPairs pairs;
  private final double[] tree;
  private final double[] prices;
  private final double target;
  private final OpenPairs open;

  /** For each split on the way down: its place in the tree, or -1 - place in the second half. */
  private int[] path = new int[16];

  private int[] closedBefore = new int[16];
  private int depth;
  private int at;
  private int priced;

  SlotTreeBound(SlotPairs pairs, double[] tree, double[] prices, double target) {
    this.pairs = pairs;
    this.tree = tree;
    this.prices = prices;
    this.target = target;
    this.open = new OpenPairs(pairs);
  }

  double bound() {
    double least = target;
    do {
      descend();
      int from = nextPrices();
      if (open.closeWhatCannotFit()) {
        least = Math.min(least, SlotPriceBound.of(pairs, prices, from, open));
      }
    } while (turn());
    if (at != tree.length || priced != prices.length) {
      throw new BadInputException("the certificate's tree and prices do not end together.");
    }
    return least;
  }

  private int nextPrices() {
    int from = priced;
    priced += pairs.servers;
    if (priced > prices.length) {
      throw new BadInputException("the certificate's tree needs more prices than there are.");
    }
    return from;
  }

  /** Goes down to the next leaf, always into first halves. */
  private void descend() {
    for (int code = code(); code != LEAF; code = code()) {
      if (code == CLOSE) {
        at++;
        int from = nextPrices();
        if (open.closeWhatCannotFit()) {
          SlotPriceBound.closeCostly(pairs, prices, from, open, target);
        }
      } else {
        int node = at;
        int count = whole(node + 1, tree.length);
        push(node);
        restrict(node, count, true);
        at = node + 2 + count;
      }
    }
    at++;
  }

  private int code() {
    if (at < tree.length && (tree[at] == LEAF || tree[at] == CLOSE)) {
      return (int) tree[at];
    }
    return whole(at, pairs.users);
  }

  /** Goes up to the nearest split whose second half is still to come. */
  private boolean turn() {
    while (depth > 0) {
      int node = path[depth - 1];
      open.reopen(closedBefore[depth - 1]);
      if (node >= 0) {
        path[depth - 1] = -1 - node;
        restrict(node, (int) tree[node + 1], false);
        return true;
      }
      depth--;
    }
    return false;
  }

  private void push(int node) {
    if (depth == path.length) {
      path = Arrays.copyOf(path, 2 * depth);
      closedBefore = Arrays.copyOf(closedBefore, 2 * depth);
    }
    path[depth] = node;
    closedBefore[depth++] = open.closings();
  }

  /** Closes to the split's user all but the servers listed, or just these. */
  private void restrict(int node, int count, boolean toListed) {
    int user = (int) tree[node];
    boolean[] listed = new boolean[pairs.servers + 1];
    for (int j = 0; j < count; j++) {
      listed[whole(node + 2 + j, pairs.servers + 1)] = true;
    }
    for (int k = pairs.first[user]; k < pairs.first[user + 1]; k++) {
      if (listed[pairs.server[k]] != toListed) {
        open.close(k);
      }
    }
    if (listed[pairs.servers] != toListed) {
      open.close(open.cloud(user));
    }
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
