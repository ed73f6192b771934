package io.gapstone.core.knapsack;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import java.util.Arrays;

/**
 * The unique answer of {@link Knapsack} on problems with too many ties for its states, by a series
 * of searches of {@link KnapsackSearch}, none of which has to care about ties.
 *
 * <p>First the most value. Then the least weight of that value: what is left out must have the most
 * weight, and value no more than the rest, which is a knapsack again with weights and values
 * exchanged. Then items are required one after the other, in their order, wherever some set of that
 * value and weight agrees. Several are required at once where that has gone well.
 */
final class UniqueSearch {

  private static final int MOST_STATES = 1 << 18;

  private final long mostWork;
  private final KnapsackSearch search;

  private int m;
  private int[] item;
  private long[] value;
  private long[] weight;
  private boolean[] chosen;
  private boolean[] trial;
  private long work;

  UniqueSearch(long mostWork) {
    this(mostWork, new KnapsackSearch(MOST_STATES));
  }

  UniqueSearch(long mostWork, KnapsackSearch search) {
    this.mostWork = mostWork;
    this.search = search;
  }

  void solve(int n, long[] values, long[] weights, long capacity, boolean[] kept) {
    read(n, values, weights, capacity, kept);
    work = 0;
    search(m, value, weight, capacity, 0, chosen);
    lighten();
    arrange();
    for (int k = 0; k < m; k++) {
      kept[item[k]] = chosen[k];
    }
  }

  private void read(int n, long[] values, long[] weights, long capacity, boolean[] kept) {
    item = new int[n];
    value = new long[n];
    weight = new long[n];
    m = 0;
    for (int i = 0; i < n; i++) {
      kept[i] = weights[i] == 0;
      if (weights[i] > 0 && values[i] > 0 && weights[i] <= capacity) {
        item[m] = i;
        value[m] = values[i];
        weight[m++] = weights[i];
      }
    }
    chosen = new boolean[m];
    trial = new boolean[m];
  }

  private boolean search(
      int count, long[] values, long[] weights, long capacity, long atLeast, boolean[] into) {
    Budget budget = Budget.of(Double.POSITIVE_INFINITY, mostWork - work);
    KnapsackSearch.Result result =
        search.solve(count, values, weights, capacity, atLeast, budget, into);
    work += search.work();
    if (result == KnapsackSearch.Result.STOPPED) {
      throw new BadInputException(
          "the best of "
              + m
              + " items for one capacity cannot be found exactly: it takes more than "
              + mostWork
              + " partial sets.");
    }
    return result == KnapsackSearch.Result.OPTIMAL;
  }

  /** Makes the choice as light as its value allows. */
  private void lighten() {
    long leftValue = 0;
    long leftWeight = 0;
    for (int k = 0; k < m; k++) {
      leftValue += chosen[k] ? 0 : value[k];
      leftWeight += chosen[k] ? 0 : weight[k];
    }
    if (search(m, weight, value, leftValue, leftWeight + 1, trial)) {
      for (int k = 0; k < m; k++) {
        chosen[k] = !trial[k];
      }
    }
  }

  /** Makes the choice the lexicographically first of its value and weight. */
  private void arrange() {
    long needed = 0;
    long room = 0;
    for (int k = 0; k < m; k++) {
      needed += chosen[k] ? value[k] : 0;
      room += chosen[k] ? weight[k] : 0;
    }
    int courage = 1;
    for (int k = 0; k < m; ) {
      if (chosen[k]) {
        needed -= value[k];
        room -= weight[k];
        k++;
        continue;
      }
      int end = require(k, courage, needed, room);
      if (end > k) {
        for (; k < end; k++) {
          needed -= chosen[k] ? value[k] : 0;
          room -= chosen[k] ? weight[k] : 0;
        }
        courage *= 2;
      } else if (courage == 1) {
        k++;
      } else {
        courage /= 2;
      }
    }
  }

  /**
   * Tries to keep the next {@code courage} items that fit.
   *
   * @return behind the last of them if the rest can be completed, else {@code from}
   */
  private int require(int from, int courage, long needed, long room) {
    long lacking = needed;
    long free = room;
    int taken = 0;
    int end = from;
    Arrays.fill(trial, false);
    for (; end < m && taken < courage; end++) {
      boolean fits = weight[end] <= free;
      if (!fits && end == from) {
        return from;
      }
      trial[end] = fits;
      if (fits) {
        lacking -= value[end];
        free -= weight[end];
        taken++;
      }
    }
    int rest = m - end;
    boolean[] last = new boolean[rest];
    long[] values = Arrays.copyOfRange(value, end, m);
    long[] weights = Arrays.copyOfRange(weight, end, m);
    if (!search(rest, values, weights, free, lacking, last)) {
      return from;
    }
    System.arraycopy(trial, from, chosen, from, end - from);
    System.arraycopy(last, 0, chosen, end, rest);
    return end;
  }
}
