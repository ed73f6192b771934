package io.gapstone.solvers.classic;

import io.gapstone.core.random.Draws;

/**
 * Classes of knapsack problems that are hard in different ways, after D. Pisinger, "Where are the
 * hard knapsack problems?", Computers & Operations Research 32 (2005). Weights are drawn from
 * {@code 1..range} unless said otherwise.
 */
public enum KnapsackClass {
  /** Profits and weights drawn apart. */
  UNCORRELATED,
  /** Profit within a tenth of the range of the weight. */
  WEAKLY_CORRELATED,
  /** Profit is weight plus a tenth of the range. */
  STRONGLY_CORRELATED,
  /** Weight is profit plus a tenth of the range. */
  INVERSE_STRONGLY_CORRELATED,
  /** Strongly correlated with a little noise. */
  ALMOST_STRONGLY_CORRELATED,
  /** Profit is weight. */
  SUBSET_SUM,
  /** Large weights that differ little; profits drawn from 1..1000. */
  SIMILAR_WEIGHTS,
  /** Multiples of two items, uncorrelated. */
  UNCORRELATED_SPANNER,
  /** Multiples of two items, strongly correlated. */
  STRONGLY_CORRELATED_SPANNER,
  /** Profit is weight plus a constant, or plus another where 6 divides the weight. */
  MULTIPLE_STRONGLY_CORRELATED,
  /** Profit is weight, up to the next multiple of 3. */
  PROFIT_CEILING,
  /** Profit on an arc of an ellipse over the weights. */
  CIRCLE;

  /** Draws a problem with this many items; its capacity is a part of all weights. */
  public KnapsackFile draw(int items, long range, long seed) {
    Draws draws = Draws.of(seed, "classic/knapsack/" + name());
    long[] profits = new long[items];
    long[] weights = new long[items];
    boolean spanner = this == UNCORRELATED_SPANNER || this == STRONGLY_CORRELATED_SPANNER;
    int drawn = spanner ? Math.min(2, items) : items;
    for (int k = 0; k < drawn; k++) {
      weights[k] = 1 + draws.below(range);
      profits[k] = Math.max(1, profit(weights[k], range, draws));
      if (this == INVERSE_STRONGLY_CORRELATED) {
        weights[k] += range / 10;
      } else if (this == SIMILAR_WEIGHTS) {
        weights[k] = 100_000 + weights[k] % 1000;
      }
    }
    if (spanner) {
      span(profits, weights, draws);
    }
    long total = 0;
    for (long weight : weights) {
      total += weight;
    }
    long capacity = (long) (total * (0.25 + 0.5 * draws.unit()));
    return new KnapsackFile(profits, weights, capacity);
  }

  private long profit(long weight, long range, Draws draws) {
    long tenth = range / 10;
    return switch (this) {
      case UNCORRELATED, UNCORRELATED_SPANNER -> 1 + draws.below(range);
      case WEAKLY_CORRELATED -> weight - tenth + draws.below(2 * tenth + 1);
      case STRONGLY_CORRELATED, STRONGLY_CORRELATED_SPANNER -> weight + tenth;
      case INVERSE_STRONGLY_CORRELATED, SUBSET_SUM -> weight;
      case ALMOST_STRONGLY_CORRELATED ->
          weight + tenth + draws.below(range / 250 + 1) - range / 500;
      case SIMILAR_WEIGHTS -> 1 + draws.below(1000);
      case MULTIPLE_STRONGLY_CORRELATED -> weight + (weight % 6 == 0 ? 3 : 2) * tenth;
      case PROFIT_CEILING -> (weight + 2) / 3 * 3;
      case CIRCLE -> {
        double away = weight - 2.0 * range;
        yield (long) (2.0 / 3 * Math.sqrt(4.0 * range * range - away * away));
      }
    };
  }

  /** Every item is up to ten times a fifth of one of the first two. */
  private static void span(long[] profits, long[] weights, Draws draws) {
    long[] baseProfits = profits.clone();
    long[] baseWeights = weights.clone();
    for (int k = 0; k < profits.length; k++) {
      int base = draws.index(Math.min(2, profits.length));
      long times = 1 + draws.index(10);
      profits[k] = times * Math.max(1, 2 * baseProfits[base] / 10);
      weights[k] = times * Math.max(1, 2 * baseWeights[base] / 10);
    }
  }
}
