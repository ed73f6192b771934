package io.gapstone.core.knapsack;

import java.util.Arrays;

/**
 * Exact 0/1 knapsack: which items to keep so that their weights sum to at most the capacity.
 *
 * <p>The best set has the most value; among these the least weight; among these it is the
 * lexicographically first, which means that at the first item in which two sets differ the set that
 * keeps the item wins. So the answer is unique, whatever the algorithm does inside.
 *
 * <p>The algorithm is dynamic programming over an expanding core with dominance, after D. Pisinger,
 * "A minimal algorithm for the 0-1 knapsack problem", Operations Research 45 (1997): items are
 * sorted by value per weight; the search starts from the items before the first that does not fit,
 * and takes in one more item on either side of it at a time, to add it or to remove it. A state
 * that another one beats in weight and value is dropped, and so is one whose linear relaxation
 * cannot reach the best set known. Where ties or correlated values make the states many, {@link
 * KnapsackSearch} finds the same answer step by step, in memory of about 100 MB whatever the
 * problem; a problem that takes more than {@code 10^9} partial sets there is refused as bad input
 * rather than answered approximately.
 *
 * <p>An object is a workspace: it keeps its arrays from call to call, so a call makes no garbage
 * once they are large enough, except where it needs that search. It is not for use by several
 * threads at once.
 */
public final class Knapsack {

  private static final long MOST_WORK = 1_000_000_000;

  private final States states = new States();

  private long[] keys = {};
  private int[] item = {};
  private long[] value = {};
  private long[] weight = {};
  private double[] efficiency = {};
  private long[] wholeWeights = {};

  /**
   * Solves one problem.
   *
   * @param n how many items there are; the arrays may be longer
   * @param values zero or more; their sum is below {@code 2^53}
   * @param weights zero or more, below {@code 2^62} like the capacity
   * @param kept receives whether each item is kept
   */
  public void solve(int n, long[] values, long[] weights, long capacity, boolean[] kept) {
    reserve(n);
    int m = 0;
    long total = 0;
    for (int i = 0; i < n; i++) {
      kept[i] = weights[i] == 0;
      if (weights[i] > 0 && values[i] > 0 && weights[i] <= capacity) {
        item[m++] = i;
        // Once it is too much it grows no further, so it cannot overflow.
        total += total <= capacity ? weights[i] : 0;
      }
    }
    if (total <= capacity) {
      for (int k = 0; k < m; k++) {
        kept[item[k]] = true;
      }
      return;
    }
    sort(m, values, weights);
    if (search(m, capacity)) {
      states.best(kept);
    } else {
      new UniqueSearch(MOST_WORK).solve(n, values, weights, capacity, kept);
    }
  }

  /** Solves one problem with real weights, which {@link WeightScale} makes whole. */
  public void solve(int n, long[] values, double[] weights, double capacity, boolean[] kept) {
    if (wholeWeights.length < n) {
      wholeWeights = new long[n + n / 2];
    }
    double factor = WeightScale.factor(capacity);
    double limit = capacity * 2;
    for (int i = 0; i < n; i++) {
      wholeWeights[i] = WeightScale.scaled(Math.min(weights[i], limit), factor);
    }
    solve(n, values, wholeWeights, WeightScale.scaled(capacity, factor), kept);
  }

  private void reserve(int n) {
    if (item.length < n) {
      int size = n + n / 2;
      keys = new long[size];
      item = new int[size];
      value = new long[size];
      weight = new long[size];
      efficiency = new double[size];
    }
  }

  /** Orders the items by falling value per weight and fills the arrays by place in that order. */
  private void sort(int m, long[] values, long[] weights) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(m);
    long mask = (1L << bits) - 1;
    for (int k = 0; k < m; k++) {
      // A positive double sorts as its bits do; the lowest make room for the item.
      double ratio = (double) values[item[k]] / weights[item[k]];
      keys[k] = Long.MAX_VALUE - Double.doubleToRawLongBits(ratio) & ~mask | k;
    }
    Arrays.sort(keys, 0, m);
    for (int k = 0; k < m; k++) {
      keys[k] = item[(int) (keys[k] & mask)];
    }
    for (int k = 0; k < m; k++) {
      int own = (int) keys[k];
      double ratio = (double) values[own] / weights[own];
      int place = k;
      // Only ratios that agree in all but the lowest bits can still be out of order.
      for (; place > 0 && efficiency[place - 1] < ratio; place--) {
        efficiency[place] = efficiency[place - 1];
        item[place] = item[place - 1];
      }
      efficiency[place] = ratio;
      item[place] = own;
    }
    for (int k = 0; k < m; k++) {
      value[k] = values[item[k]];
      weight[k] = weights[item[k]];
    }
  }

  /** False where the states become too many. */
  private boolean search(int m, long capacity) {
    int split = 0;
    long splitWeight = 0;
    long splitValue = 0;
    while (splitWeight + weight[split] <= capacity) {
      splitWeight += weight[split];
      splitValue += value[split++];
    }
    states.begin(m, item, split, splitWeight, splitValue, capacity);
    guess(m, split, splitWeight, splitValue, capacity);

    double price = efficiency[split];
    double relaxed = splitValue + (capacity - splitWeight) * price;
    int right = split;
    int left = split - 1;
    while (right < m || left >= 0) {
      if (states.tooMany()) {
        return false;
      }
      if (right < m) {
        int k = right++;
        if (states.worthwhile(relaxed + value[k] - price * weight[k])) {
          states.flip(k, weight[k], value[k], leastLeft(left), mostRight(right, m));
        }
      }
      if (left >= 0) {
        int k = left--;
        if (states.worthwhile(relaxed - value[k] + price * weight[k])) {
          states.flip(k, -weight[k], -value[k], leastLeft(left), mostRight(right, m));
        }
      }
    }
    return true;
  }

  private double leastLeft(int left) {
    return left >= 0 ? efficiency[left] : Double.POSITIVE_INFINITY;
  }

  private double mostRight(int right, int m) {
    return right < m ? efficiency[right] : 0;
  }

  /** First sets to beat: the split set, and it with one item taken out, each filled greedily. */
  private void guess(int m, int split, long splitWeight, long splitValue, long capacity) {
    for (int out = split; out >= 0 && out >= split - 6; out--) {
      long freeWeight = capacity - splitWeight;
      long total = splitValue;
      if (out < split) {
        freeWeight += weight[out];
        total -= value[out];
      }
      for (int k = split; k < m; k++) {
        if (weight[k] <= freeWeight) {
          freeWeight -= weight[k];
          total += value[k];
        }
      }
      states.raise(total, capacity - freeWeight);
    }
  }
}
