package io.gapstone.core.knapsack;

import io.gapstone.core.Budget;
import java.util.Arrays;

/**
 * The surcharge on items' weights that makes the linear relaxation tightest, given how many units
 * can be kept.
 *
 * <p>At first every item is one unit. No set that fits has more than {@code most} items, and none
 * that beats the best one known has fewer than {@code fewest}. Where the relaxation wants more than
 * the one or fewer than the other, the constraint {@code items <= most} times a surcharge s, or
 * {@code items >= fewest} times a negative one, is added to the capacity constraint: {@code sum of
 * (weight + s) <= capacity + s * limit}. On items whose value is their weight plus a constant this
 * is the bound that rounds the number of items, without which no search ends. After S. Martello, D.
 * Pisinger, P. Toth, "Dynamic programming and strong bounds for the 0-1 knapsack problem",
 * Management Science 45 (1999).
 *
 * <p>Where values are weights plus one of several multiples of a constant, the multiple is the
 * number of an item's units, and how many units fit is a knapsack with small values.
 */
final class CardinalityBound {

  private static final int ROUNDS = 60;
  private static final int MOST_UNITS = 1_000;
  private static final long WORK_ON_UNITS = 2_000_000;

  private final Ranking trial;
  private double bestSurcharge;
  private double bestBound;
  private long bestLimit;
  private boolean bestWithMultiples;
  private boolean withMultiples;
  private long baseValue;
  private int[] multiples = {};

  CardinalityBound(int most) {
    trial = new Ranking(most);
  }

  /**
   * Searches the surcharge for these items, split by plain weight.
   *
   * @param wanted the value of the open items in any set worth finding
   * @return the least upper bound on the value of the open items, beyond that of the split set
   */
  double search(Ranking items, long wanted) {
    bestSurcharge = 0;
    bestBound = items.relaxedGain();
    baseValue = items.splitValue;
    trial.copy(items);
    double relaxedItems = items.split + items.room() / items.weight[items.split];
    long most = items.mostItems();
    long fewest = items.fewestItems(wanted);
    if (most < relaxedItems) {
      bisect(most, 1);
    } else if (fewest > relaxedItems) {
      bisect(fewest, -1);
    }
    searchMultiples(items);
    return bestBound;
  }

  /** Charges the items as was found best. */
  void apply(Ranking items) {
    if (bestWithMultiples) {
      System.arraycopy(multiples, 0, items.units, 0, items.size);
    }
    items.charge(bestSurcharge, bestLimit);
  }

  private void searchMultiples(Ranking items) {
    long constant = 0;
    for (int k = 0; k < items.size && constant != 1; k++) {
      constant = KnapsackSearch.divisor(constant, Math.abs(items.value[k] - items.weight[k]));
    }
    if (constant <= 1 || !countMultiples(items, constant)) {
      return;
    }
    long[] values = new long[items.size];
    for (int k = 0; k < values.length; k++) {
      values[k] = multiples[k];
    }
    KnapsackSearch search = new KnapsackSearch(1 << 16);
    Budget budget = Budget.of(Double.POSITIVE_INFINITY, WORK_ON_UNITS);
    search.solve(
        items.size, values, items.weight, items.capacity, 0, budget, new boolean[items.size]);
    withMultiples = true;
    trial.copy(items);
    System.arraycopy(multiples, 0, trial.units, 0, items.size);
    excess(constant, search.bound());
  }

  /** False where multiples are negative, large or all alike. */
  private boolean countMultiples(Ranking items, long constant) {
    multiples = new int[items.size];
    boolean alike = true;
    for (int k = 0; k < items.size; k++) {
      long multiple = (items.value[k] - items.weight[k]) / constant;
      if (multiple < 0 || multiple > MOST_UNITS) {
        return false;
      }
      multiples[k] = (int) multiple;
      alike &= multiples[k] == multiples[0];
    }
    return !alike;
  }

  private void bisect(long limit, int sign) {
    long heaviest = Arrays.stream(trial.weight, 0, trial.size).max().orElse(0);
    long lightest = Arrays.stream(trial.weight, 0, trial.size).min().orElse(0);
    double low = 0;
    double high = sign > 0 ? 64.0 * heaviest : lightest - 0.5;
    for (int round = 0; round < ROUNDS && high - low > 1e-7 * high; round++) {
      // At first by orders of magnitude.
      boolean far = round < 20 && low * 16 < high;
      double middle = far ? Math.max(low * 4, high / 16) : (low + high) / 2;
      boolean tooMany = excess(sign * grid(middle), limit) > 0;
      if (tooMany == sign > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    excess(sign * Math.rint(low), limit);
    excess(sign * Math.rint(high), limit);
  }

  /** Few bits, so that a weight with its surcharge is a double without rounding. */
  private static double grid(double surcharge) {
    return Math.rint(surcharge * 256) / 256;
  }

  /** By how many units the relaxation breaks the limit at this surcharge. */
  private double excess(double surcharge, long limit) {
    trial.charge(surcharge, limit);
    trial.partition();
    double bound = trial.splitValue - baseValue + trial.relaxedGain();
    if (bound < bestBound - 1e-9) {
      bestBound = bound;
      bestSurcharge = surcharge;
      bestLimit = limit;
      bestWithMultiples = withMultiples;
    }
    int k = trial.split;
    double part = k < trial.size ? trial.room() / trial.charged(k) * trial.units[k] : 0;
    return trial.splitUnits + part - limit;
  }
}
