package io.gapstone.core.isma;

import static io.gapstone.core.math.Outward.productDown;
import static io.gapstone.core.math.Outward.rootDown;
import static io.gapstone.core.math.Outward.sumDown;

/**
 * A lower bound on {@code max(local, overhead + work / s) + price * s} over shares {@code s} in (0,
 * 1].
 *
 * <p>For any weight w in [0, 1] the maximum is at least {@code (1 - w) local + w (overhead + work /
 * s)}, and {@code w work / s + price s} is at least {@code 2 sqrt(w work price)}, or {@code w work
 * + price} where the smallest would lie beyond 1. The weight is chosen so that the bound is met; it
 * holds for every other, so rounding of the weight does no harm.
 */
final class OptionFloor {

  /** Times come out of the instance rounded a few times; this is more than all of that. */
  private static final double ROUNDING = 1 - 0x1p-48;

  private OptionFloor() {}

  /** A time as the instance gives it, moved below what it may be in exact arithmetic. */
  static double down(double seconds) {
    return seconds * ROUNDING;
  }

  static double seconds(double local, double overhead, double work, double price) {
    double weight = weight(local - overhead, work, price);
    double paid = productDown(weight, work);
    double shared = Math.max(0, 2 * rootDown(Math.max(0, productDown(paid, price))));
    if (paid >= price) {
      shared = Math.max(shared, sumDown(paid, price));
    }
    double own = productDown(Math.max(0, sumDown(1, -weight)), local);
    return sumDown(sumDown(own, productDown(weight, overhead)), shared);
  }

  /** 1 where the edge part is the longer one at the best share, less where both are as long. */
  private static double weight(double slack, double work, double price) {
    if (!(slack > work)) {
      return 1;
    }
    double share = work / slack;
    return Math.min(1, price * share / slack);
  }

  /** About the best share: what a price must balance. Nothing rests on it. */
  static double share(double local, double overhead, double work, double price) {
    double limit = local - overhead > work ? work / (local - overhead) : 1;
    return price > 0 ? Math.min(limit, Math.sqrt(work / price)) : limit;
  }
}
