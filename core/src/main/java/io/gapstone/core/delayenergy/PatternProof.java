package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.certificate.Certificate;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Reads a proof tree. {@code prices} holds rows of one price per user and one of energy; {@code
 * tree} the nodes, each before its children:
 *
 * <ul>
 *   <li>{@code 0 row}: a leaf, bounded by a row of prices;
 *   <li>{@code 1 row}: all that costs at least {@code cutoff} by a row of prices is left out; the
 *       rest follows;
 *   <li>{@code 2 server k}: the server has at most k services; then: it has more;
 *   <li>{@code 3 user server}: the user is on the server; then: it is not.
 * </ul>
 *
 * <p>The children of a node exhaust it, so the least of the leaves' bounds and of the cutoff, if it
 * was used, bounds all decisions.
 */
final class PatternProof {

  static final int LEAF = 0;
  static final int TIGHTEN = 1;
  static final int COMPANY = 2;
  static final int PLACE = 3;

  private static final int DEEPEST = 100_000;

  private final PatternTable table;
  private final double[] prices;
  private final double[] tree;
  private final double cutoff;
  private int next;

  PatternProof(PatternTable table, Certificate certificate) {
    this.table = table;
    this.cutoff = certificate.get("cutoff", 1)[0];
    double[] rows = certificate.get("prices");
    this.prices = certificate.get("prices", rows.length);
    if (rows.length % (table.users() + 1) != 0) {
      throw new BadInputException(
          "the certificate's list 'prices' has "
              + rows.length
              + " numbers; each row must have "
              + (table.users() + 1)
              + ", one per user and one for energy.");
    }
    this.tree = certificate.get("tree");
  }

  /** A lower bound of all decisions with at most this energy, in bits times hops. */
  double bound(double cap) {
    ArrayDeque<PatternNode> open = new ArrayDeque<>();
    open.push(new PatternNode(table, cap));
    double lowest = Double.POSITIVE_INFINITY;
    while (!open.isEmpty()) {
      PatternNode node = open.pop();
      int kind = read(PLACE + 1, "the kind of a node");
      while (kind != LEAF) {
        if (open.size() > DEEPEST) {
          throw new BadInputException("the certificate's tree is deeper than " + DEEPEST + ".");
        }
        node =
            switch (kind) {
              case TIGHTEN -> {
                lowest = Math.min(lowest, cutoff);
                yield node.tightened(row(cap), cutoff);
              }
              case COMPANY -> {
                int s = read(table.servers(), "a server");
                int k = read(Short.MAX_VALUE, "a number of services");
                open.push(node.company(s, k + 1, Short.MAX_VALUE));
                yield node.company(s, 0, k);
              }
              default -> {
                int u = read(table.users(), "a user");
                int s = read(table.servers(), "a server");
                open.push(node.placed(u, s, false));
                yield node.placed(u, s, true);
              }
            };
        kind = read(PLACE + 1, "the kind of a node");
      }
      lowest = Math.min(lowest, node.bound(row(cap)));
    }
    if (next != tree.length) {
      throw new BadInputException(
          "the certificate's tree ends at number " + next + " of " + tree.length + ".");
    }
    return lowest > table.ceiling() ? Double.POSITIVE_INFINITY : lowest;
  }

  private int read(int limit, String what) {
    if (next >= tree.length) {
      throw new BadInputException("the certificate's tree ends before all its nodes have leaves.");
    }
    double value = tree[next++];
    if (!(value >= 0 && value < limit && value == Math.rint(value))) {
      throw new BadInputException(
          "the certificate's tree has "
              + value
              + " for "
              + what
              + "; it must be a whole number below "
              + limit
              + ".");
    }
    return (int) value;
  }

  /** A row of prices; that of energy is 0 without a cap and never negative. */
  private double[] row(double cap) {
    int length = table.users() + 1;
    int k = read(prices.length / length, "a row of prices");
    double[] row = Arrays.copyOfRange(prices, k * length, (k + 1) * length);
    row[length - 1] = cap < Double.POSITIVE_INFINITY ? Math.max(0, row[length - 1]) : 0;
    return row;
  }
}
