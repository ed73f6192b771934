package io.gapstone.solvers.lyapunov;

import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.lyapunov.LyapunovCertificates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes down trees of choices and what users are worth at their leaves. Groups of users share the
 * lists of worths: the first leaf of every group is in the first list, and so on.
 */
final class SlotProof {

  private final int users;
  private final List<double[]> worths = new ArrayList<>();
  private double[] tree = new double[16];
  private int size;
  private int leaves;

  SlotProof(int users) {
    this.users = users;
  }

  /** Begins the tree of the next group. */
  void group() {
    leaves = 0;
  }

  /** A choice; its two subtrees follow. */
  void branch(int choice) {
    put(choice);
  }

  /** A leaf of the group with these users, worth so much. */
  void leaf(int[] group, double[] worth) {
    if (leaves == worths.size()) {
      worths.add(new double[users]);
    }
    for (int i = 0; i < group.length; i++) {
      worths.get(leaves)[group[i]] = worth[i];
    }
    put(-1 - leaves++);
  }

  private void put(int code) {
    if (size == tree.length) {
      tree = Arrays.copyOf(tree, 2 * size);
    }
    tree[size++] = code;
  }

  Certificate certificate() {
    double[] all = new double[worths.size() * users];
    for (int k = 0; k < worths.size(); k++) {
      System.arraycopy(worths.get(k), 0, all, k * users, users);
    }
    return new Certificate(
        LyapunovCertificates.PATTERNS, Map.of("tree", Arrays.copyOf(tree, size), "worth", all));
  }
}
