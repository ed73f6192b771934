package io.gapstone.core.knapsack;

import java.util.Arrays;

/**
 * Equal items in bundles of 1, 2, 4, ... and the rest: any number of equal items is some bundles,
 * so the problem stays the same with fewer items.
 */
final class Bundles {

  private static final int FEWEST = 16;
  private static final int SAMPLE = 128;

  final int size;
  final long[] value;
  final long[] weight;
  private final int[] places;
  private final int[] first;

  private Bundles(int size, long[] value, long[] weight, int[] places, int[] first) {
    this.size = size;
    this.value = value;
    this.weight = weight;
    this.places = places;
    this.first = first;
  }

  /** Bundles the items, or returns null where few seem to be equal or numbers are too large. */
  static Bundles of(int n, long[] values, long[] weights) {
    if (n < FEWEST || !repetitive(n, values) || !small(n, values) || !small(n, weights)) {
      return null;
    }
    double[] rate = new double[n];
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      places[i] = i;
      rate[i] = values[i];
    }
    places = RateOrder.sorted(places, rate);
    for (int i = 0; i < n; i++) {
      rate[i] = weights[i];
    }
    places = RateOrder.sorted(places, rate);
    long[] value = new long[n];
    long[] weight = new long[n];
    int[] first = new int[n + 1];
    int size = 0;
    for (int from = 0; from < n; ) {
      int end = from + 1;
      while (end < n && equal(places[from], places[end], values, weights)) {
        end++;
      }
      for (int take = 1; from < end; take *= 2) {
        int taken = Math.min(take, end - from);
        value[size] = taken * values[places[from]];
        weight[size] = taken * weights[places[from]];
        first[size++] = from;
        from += taken;
      }
    }
    first[size] = n;
    return size > n / 2 ? null : new Bundles(size, value, weight, places, first);
  }

  private static boolean equal(int a, int b, long[] values, long[] weights) {
    return values[a] == values[b] && weights[a] == weights[b];
  }

  /** Whether most of some values occur several times among these. */
  private static boolean repetitive(int n, long[] values) {
    int sample = Math.min(n, SAMPLE);
    long[] some = new long[sample];
    for (int k = 0; k < sample; k++) {
      some[k] = values[(int) ((long) k * n / sample)];
    }
    Arrays.sort(some);
    int distinct = 1;
    for (int k = 1; k < sample; k++) {
      distinct += some[k] == some[k - 1] ? 0 : 1;
    }
    return distinct <= sample / 4;
  }

  /** Whether no bundle can overflow. */
  private static boolean small(int n, long[] numbers) {
    for (int i = 0; i < n; i++) {
      if (numbers[i] > Long.MAX_VALUE / 2 / n) {
        return false;
      }
    }
    return true;
  }

  /** Keeps the items of the bundles kept. */
  void unpack(boolean[] keptBundles, boolean[] kept) {
    for (int b = 0; b < size; b++) {
      for (int k = first[b]; k < first[b + 1]; k++) {
        kept[places[k]] = keptBundles[b];
      }
    }
  }
}
