package io.gapstone.core.knapsack;

import io.gapstone.core.Budget;
import java.util.Arrays;

/**
 * Exact 0/1 knapsack for large and hard problems: a set of most value whose weights sum to at most
 * the capacity, whichever where there are several.
 *
 * <p>Dynamic programming over an expanding core, see {@link Knapsack}, on what cannot be fixed by
 * bounds. Where the partial sets become many, it drops items by {@link Domination}, starts again
 * under the tighter {@link CardinalityBound}, and completes partial sets with one item from outside
 * the core in order to find the best value early ({@link Completion}). Equal items are taken
 * together ({@link Bundles}). Time has no useful limit in theory, memory has: see {@link Frontier}.
 *
 * <p>An object is a workspace for one thread.
 */
public final class KnapsackSearch {

  /** How a search ended. */
  public enum Result {
    /** The set is the best there is. */
    OPTIMAL,
    /** No set has the value asked for. */
    NONE,
    /** The budget ended; there may be a set, and the bound holds. */
    STOPPED
  }

  private static final long LARGEST = 1L << 62;
  private static final int CALM = 2_000;

  private final long mostStates;
  private final long calm;

  private Ranking items;
  private Frontier frontier;
  private Completion completion;
  private boolean[] fixed = {};
  private boolean[] places = {};
  private boolean[] kept;
  private boolean found;

  /** Of the items that are fixed to be kept, in units of {@code unit}. */
  private long fixedValue;

  /** The least value worth finding, less one. */
  private long best;

  private long upper;
  private long unit;
  private double slack;
  private long work;
  private int left;
  private int right;
  private long leftWeight;

  /** A workspace that keeps about this many partial sets in memory, of about 100 bytes each. */
  public KnapsackSearch(int mostStates) {
    this(mostStates, CALM);
  }

  /** With the number of partial sets up to which the plain relaxation is good enough. */
  KnapsackSearch(int mostStates, int calm) {
    this.mostStates = mostStates;
    this.calm = calm;
  }

  /** A workspace of at most about 400 MB. */
  public KnapsackSearch() {
    this(1 << 22);
  }

  /**
   * Solves one problem.
   *
   * @param n how many items there are; the arrays may be longer
   * @param values zero or more, and below {@code 2^62} in sum
   * @param weights zero or more, and below {@code 2^62} in sum over those not above the capacity
   * @param atLeast sets of less value are not looked for
   * @param budget one unit of work is one partial set under one item
   * @param kept receives whether each item is kept, unless no set is found
   */
  public Result solve(
      int n,
      long[] values,
      long[] weights,
      long capacity,
      long atLeast,
      Budget budget,
      boolean[] kept) {
    Bundles bundles = Bundles.of(n, values, weights);
    if (bundles == null) {
      return solveSingles(n, values, weights, capacity, atLeast, budget, kept);
    }
    boolean[] bundlesKept = new boolean[bundles.size];
    Result result =
        solveSingles(
            bundles.size, bundles.value, bundles.weight, capacity, atLeast, budget, bundlesKept);
    if (found) {
      bundles.unpack(bundlesKept, kept);
    }
    return result;
  }

  private Result solveSingles(
      int n,
      long[] values,
      long[] weights,
      long capacity,
      long atLeast,
      Budget budget,
      boolean[] kept) {
    this.kept = kept;
    work = 0;
    found = false;
    upper = 0;
    if (fixed.length < n) {
      fixed = new boolean[n];
      places = new boolean[n];
    }
    Arrays.fill(fixed, 0, n, false);
    if (capacity < 0) {
      unit = 1;
      return Result.NONE;
    }
    read(n, values, weights, capacity);
    best = Math.max(-1, -Math.floorDiv(-atLeast, unit) - 1);
    items.charge(0, 0);
    items.partition();
    if (items.split == items.size) {
      offer(n, 0, -1, -1);
      upper = fixedValue + items.splitValue;
      return found ? Result.OPTIMAL : Result.NONE;
    }
    guess(n);
    boolean done = search(n, budget);
    if (done) {
      upper = best;
    }
    return !done ? Result.STOPPED : found ? Result.OPTIMAL : Result.NONE;
  }

  /** No set has more value than this. */
  public long bound() {
    return upper * unit;
  }

  /** Partial sets considered by the last call. */
  public long work() {
    return work;
  }

  /** Drops what is surely in or out, and common factors of values and of weights. */
  private void read(int n, long[] values, long[] weights, long capacity) {
    items = new Ranking(n);
    fixedValue = 0;
    long weightUnit = 0;
    unit = 0;
    long totalWeight = 0;
    long totalValue = 0;
    for (int i = 0; i < n; i++) {
      if (values[i] > 0 && weights[i] <= capacity) {
        totalWeight = added(totalWeight, weights[i]);
        totalValue = added(totalValue, values[i]);
        unit = unit == 1 ? 1 : divisor(unit, values[i]);
        weightUnit = weightUnit == 1 ? 1 : divisor(weightUnit, weights[i]);
      }
    }
    unit = Math.max(1, unit);
    weightUnit = Math.max(1, weightUnit);
    for (int i = 0; i < n; i++) {
      if (weights[i] == 0) {
        fixed[i] = true;
        fixedValue += values[i] / unit;
      } else if (values[i] > 0 && weights[i] <= capacity) {
        items.add(i, values[i] / unit, weights[i] / weightUnit, 1);
      }
    }
    items.capacity = capacity / weightUnit;
  }

  private static long added(long sum, long more) {
    if (more >= LARGEST - sum) {
      throw new IllegalArgumentException("values and weights must each sum to less than 2^62.");
    }
    return sum + more;
  }

  static long divisor(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  /** Notes the split set with up to two items flipped, if it is better than the best known. */
  private void offer(int n, long gain, int flipA, int flipB) {
    long value = fixedValue + items.splitValue + gain;
    if (value <= best) {
      return;
    }
    Arrays.fill(places, 0, items.split, true);
    Arrays.fill(places, items.split, items.size, false);
    write(n, value, flipA, flipB);
  }

  private void write(int n, long value, int flipA, int flipB) {
    if (flipA >= 0) {
      places[flipA] ^= true;
    }
    if (flipB >= 0) {
      places[flipB] ^= true;
    }
    best = value;
    found = true;
    System.arraycopy(fixed, 0, kept, 0, n);
    for (int k = 0; k < items.size; k++) {
      kept[items.item[k]] = places[k];
    }
  }

  /** First sets: the split set with one more item, or with the next item for one taken out. */
  private void guess(int n) {
    long room = items.capacity - items.splitWeight;
    int split = items.split;
    int more = -1;
    for (int k = split; k < items.size; k++) {
      if (items.weight[k] <= room && (more < 0 || items.value[k] > items.value[more])) {
        more = k;
      }
    }
    offer(n, more < 0 ? 0 : items.value[more], more, -1);
    int out = -1;
    for (int k = 0; k < split; k++) {
      if (items.weight[k] + room >= items.weight[split]
          && (out < 0 || items.value[k] < items.value[out])) {
        out = k;
      }
    }
    if (out >= 0) {
      offer(n, items.value[split] - items.value[out], split, out);
    }
  }

  private boolean search(int n, Budget budget) {
    upper = Long.MAX_VALUE;
    if (!reduce(n)) {
      return true;
    }
    frontier = new Frontier(mostStates);
    start(n);
    if (run(n, calm, budget)) {
      return true;
    }
    if (budget.spent(work)) {
      return false;
    }
    if (Domination.drop(items) > 0) {
      items.charge(0, 0);
      items.sort();
      if (items.split == items.size) {
        offer(n, 0, -1, -1);
        return true;
      }
      if (!reduce(n)) {
        return true;
      }
      start(n);
      if (run(n, calm, budget)) {
        return true;
      }
    }
    return tighten(n) || run(n, Long.MAX_VALUE, budget);
  }

  /** Starts again under a surcharge if that makes the bound tighter. True if it ends the search. */
  private boolean tighten(int n) {
    CardinalityBound cardinality = new CardinalityBound(items.size);
    double gain = cardinality.search(items, best + 1 - fixedValue);
    double tighter = items.relaxedGain() - gain;
    double gap = fixedValue + items.splitValue + items.relaxedGain() - best;
    if (tighter <= 0.05 * gap) {
      return false;
    }
    cardinality.apply(items);
    items.sort();
    if (!reduce(n)) {
      return true;
    }
    start(n);
    return false;
  }

  /** Fixes items that no better set can flip. False if there is no better set any more. */
  private boolean reduce(int n) {
    double needed = best + 1 - fixedValue - items.splitValue - items.relaxedGain();
    // Sums of rounding over all items; the exact figure needs the order.
    double loose = 1e-6 + (double) (fixedValue + items.splitValue) * 0x1p-48;
    if (needed > loose) {
      return false;
    }
    double rate = items.rate[items.split];
    int size = items.size;
    int split = items.split;
    items.size = 0;
    for (int k = 0; k < size; k++) {
      double loss = items.value[k] - rate * items.charged(k);
      if (needed - loose <= (k < split ? -loss : loss)) {
        items.rate[items.size] = items.rate[k];
        items.add(items.item[k], items.value[k], items.weight[k], items.units[k]);
      } else if (k < split) {
        fixed[items.item[k]] = true;
        fixedValue += items.value[k];
        items.capacity -= items.weight[k];
        items.limit -= items.units[k];
      }
    }
    if (items.size == 0) {
      items.split = 0;
      items.splitValue = 0;
      items.splitWeight = 0;
      if (items.capacity >= 0) {
        offer(n, 0, -1, -1);
      }
    }
    return items.size > 0;
  }

  private void start(int n) {
    items.sort();
    slack = items.slack();
    long relaxed = (long) Math.floor(items.relaxedGain() + slack);
    upper = Math.min(upper, fixedValue + items.splitValue + relaxed);
    if (items.splitWeight <= items.capacity) {
      offer(n, 0, -1, -1);
    }
    left = items.split - 1;
    right = items.split;
    leftWeight = items.splitWeight;
    frontier.begin(items);
    completion = new Completion(items);
  }

  /** Expands the core until it is done (true), there are too many sets, or the budget ends. */
  private boolean run(int n, long enough, Budget budget) {
    double relaxed = items.relaxedGain();
    double rate = items.rate[Math.min(items.split, items.size - 1)];
    while (best < upper) {
      if (frontier.size() == 0 || right == items.size && left < 0) {
        Frontier.Position position = frontier.resume();
        if (position == null) {
          return true;
        }
        move(position);
        continue;
      }
      if (frontier.size() > enough || budget.spent(work)) {
        return false;
      }
      boolean add = left < 0 || right < items.size && right - items.split <= items.split - 1 - left;
      int place = add ? right++ : left--;
      leftWeight -= add ? 0 : items.weight[place];
      double loss = Math.abs(items.value[place] - rate * items.charged(place));
      if (relaxed - loss >= needed()) {
        flip(n, place, add ? 1 : -1);
        if (completion.due(frontier.size())) {
          complete(n);
        }
        if (frontier.crowded()) {
          frontier.halve(new Frontier.Position(left, right));
        }
      }
    }
    return true;
  }

  private void move(Frontier.Position position) {
    left = position.left();
    right = position.right();
    leftWeight = 0;
    for (int k = 0; k <= left; k++) {
      leftWeight += items.weight[k];
    }
  }

  /** The gain over the split set that is worth reaching, rounded down. */
  private double needed() {
    return best + 1 - fixedValue - items.splitValue - slack;
  }

  private void flip(int n, int place, int sign) {
    int k = frontier.lastFitting(sign * items.weight[place]);
    if (k >= 0) {
      offerState(n, k, frontier.value(k) + sign * items.value[place], place);
    }
    work += frontier.size();
    double leastLeft = left >= 0 ? items.rate[left] : Double.POSITIVE_INFINITY;
    double mostRight = right < items.size ? items.rate[right] : 0;
    frontier.flip(place, sign, items, leastLeft, mostRight, leftWeight, needed());
  }

  private void offerState(int n, int state, long gain, int flip) {
    long value = fixedValue + items.splitValue + gain;
    if (value > best) {
      Arrays.fill(places, 0, items.split, true);
      Arrays.fill(places, items.split, items.size, false);
      frontier.apply(state, places);
      write(n, value, flip, -1);
    }
  }

  private void complete(int n) {
    work += items.size;
    if (completion.search(frontier, items, left, right)) {
      offerState(n, completion.state(), completion.gain(), completion.place());
    }
  }
}
