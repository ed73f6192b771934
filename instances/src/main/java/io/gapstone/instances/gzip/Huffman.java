package io.gapstone.instances.gzip;

import java.io.IOException;
import java.util.Arrays;

/** Canonical Huffman codes of limited length, as DEFLATE (RFC 1951) numbers them. */
final class Huffman {

  /** By symbol: its length in the low five bits; above them its bits, the first one lowest. */
  private final int[] codes;

  private Huffman(int[] lengths) {
    this.codes = canonical(lengths);
  }

  void put(int symbol, BitOutput out) throws IOException {
    int code = codes[symbol];
    out.put(code >>> 5, code & 31);
  }

  /** How many bits a symbol takes; 0 where it does not occur. */
  int length(int symbol) {
    return codes[symbol] & 31;
  }

  int[] lengths() {
    return Arrays.stream(codes).map(code -> code & 31).toArray();
  }

  /**
   * The best code for these counts, or nearly the best where {@code limit} forces counts together.
   * At least two symbols get a code, so that the code is always complete.
   */
  static Huffman of(int[] counts, int limit) {
    long[] used = new long[counts.length];
    int n = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol] > 0) {
        used[n++] = (long) counts[symbol] << 16 | symbol;
      }
    }
    for (int symbol = 0; n < 2; symbol++) {
      if (counts[symbol] == 0) {
        used[n++] = 1L << 16 | symbol;
      }
    }
    long[] leaves = Arrays.copyOf(used, n);
    while (true) {
      Arrays.sort(leaves);
      int[] lengths = new int[counts.length];
      if (assign(leaves, lengths) <= limit) {
        return new Huffman(lengths);
      }
      for (int k = 0; k < n; k++) {
        long count = (leaves[k] >> 16) + 1 >> 1;
        leaves[k] = count << 16 | leaves[k] & 0xffff;
      }
    }
  }

  /** Merges the two rarest until one tree is left; returns its depth. */
  private static int assign(long[] leaves, int[] lengths) {
    int n = leaves.length;
    long[] weight = new long[2 * n - 1];
    int[] parent = new int[2 * n - 1];
    for (int k = 0; k < n; k++) {
      weight[k] = leaves[k] >> 16;
    }
    int leaf = 0;
    int inner = n;
    for (int next = n; next < 2 * n - 1; next++) {
      for (int child = 0; child < 2; child++) {
        int rarest =
            leaf < n && (inner == next || weight[leaf] <= weight[inner]) ? leaf++ : inner++;
        weight[next] += weight[rarest];
        parent[rarest] = next;
      }
    }
    int[] depth = new int[2 * n - 1];
    int deepest = 0;
    for (int k = 2 * n - 3; k >= 0; k--) {
      depth[k] = depth[parent[k]] + 1;
      deepest = Math.max(deepest, depth[k]);
    }
    for (int k = 0; k < n; k++) {
      lengths[(int) (leaves[k] & 0xffff)] = depth[k];
    }
    return deepest;
  }

  private static int[] canonical(int[] lengths) {
    int[] next = new int[17];
    for (int length : lengths) {
      next[length + 1] += length == 0 ? 0 : 1;
    }
    for (int length = 1; length < next.length; length++) {
      next[length] = next[length] + next[length - 1] << 1;
    }
    int[] codes = new int[lengths.length];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        codes[symbol] = Integer.reverse(next[length]++) >>> 32 - length << 5 | length;
      }
    }
    return codes;
  }
}
