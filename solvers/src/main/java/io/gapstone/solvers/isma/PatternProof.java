package io.gapstone.solvers.isma;

import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.isma.IsmaCertificates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes down trees of choices and what users are worth at their leaves, as a certificate. */
final class PatternProof {

  private final List<Worth> leaves = new ArrayList<>();
  private final List<double[]> lists = new ArrayList<>();
  private int[] tree = new int[16];
  private int size;

  /** A choice; its two subtrees follow. */
  void branch(int choice) {
    put(choice);
  }

  void leaf(Worth worth) {
    int k = lists.size() - 1;
    while (k >= 0 && lists.get(k) != worth.users()) {
      k--;
    }
    if (k < 0) {
      k = lists.size();
      lists.add(worth.users());
    }
    leaves.add(worth);
    put(-1 - k);
  }

  private void put(int code) {
    if (size == tree.length) {
      tree = Arrays.copyOf(tree, 2 * size);
    }
    tree[size++] = code;
  }

  Certificate certificate() {
    double[] codes = new double[size];
    for (int k = 0; k < size; k++) {
      codes[k] = tree[k];
    }
    return new Certificate(
        IsmaCertificates.PATTERNS,
        Map.of(
            "tree", codes,
            "worth", joined(lists),
            "floors", joined(leaves.stream().map(Worth::floors).toList())));
  }

  private static double[] joined(List<double[]> parts) {
    int length = 0;
    for (double[] part : parts) {
      length += part.length;
    }
    double[] all = new double[length];
    int at = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
