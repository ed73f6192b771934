package io.gapstone.core.knapsack;

/** Stable merge sort of places by falling rate. */
final class RateOrder {

  private RateOrder() {}

  /** The places in order; the array given may be overwritten. */
  static int[] sorted(int[] places, double[] rate) {
    int n = places.length;
    int[] from = places;
    int[] to = new int[n];
    for (int width = 1; width < n; width *= 2) {
      for (int start = 0; start < n; start += 2 * width) {
        int middle = Math.min(start + width, n);
        merge(from, to, start, middle, Math.min(middle + width, n), rate);
      }
      int[] other = from;
      from = to;
      to = other;
    }
    return from;
  }

  private static void merge(int[] from, int[] to, int start, int middle, int end, double[] rate) {
    if (middle == end || rate[from[middle - 1]] >= rate[from[middle]]) {
      System.arraycopy(from, start, to, start, end - start);
      return;
    }
    int a = start;
    int b = middle;
    for (int k = start; k < end; k++) {
      boolean second = a == middle || b < end && rate[from[b]] > rate[from[a]];
      to[k] = second ? from[b++] : from[a++];
    }
  }
}
