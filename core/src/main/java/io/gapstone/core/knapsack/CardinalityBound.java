package io.gapstone.core.knapsack;

/**
 * The surcharge on every item's weight that makes the linear relaxation tightest, given how many
 * items can be kept.
 *
 * <p>No set that fits has more than {@code most} items, and none that beats the best one known has
 * fewer than {@code fewest}. Where the relaxation wants more than the one or fewer than the other,
 * the constraint {@code items <= most} times a surcharge s, or {@code items >= fewest} times a
 * negative one, is added to the capacity constraint: {@code sum of (weight + s) <= capacity + s *
 * limit}. On items whose value is their weight plus a constant this is the bound that rounds the
 * number of items, without which no search ends. After S. Martello, D. Pisinger, P. Toth, "Dynamic
 * programming and strong bounds for the 0-1 knapsack problem", Management Science 45 (1999).
 */
final class CardinalityBound {

  private static final int ROUNDS = 60;

  private final Ranking trial;
  private double bestSurcharge;
  private double bestBound;
  private long baseValue;

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
    trial.limit = 0;
    if (most < relaxedItems) {
      bisect(most, 1);
    } else if (fewest > relaxedItems) {
      bisect(fewest, -1);
    }
    return bestBound;
  }

  double surcharge() {
    return bestSurcharge;
  }

  long limit() {
    return trial.limit;
  }

  private void bisect(long limit, int sign) {
    long heaviest = 0;
    long lightest = Long.MAX_VALUE;
    for (int k = 0; k < trial.size; k++) {
      heaviest = Math.max(heaviest, trial.weight[k]);
      lightest = Math.min(lightest, trial.weight[k]);
    }
    double low = 0;
    double high = sign > 0 ? 64.0 * heaviest : lightest - 0.5;
    for (int round = 0; round < ROUNDS && high - low > 1e-7 * high; round++) {
      // At first by orders of magnitude.
      double middle =
          round < 20 && low * 16 < high ? Math.max(low * 4, high / 16) : (low + high) / 2;
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

  /** By how many items the relaxation breaks the limit at this surcharge. */
  private double excess(double surcharge, long limit) {
    trial.charge(surcharge, limit);
    trial.partition();
    double bound = trial.splitValue - baseValue + trial.relaxedGain();
    if (bound < bestBound - 1e-9) {
      bestBound = bound;
      bestSurcharge = surcharge;
    }
    double part =
        trial.split < trial.size ? trial.room() / (trial.weight[trial.split] + surcharge) : 0;
    return trial.split + part - limit;
  }
}
