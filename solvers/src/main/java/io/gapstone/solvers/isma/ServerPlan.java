package io.gapstone.solvers.isma;

import io.gapstone.core.isma.IsmaCosts;
import io.gapstone.core.isma.IsmaShareAllocator;
import io.gapstone.core.isma.IsmaTasks;
import java.util.Arrays;

/**
 * Ratios and shares at one server for the tasks that it may work on.
 *
 * <p>A price on the processor is bisected until the options that are best at that price just fit;
 * each task decides alone there. Their ratios are kept, the shares are redone exactly, and single
 * ratios, then pairs of them, are changed by one tenth as long as that lowers the sum of completion
 * times. The result is the best found, not proven; {@link #bound} is the Lagrangian bound at the
 * final price, and on random servers the two are a few parts in a thousand apart.
 *
 * <p>Reusable: {@link #clear}, {@link #add} each task, {@link #solve}, then read.
 */
public final class ServerPlan {

  private static final int OPTIONS = IsmaCosts.WHOLE + 1;
  private static final int HALVINGS = 40;
  private static final double STEP = 16;
  private static final double LEAST_PRICE = 1e-12;

  /** Pairs are tried only where there are at most this many tasks. */
  private static final int MOST_IN_PAIRS = 40;

  /** An improvement must be larger than what rounding makes. */
  private static final double LEAST_GAIN = 1e-12;

  private final IsmaShareAllocator allocator = new IsmaShareAllocator();
  private int size;
  private double[] local = new double[16 * OPTIONS];
  private double[] overhead = new double[16 * OPTIONS];
  private double[] work = new double[16 * OPTIONS];
  private int[] tenths = new int[16];
  private double[] shares = new double[16];
  private double demand;
  private double bound;
  private double total;

  /** Forgets all tasks. */
  public void clear() {
    size = 0;
  }

  /** Adds task {@code k} of {@code tasks}, of which {@code server} may get a part. */
  public void add(IsmaTasks tasks, int k, int server) {
    if (size == tenths.length) {
      grow();
    }
    for (int q = 0; q < OPTIONS; q++) {
      local[size * OPTIONS + q] = tasks.localSeconds(k, q);
      overhead[size * OPTIONS + q] = q == 0 ? 0 : tasks.overheadSeconds(k, server, q);
      work[size * OPTIONS + q] = tasks.workSeconds(k, server, q);
    }
    size++;
  }

  /** Chooses ratios and shares. */
  public void solve() {
    searchPrice();
    total = evaluate();
    boolean better = true;
    while (better) {
      better = improveOne() || size <= MOST_IN_PAIRS && improveTwo();
    }
    total = evaluate();
    for (int k = 0, slot = 0; k < size; k++) {
      shares[k] = tenths[k] == 0 ? 0 : allocator.share(slot++);
    }
  }

  /** The offloaded tenths of the {@code k}-th added task. */
  public int ratioTenths(int k) {
    return tenths[k];
  }

  /** Its share of the server. */
  public double share(int k) {
    return shares[k];
  }

  /** The sum of completion times. */
  public double totalSeconds() {
    return total;
  }

  /** No ratios and shares at this server have a smaller sum of completion times. */
  public double bound() {
    return bound;
  }

  /** Leaves the ratios that are best at the least price, to rounding, at which they fit. */
  private void searchPrice() {
    bound = respond(0);
    if (demand <= 1) {
      return;
    }
    double low = 0;
    double high = 1;
    price(high);
    while (demand > 1) {
      low = high;
      high *= STEP;
      price(high);
    }
    while (low == 0 && high > LEAST_PRICE) {
      price(high / STEP);
      if (demand > 1) {
        low = high / STEP;
      } else {
        high /= STEP;
      }
    }
    for (int step = 0; step < HALVINGS && low > 0; step++) {
      double middle = Math.sqrt(low * high);
      price(middle);
      if (demand > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    price(high);
  }

  /** Lets the tasks respond to a price and keeps the best bound. */
  private void price(double price) {
    bound = Math.max(bound, respond(price) - price);
  }

  /** Each task's best option at a price; returns the sum of their costs and sets the demand. */
  private double respond(double price) {
    double sum = 0;
    demand = 0;
    for (int k = 0; k < size; k++) {
      int best = 0;
      double least = local[k * OPTIONS];
      double bestShare = 0;
      for (int q = 1; q < OPTIONS; q++) {
        int at = k * OPTIONS + q;
        double limit = IsmaShareAllocator.limit(local[at], overhead[at], work[at]);
        double share = price > 0 ? Math.min(limit, Math.sqrt(work[at] / price)) : limit;
        double cost = Math.max(local[at], overhead[at] + work[at] / share) + price * share;
        if (cost < least) {
          best = q;
          least = cost;
          bestShare = share;
        }
      }
      tenths[k] = best;
      sum += least;
      demand += bestShare;
    }
    return sum;
  }

  /** The sum of completion times with the best shares for the ratios in force. */
  private double evaluate() {
    allocator.clear();
    double alone = 0;
    for (int k = 0; k < size; k++) {
      int at = k * OPTIONS + tenths[k];
      if (tenths[k] == 0) {
        alone += local[at];
      } else {
        allocator.add(local[at], overhead[at], work[at]);
      }
    }
    return alone + allocator.allocate(1);
  }

  private boolean improveOne() {
    boolean improved = false;
    for (int k = 0; k < size; k++) {
      int kept = tenths[k];
      improved |= tryRatio(k, kept + 1) || tryRatio(k, kept - 1) || tryRatio(k, 0);
    }
    return improved;
  }

  private boolean tryRatio(int k, int ratio) {
    int kept = tenths[k];
    if (ratio < 0 || ratio >= OPTIONS || ratio == kept) {
      return false;
    }
    tenths[k] = ratio;
    if (accept()) {
      return true;
    }
    tenths[k] = kept;
    return false;
  }

  /** One task offloads a tenth more and another a tenth less. */
  private boolean improveTwo() {
    for (int k = 0; k < size; k++) {
      for (int m = 0; m < size; m++) {
        if (k == m || tenths[k] == OPTIONS - 1 || tenths[m] == 0) {
          continue;
        }
        tenths[k]++;
        tenths[m]--;
        if (accept()) {
          return true;
        }
        tenths[k]--;
        tenths[m]++;
      }
    }
    return false;
  }

  private boolean accept() {
    double candidate = evaluate();
    if (candidate < total * (1 - LEAST_GAIN)) {
      total = candidate;
      return true;
    }
    return false;
  }

  private void grow() {
    int length = 2 * size;
    local = Arrays.copyOf(local, length * OPTIONS);
    overhead = Arrays.copyOf(overhead, length * OPTIONS);
    work = Arrays.copyOf(work, length * OPTIONS);
    tenths = new int[length];
    shares = new double[length];
  }
}
