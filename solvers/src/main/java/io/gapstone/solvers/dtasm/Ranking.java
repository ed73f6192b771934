package io.gapstone.solvers.dtasm;

/** Users in the order of a number. */
final class Ranking {

  private Ranking() {}

  /** Indices by rising key, equal ones by index. Keys that are no numbers come last. */
  static int[] rising(double[] keys) {
    int n = keys.length;
    int[] from = new int[n];
    int[] to = new int[n];
    for (int k = 0; k < n; k++) {
      from[k] = k;
    }
    for (int width = 1; width < n; width *= 2) {
      for (int start = 0; start < n; start += 2 * width) {
        merge(keys, from, to, start, Math.min(start + width, n), Math.min(start + 2 * width, n));
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private static void merge(double[] keys, int[] from, int[] to, int start, int middle, int end) {
    int a = start;
    int b = middle;
    for (int k = start; k < end; k++) {
      boolean left = b == end || a < middle && Double.compare(keys[from[a]], keys[from[b]]) <= 0;
      to[k] = left ? from[a++] : from[b++];
    }
  }
}
