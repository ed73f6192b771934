package io.gapstone.core.isma;

import static io.gapstone.core.math.Outward.sumDown;

import io.gapstone.core.BadInputException;
import java.util.Arrays;

/**
 * Proves that no set of users, with any tenths and with shares that sum to at most 1, has fewer
 * seconds minus worth at one server than a claimed floor.
 *
 * <p>At a price of the processor each user alone takes its cheapest option, or is left out; the sum
 * minus the price is a lower bound, computed with outward rounding. Where the best price does not
 * reach the floor, the options of one user are divided in two.
 */
final class PatternFloor {

  private static final int WIDTH = IsmaCosts.WHOLE + 1;
  private static final int ANY = (1 << WIDTH) - 1;
  private static final long MOST_NODES = 5_000_000;
  private static final int MOST_STEPS = 90;

  private final IsmaInstance instance;
  private int t;
  private IsmaState state;
  private int server;
  private double floor;
  private long nodes;
  private double firstPrice = 1;

  private int count;
  private double[] worth = new double[0];
  private double[] local = new double[0];
  private double[] overhead = new double[0];
  private double[] work = new double[0];
  private int[] allowed = new int[0];

  /** What the last response to a price was, by item. */
  private int[] choice = new int[0];

  private double[] least = new double[0];
  private double demand;

  PatternFloor(IsmaInstance instance) {
    this.instance = instance;
  }

  /** Which slot; {@code hosts} is null where services may be anywhere. */
  void slot(int slot, IsmaState hosts) {
    t = slot;
    state = hosts;
  }

  void clear() {
    count = 0;
  }

  /** Adds a user that the server may take, or must take. */
  void add(int u, int l, double itsWorth, boolean must) {
    if (count == worth.length) {
      grow();
    }
    double wait = state == null ? 0 : instance.migrationSeconds(state.host(u), l);
    for (int q = 1; q < WIDTH; q++) {
      int at = count * WIDTH + q;
      local[at] = OptionFloor.down(instance.localSeconds(t, u, q));
      overhead[at] =
          OptionFloor.down(
              instance.uploadSeconds(t, u, q) + instance.wiredSeconds(t, u, l, q) + wait);
      work[at] = OptionFloor.down(instance.edgeSeconds(t, u, l, q, 1));
    }
    worth[count] = itsWorth;
    allowed[count++] = must ? ANY & ~1 : ANY;
  }

  private void grow() {
    int length = 2 * count + 16;
    worth = Arrays.copyOf(worth, length);
    allowed = Arrays.copyOf(allowed, length);
    choice = new int[length];
    least = new double[length];
    local = Arrays.copyOf(local, length * WIDTH);
    overhead = Arrays.copyOf(overhead, length * WIDTH);
    work = Arrays.copyOf(work, length * WIDTH);
  }

  /** Throws unless the floor holds for the added users. */
  void require(int l, double claimed) {
    server = l;
    floor = claimed;
    prove(Arrays.copyOf(allowed, count));
  }

  private void prove(int[] open) {
    if (++nodes > MOST_NODES) {
      throw new BadInputException(
          "the certificate needs more than " + MOST_NODES + " nodes to be verified.");
    }
    double[] prices = new double[2];
    double price = bestPrice(open, prices);
    if (respond(open, price) >= floor) {
      return;
    }
    int split = prices[1] == 0 ? -1 : split(open, prices);
    if (split < 0) {
      throw new BadInputException(
          "the certificate claims "
              + floor
              + " for server "
              + server
              + "; it is not a lower bound.");
    }
    int cut = choice[split];
    double bound = respond(open, price);
    drop(open, price, bound);
    int below = open[split] & ((2 << cut) - 1);
    int above = open[split] & -(2 << cut);
    if (above != 0) {
      prove(with(open, split, above));
    }
    if (below != 0) {
      prove(with(open, split, below));
    }
  }

  private static int[] with(int[] open, int item, int options) {
    int[] child = open.clone();
    child[item] = options;
    return child;
  }

  /** Removes options with which the bound reaches the floor. */
  private void drop(int[] open, double price, double bound) {
    for (int i = 0; i < count; i++) {
      double others = sumDown(bound, -least[i]);
      int kept = 0;
      for (int rest = open[i]; rest != 0; rest &= rest - 1) {
        int q = Integer.numberOfTrailingZeros(rest);
        if (sumDown(others, cost(i, q, price)) < floor) {
          kept |= 1 << q;
        }
      }
      open[i] = kept;
    }
  }

  /**
   * The item whose choices on the two sides of the best price differ most in share, with the
   * smaller choice in {@link #choice}; else the first item with several options; or -1.
   */
  private int split(int[] open, double[] prices) {
    respond(open, prices[1]);
    int[] dear = Arrays.copyOf(choice, count);
    respond(open, prices[0]);
    int split = -1;
    double widest = 0;
    for (int i = 0; i < count; i++) {
      double width = Math.abs(share(i, choice[i], prices[0]) - share(i, dear[i], prices[0]));
      if (choice[i] != dear[i] && width > widest) {
        widest = width;
        split = i;
      }
    }
    if (split >= 0) {
      choice[split] = Math.min(choice[split], dear[split]);
      return split;
    }
    for (int i = 0; i < count; i++) {
      if (Integer.bitCount(open[i]) > 1) {
        choice[i] = Integer.numberOfTrailingZeros(open[i]);
        return i;
      }
    }
    return -1;
  }

  /**
   * About the price with the greatest bound; leaves prices below and above it. Both are 0 where
   * everything fits at no price: then no division of options raises the bound.
   */
  private double bestPrice(int[] open, double[] prices) {
    double low = 0;
    double lowBound = respond(open, 0);
    double lowSlope = demand - 1;
    if (lowSlope <= 0 || lowBound >= floor) {
      return 0;
    }
    double high = firstPrice;
    double highBound = respond(open, high);
    while (demand > 1) {
      low = high;
      lowBound = highBound;
      lowSlope = demand - 1;
      high *= 2;
      highBound = respond(open, high);
    }
    double highSlope = demand - 1;
    double best = lowBound > highBound ? low : high;
    double bound = Math.max(lowBound, highBound);
    for (int step = 0; step < MOST_STEPS && bound < floor; step++) {
      double meet = (highBound - lowBound + lowSlope * low - highSlope * high);
      meet /= lowSlope - highSlope;
      double price = step % 3 == 2 ? 0.5 * (low + high) : meet;
      double above = lowBound + lowSlope * (meet - low);
      if (!(price > low && price < high)
          || above < floor && above - bound < 0.05 * (floor - bound)) {
        break;
      }
      double value = respond(open, price);
      if (value > bound) {
        bound = value;
        best = price;
      }
      if (demand > 1) {
        low = price;
        lowBound = value;
        lowSlope = demand - 1;
      } else {
        high = price;
        highBound = value;
        highSlope = demand - 1;
      }
    }
    prices[0] = low;
    prices[1] = high;
    if (best > 0) {
      firstPrice = best;
    }
    return best;
  }

  /** The bound at a price, rounded down; sets {@link #choice}, {@link #least} and the demand. */
  private double respond(int[] open, double price) {
    double sum = -price;
    demand = 0;
    for (int i = 0; i < count; i++) {
      least[i] = Double.POSITIVE_INFINITY;
      choice[i] = 0;
      for (int rest = open[i]; rest != 0; rest &= rest - 1) {
        int q = Integer.numberOfTrailingZeros(rest);
        double cost = cost(i, q, price);
        if (cost < least[i]) {
          least[i] = cost;
          choice[i] = q;
        }
      }
      sum = least[i] == 0 ? sum : sumDown(sum, least[i]);
      demand += share(i, choice[i], price);
    }
    return sum;
  }

  private double cost(int i, int q, double price) {
    if (q == 0) {
      return 0;
    }
    int at = i * WIDTH + q;
    return sumDown(OptionFloor.seconds(local[at], overhead[at], work[at], price), -worth[i]);
  }

  private double share(int i, int q, double price) {
    int at = i * WIDTH + q;
    return q == 0 ? 0 : OptionFloor.share(local[at], overhead[at], work[at], price);
  }
}
