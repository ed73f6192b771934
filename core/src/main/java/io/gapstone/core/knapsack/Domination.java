package io.gapstone.core.knapsack;

import java.util.Arrays;

/**
 * Items that some best set does without, because all items that are no heavier and no less valuable
 * would have to be kept before, and these and the item together do not fit.
 *
 * <p>Among the best sets take the lightest, and among these the one of the first places. If it kept
 * such an item, one of the better items would be missing, and exchanging the two would contradict
 * the choice. So all such items can be dropped at once. Where the capacity holds only a few large
 * items, this leaves little more than the undominated ones.
 */
final class Domination {

  private static final long LARGEST = 1L << 53;

  private Domination() {}

  /** Drops items; returns how many. The others keep their order. */
  static int drop(Ranking items) {
    int n = items.size;
    double[] values = new double[n];
    double[] lightness = new double[n];
    int[] places = new int[n];
    for (int k = 0; k < n; k++) {
      if (items.value[k] >= LARGEST || items.weight[k] >= LARGEST) {
        return 0;
      }
      values[k] = items.value[k];
      lightness[k] = -items.weight[k];
      places[k] = k;
    }
    // By rising weight, of equal weight by falling value, then by place.
    places = RateOrder.sorted(RateOrder.sorted(places, values), lightness);
    double[] rising = values.clone();
    Arrays.sort(rising);
    long[] sums = new long[n + 1];
    boolean[] dropped = new boolean[n];
    for (int place : places) {
      int lessValuable = lowerBound(rising, values[place]);
      long better = sumFrom(sums, lessValuable);
      dropped[place] = better > items.capacity - items.weight[place];
      add(sums, lessValuable, items.weight[place]);
    }
    items.size = 0;
    for (int place = 0; place < n; place++) {
      if (!dropped[place]) {
        items.add(items.item[place], items.value[place], items.weight[place], 1);
      }
    }
    return n - items.size;
  }

  private static int lowerBound(double[] rising, double value) {
    int low = 0;
    int high = rising.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A binary indexed tree, its indices counted from the end: what is noted at or above one. */
  private static long sumFrom(long[] tree, int index) {
    long sum = 0;
    for (int k = tree.length - 1 - index; k > 0; k -= k & -k) {
      sum += tree[k];
    }
    return sum;
  }

  private static void add(long[] tree, int index, long amount) {
    for (int k = tree.length - 1 - index; k < tree.length; k += k & -k) {
      tree[k] += amount;
    }
  }
}
