package io.gapstone.solvers.isma;

/**
 * The price of one server at which the Lagrangian bound on its best pattern is greatest.
 *
 * <p>At a price every user decides alone: which tenths, or not to be taken. The bound is concave in
 * the price and its slope is the demand minus 1, so the maximum lies between a price at which too
 * much is wanted and one at which it fits; tangents at both ends meet above it, which says how much
 * there is still to gain.
 */
final class ServerPrice {

  private static final double UP = 1.25;
  private static final double DOWN = 0.7;
  private static final int STEPS_DOWN = 8;
  private static final int MOST_STEPS = 100;
  private static final double ENOUGH = 0.02;
  private static final double ROUNDING = 1e-14;

  private final SlotOptions options;
  private int server;
  private double[] worth;
  private ServerItems items;
  private double target;
  private double demand;
  private int[] choice = new int[16];
  private int[] cheap = new int[16];
  private int[] dear = new int[16];

  private double bound;
  private double root;
  private boolean free;
  private double low;
  private double lowValue;
  private double lowSlope;
  private double high;
  private double highValue;
  private double highSlope;

  ServerPrice(SlotOptions options) {
    this.options = options;
  }

  /**
   * Searches.
   *
   * @param start square root of the first price
   * @param incumbent value of the best known pattern
   * @param target stops as soon as the bound reaches this
   * @param precise whether to go on until rounding
   */
  void run(
      int server,
      ServerItems items,
      double[] worth,
      double start,
      double incumbent,
      double target,
      boolean precise) {
    this.server = server;
    this.items = items;
    this.worth = worth;
    this.target = target;
    if (choice.length < items.size) {
      choice = new int[items.user.length];
      cheap = new int[items.user.length];
      dear = new int[items.user.length];
    }
    bound = Double.NEGATIVE_INFINITY;
    free = false;
    if (bracket(start)) {
      close(precise ? 0 : ENOUGH, incumbent);
    }
  }

  /** A lower bound on seconds minus worth of all patterns. */
  double bound() {
    return bound;
  }

  /** Square root of the price that gives it. */
  double root() {
    return root;
  }

  /** Whether everything fits at no price, so that the bound is met. */
  boolean free() {
    return free;
  }

  /** What item {@code i} chooses where the price is a little too low; only after a full search. */
  int cheap(int i) {
    return cheap[i];
  }

  /** What item {@code i} chooses where the price is a little too high. */
  int dear(int i) {
    return dear[i];
  }

  /** Finds prices on both sides; false where the search is over already. */
  private boolean bracket(double start) {
    respond(start);
    if (bound >= target) {
      return false;
    }
    if (demand > 1) {
      keepLow(start);
      double r = start;
      do {
        r *= UP;
        respond(r);
        if (bound >= target) {
          return false;
        }
        if (demand > 1) {
          keepLow(r);
        }
      } while (demand > 1);
      keepHigh(r);
      return true;
    }
    keepHigh(start);
    double r = start;
    for (int k = 0; k < STEPS_DOWN; k++) {
      r = k == STEPS_DOWN - 1 ? 0 : r * DOWN;
      respond(r);
      if (bound >= target) {
        return false;
      }
      if (demand > 1) {
        keepLow(r);
        return true;
      }
      keepHigh(r);
    }
    free = true;
    return false;
  }

  private double value;

  private void keepLow(double r) {
    low = r * r;
    lowValue = value;
    lowSlope = demand - 1;
    int[] spare = cheap;
    cheap = choice;
    choice = spare;
  }

  private void keepHigh(double r) {
    high = r * r;
    highValue = value;
    highSlope = demand - 1;
    int[] spare = dear;
    dear = choice;
    choice = spare;
  }

  private void close(double part, double incumbent) {
    for (int step = 0; step < MOST_STEPS; step++) {
      double meet =
          (highValue - lowValue + lowSlope * low - highSlope * high) / (lowSlope - highSlope);
      double above = lowValue + lowSlope * (meet - low);
      double rounding = ROUNDING * (Math.abs(bound) + high);
      if (above - bound <= Math.max(rounding, part * (incumbent - bound))) {
        return;
      }
      double price = step % 4 == 3 ? 0.5 * (low + high) : meet;
      if (!(price > low && price < high)) {
        return;
      }
      double r = Math.sqrt(price);
      respond(r);
      if (bound >= target) {
        return;
      }
      if (demand > 1) {
        keepLow(r);
      } else {
        keepHigh(r);
      }
    }
  }

  /** Lets every item choose at the price {@code r * r}. */
  private void respond(double r) {
    double sum = -r * r;
    double wanted = 0;
    for (int i = 0; i < items.size; i++) {
      int at = options.at(server, items.user[i]);
      int allowed = items.allowed[i];
      double own = worth[items.user[i]];
      double least = (allowed & 1) != 0 ? own : Double.POSITIVE_INFINITY;
      int best = 0;
      for (int rest = allowed & ~1; rest != 0; rest &= rest - 1) {
        int tenths = Integer.numberOfTrailingZeros(rest);
        double cost = options.cost(at + tenths, r);
        if (cost < least) {
          least = cost;
          best = tenths;
        }
      }
      choice[i] = best;
      sum += least - own;
      if (best > 0) {
        wanted += options.share(at + best, r);
      }
    }
    demand = wanted;
    value = sum;
    if (sum > bound) {
      bound = sum;
      root = r;
    }
  }
}
