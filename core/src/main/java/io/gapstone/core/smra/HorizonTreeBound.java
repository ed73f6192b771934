package io.gapstone.core.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.certificate.Certificate;
import java.util.Arrays;

/**
 * A lower bound of all slots from a tree whose leaves have prices each. A branch has one user move
 * in one slot in its first child, and not move then in its second, so children exhaust its choices
 * by construction. The least leaf is the bound.
 *
 * <p>{@code nodes} lists the tree from its root, first child before second: {@code user * slots +
 * slot} for a branch, {@code -1 - k} for a leaf with prices k. {@code cpuPrices} and {@code
 * bandwidthPrices} hold all prices one after the other, each as {@link HorizonPriceBound} wants
 * them; several leaves may have the same.
 */
final class HorizonTreeBound {

  private final SmraInstance in;
  private final SmraState state;
  private final double[] nodes;
  private final double[] cpuPrices;
  private final double[] bandwidthPrices;
  private final int prices;
  private final HorizonMoves fixed;

  HorizonTreeBound(SmraInstance in, SmraState state, Certificate certificate) {
    this.in = in;
    this.state = state;
    nodes = certificate.get("nodes", certificate.get("nodes").length);
    cpuPrices = certificate.get("cpuPrices", certificate.get("cpuPrices").length);
    bandwidthPrices = certificate.get("bandwidthPrices", cpuPrices.length);
    prices = HorizonPriceBound.prices(in);
    fixed = new HorizonMoves(in);
  }

  /** The mean delay that no decisions can beat. */
  double bound() {
    int cells = Math.multiplyExact(in.users(), in.slots());
    int[] branches = new int[cells];
    boolean[] second = new boolean[cells];
    int depth = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int n = 0; n < nodes.length; n++) {
      if (nodes[n] >= 0) {
        int cell = branch(n, cells);
        fixed.fix(cell, true);
        branches[depth] = cell;
        second[depth++] = false;
        continue;
      }
      least = Math.min(least, leaf(n));
      while (depth > 0 && second[depth - 1]) {
        fixed.release(branches[--depth]);
      }
      if (depth == 0) {
        if (n + 1 < nodes.length) {
          throw new BadInputException("the certificate's list 'nodes' goes on after its tree.");
        }
        return least;
      }
      fixed.fix(branches[depth - 1], false);
      second[depth - 1] = true;
    }
    throw new BadInputException("the certificate's list 'nodes' ends before its tree does.");
  }

  private int branch(int n, int cells) {
    int cell = (int) nodes[n];
    if (cell != nodes[n] || cell >= cells || !fixed.free(cell)) {
      throw new BadInputException(
          "the certificate's nodes[%d] is %s; a branch is a user and slot below %d, once on the way from the root."
              .formatted(n, nodes[n], cells));
    }
    return cell;
  }

  private double leaf(int n) {
    double k = -1 - nodes[n];
    if (k != Math.rint(k) || k >= cpuPrices.length / prices) {
      throw new BadInputException(
          "the certificate's nodes[%d] is %s; there are prices for leaves -1 to %d."
              .formatted(n, nodes[n], -(cpuPrices.length / prices)));
    }
    int from = (int) k * prices;
    return new HorizonPriceBound(
            in,
            state,
            Arrays.copyOfRange(cpuPrices, from, from + prices),
            Arrays.copyOfRange(bandwidthPrices, from, from + prices),
            fixed)
        .bound();
  }
}
