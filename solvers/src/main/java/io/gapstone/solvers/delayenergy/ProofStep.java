package io.gapstone.solvers.delayenergy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A node of the proof that the search leaves behind: first a leaf, bounded by a row of prices,
 * until something follows from it.
 */
final class ProofStep {

  private static final int LEAF = 0;
  private static final int TIGHTEN = 1;
  private static final int COMPANY = 2;
  private static final int PLACE = 3;

  private int kind = LEAF;
  private int[] choice = {};
  private double[] row;
  private ProofStep[] next = {};

  /** A leaf; the row has the users' prices and then that of energy per bit and hop. */
  ProofStep(double[] row) {
    this.row = row;
  }

  /** Better prices for a leaf. */
  void bounded(double[] better) {
    row = better;
  }

  /** From here on without what the leaf's prices exclude; returns the new leaf. */
  ProofStep tightened() {
    return follow(TIGHTEN, new int[0], new ProofStep(row))[0];
  }

  /** At most k users on the server, or more. */
  ProofStep[] company(int server, int k) {
    return follow(COMPANY, new int[] {server, k}, new ProofStep(row), new ProofStep(row));
  }

  /** The user on the server, or not. */
  ProofStep[] placed(int user, int server) {
    return follow(PLACE, new int[] {user, server}, new ProofStep(row), new ProofStep(row));
  }

  private ProofStep[] follow(int what, int[] chosen, ProofStep... steps) {
    kind = what;
    choice = chosen;
    next = steps;
    return steps;
  }

  /** The proof from here on, in the lists of a certificate. */
  Map<String, double[]> lists(double cutoff) {
    Map<double[], Integer> numbers = new IdentityHashMap<>();
    List<double[]> rows = new ArrayList<>();
    double[] tree = new double[64];
    int length = 0;
    ArrayDeque<ProofStep> open = new ArrayDeque<>();
    open.push(this);
    while (!open.isEmpty()) {
      ProofStep step = open.pop();
      if (length + 3 > tree.length) {
        tree = Arrays.copyOf(tree, 2 * tree.length);
      }
      tree[length++] = step.kind;
      if (step.kind == LEAF || step.kind == TIGHTEN) {
        Integer number = numbers.putIfAbsent(step.row, rows.size());
        if (number == null) {
          number = rows.size();
          rows.add(step.row);
        }
        tree[length++] = number;
      }
      for (int chosen : step.choice) {
        tree[length++] = chosen;
      }
      for (int k = step.next.length - 1; k >= 0; k--) {
        open.push(step.next[k]);
      }
    }
    Map<String, double[]> lists = new TreeMap<>();
    lists.put("cutoff", new double[] {cutoff});
    lists.put("tree", Arrays.copyOf(tree, length));
    lists.put("prices", flat(rows));
    return lists;
  }

  private static double[] flat(List<double[]> rows) {
    int width = rows.get(0).length;
    double[] flat = new double[Math.multiplyExact(rows.size(), width)];
    for (int k = 0; k < rows.size(); k++) {
      System.arraycopy(rows.get(k), 0, flat, k * width, width);
    }
    return flat;
  }
}
