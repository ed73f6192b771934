package io.gapstone.core.knapsack;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The undominated partial sets of a {@link KnapsackSearch}, by rising weight and so by rising
 * value. Weights, values and units are relative to the split set.
 *
 * <p>A set is what it flips. The last up to 64 steps are bits of its mask; each full mask goes to
 * an arena of nodes that sets share. When the sets become too many the heavier half is put aside
 * and taken up when the lighter half is done. Each half put aside allows half as many sets, so that
 * memory stays below a small multiple of the limit, and in the limit the search goes depth first.
 */
final class Frontier {

  /** Where a search goes on with a list put aside. */
  record Position(int left, int right) {}

  private record Aside(
      long[] weight,
      long[] value,
      long[] mask,
      int[] units,
      int[] link,
      int step,
      Position position) {}

  private static final int NONE = -1;
  private static final int FEWEST = 64;

  private final long mostStates;
  private long[] weight = new long[64];
  private long[] value = new long[64];
  private long[] mask = new long[64];
  private int[] units = new int[64];
  private int[] link = new int[64];
  private int size;

  private long[] nextWeight = new long[64];
  private long[] nextValue = new long[64];
  private long[] nextMask = new long[64];
  private int[] nextUnits = new int[64];
  private int[] nextLink = new int[64];

  private int[] parent = new int[64];
  private int[] block = new int[64];
  private long[] bits = new long[64];
  private int nodes;

  private final Deque<Aside> asides = new ArrayDeque<>();
  private int[] placeOfStep = {};
  private int step;

  private long capacity;
  private double surcharge;
  private long limit;

  Frontier(long mostStates) {
    this.mostStates = mostStates;
  }

  /** Starts with the split set alone. */
  void begin(Ranking items) {
    if (placeOfStep.length < items.size) {
      placeOfStep = new int[items.size];
    }
    capacity = items.capacity - items.splitWeight;
    surcharge = items.surcharge;
    limit = items.limit - items.splitUnits;
    asides.clear();
    step = 0;
    nodes = 0;
    size = 1;
    weight[0] = 0;
    value[0] = 0;
    mask[0] = 0;
    units[0] = 0;
    link[0] = NONE;
  }

  int size() {
    return size;
  }

  long weight(int k) {
    return weight[k];
  }

  long value(int k) {
    return value[k];
  }

  long capacity() {
    return capacity;
  }

  /** The last set that fits after this much more weight, or -1; it is the best of those. */
  int lastFitting(long addWeight) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (weight[middle] + addWeight <= capacity) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /**
   * Each set may flip an item.
   *
   * @param sign 1 to add it, -1 to take it out
   * @param leastLeft the least rate among items that may still be taken out
   * @param mostRight the most rate among items that may still be added
   * @param leftWeight what may still be taken out
   * @param needed sets that cannot reach this value are dropped
   */
  void flip(
      int place,
      int sign,
      Ranking items,
      double leastLeft,
      double mostRight,
      long leftWeight,
      double needed) {
    if (step > 0 && (step & 63) == 0) {
      store();
    }
    reserve();
    long addWeight = sign * items.weight[place];
    long addValue = sign * items.value[place];
    int addUnits = sign * items.units[place];
    long bit = 1L << step;
    placeOfStep[step++] = place;
    long heaviest = capacity + leftWeight;
    double need = needed - 0x1p-49 * magnitude(addValue, needed);
    long[] w = weight;
    long[] v = value;
    int a = 0;
    int b = 0;
    int out = 0;
    long lastValue = Long.MIN_VALUE;
    int n = size;
    while (b < n || a < n) {
      long weightA = a < n ? w[a] : Long.MAX_VALUE;
      long weightB = b < n ? w[b] + addWeight : Long.MAX_VALUE;
      boolean flipped = weightB < weightA || weightB == weightA && b < n && v[b] + addValue > v[a];
      int k = flipped ? b++ : a++;
      long newWeight = flipped ? weightB : weightA;
      long newValue = flipped ? v[k] + addValue : v[k];
      if (newValue <= lastValue) {
        continue;
      }
      int newUnits = flipped ? units[k] + addUnits : units[k];
      double room = capacity - newWeight + surcharge * (limit - newUnits);
      double bound = newValue + room * (room >= 0 ? mostRight : leastLeft);
      if (bound >= need && newWeight <= heaviest) {
        lastValue = newValue;
        nextWeight[out] = newWeight;
        nextValue[out] = newValue;
        nextUnits[out] = newUnits;
        nextMask[out] = flipped ? mask[k] | bit : mask[k];
        nextLink[out++] = link[k];
      }
    }
    swap(out);
  }

  private double magnitude(long addValue, double needed) {
    double most = Math.abs((double) addValue) + Math.abs(needed);
    return size == 0 ? most : most + Math.abs(value[0]) + Math.abs(value[size - 1]);
  }

  /** Moves the masks of all sets to the arena. */
  private void store() {
    if (nodes + size > parent.length) {
      sweep();
      if (2 * (nodes + size) > parent.length) {
        int room = Math.max(256, 4 * (nodes + size));
        parent = Arrays.copyOf(parent, room);
        block = Arrays.copyOf(block, room);
        bits = Arrays.copyOf(bits, room);
      }
    }
    int full = (step >> 6) - 1;
    for (int k = 0; k < size; k++) {
      if (mask[k] != 0) {
        parent[nodes] = link[k];
        block[nodes] = full;
        bits[nodes] = mask[k];
        link[k] = nodes++;
        mask[k] = 0;
      }
    }
  }

  /** Drops nodes that no set needs. A parent is always older than its children. */
  private void sweep() {
    int[] moved = new int[nodes];
    mark(moved, link, size);
    for (Aside aside : asides) {
      mark(moved, aside.link, aside.link.length);
    }
    for (int k = nodes - 1; k >= 0; k--) {
      if (moved[k] == 1 && parent[k] != NONE) {
        moved[parent[k]] = 1;
      }
    }
    int live = 0;
    for (int k = 0; k < nodes; k++) {
      if (moved[k] == 1) {
        parent[live] = parent[k] == NONE ? NONE : moved[parent[k]];
        block[live] = block[k];
        bits[live] = bits[k];
        moved[k] = live++;
      }
    }
    nodes = live;
    move(moved, link, size);
    for (Aside aside : asides) {
      move(moved, aside.link, aside.link.length);
    }
  }

  private static void mark(int[] moved, int[] links, int size) {
    for (int k = 0; k < size; k++) {
      if (links[k] != NONE) {
        moved[links[k]] = 1;
      }
    }
  }

  private static void move(int[] moved, int[] links, int size) {
    for (int k = 0; k < size; k++) {
      if (links[k] != NONE) {
        links[k] = moved[links[k]];
      }
    }
  }

  private void reserve() {
    if (nextWeight.length < 2 * size) {
      int room = 4 * size;
      nextWeight = new long[room];
      nextValue = new long[room];
      nextMask = new long[room];
      nextUnits = new int[room];
      nextLink = new int[room];
    }
  }

  private void swap(int newSize) {
    long[] w = weight;
    weight = nextWeight;
    nextWeight = w;
    long[] v = value;
    value = nextValue;
    nextValue = v;
    long[] m = mask;
    mask = nextMask;
    nextMask = m;
    int[] c = units;
    units = nextUnits;
    nextUnits = c;
    int[] l = link;
    link = nextLink;
    nextLink = l;
    size = newSize;
  }

  /** Whether there are more sets than may be. */
  boolean crowded() {
    return size > Math.max(FEWEST, mostStates >> Math.min(40, asides.size()));
  }

  /** Puts the heavier half aside, to go on from this position later. */
  void halve(Position position) {
    int from = size / 2;
    asides.push(
        new Aside(
            Arrays.copyOfRange(weight, from, size),
            Arrays.copyOfRange(value, from, size),
            Arrays.copyOfRange(mask, from, size),
            Arrays.copyOfRange(units, from, size),
            Arrays.copyOfRange(link, from, size),
            step,
            position));
    size = from;
  }

  /** Takes up what was put aside last, or returns null where nothing was. */
  Position resume() {
    if (asides.isEmpty()) {
      return null;
    }
    Aside last = asides.pop();
    size = last.weight.length;
    reserve();
    if (weight.length < size) {
      swap(size);
    }
    System.arraycopy(last.weight, 0, weight, 0, size);
    System.arraycopy(last.value, 0, value, 0, size);
    System.arraycopy(last.mask, 0, mask, 0, size);
    System.arraycopy(last.units, 0, units, 0, size);
    System.arraycopy(last.link, 0, link, 0, size);
    step = last.step;
    return last.position;
  }

  /** Applies the flips of a set to the split set, by place. */
  void apply(int k, boolean[] keptPlaces) {
    apply(mask[k], (step - 1) >> 6, keptPlaces);
    for (int node = link[k]; node != NONE; node = parent[node]) {
      apply(bits[node], block[node], keptPlaces);
    }
  }

  private void apply(long word, int ofBlock, boolean[] keptPlaces) {
    for (long rest = word; rest != 0; rest &= rest - 1) {
      int place = placeOfStep[(ofBlock << 6) + Long.numberOfTrailingZeros(rest)];
      keptPlaces[place] ^= true;
    }
  }
}
