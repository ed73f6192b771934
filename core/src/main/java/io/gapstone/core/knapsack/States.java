package io.gapstone.core.knapsack;

import java.util.Arrays;

/**
 * The undominated partial sets of a {@link Knapsack}, by rising weight and so by rising value.
 *
 * <p>A set is stored as the chain of its differences from the split set: each link names the step
 * at which it was made, and a step flips one item. Links that no live set needs are swept away when
 * room runs out.
 */
final class States {

  private static final int NONE = -1;
  private static final int ROOT = 0;
  private static final int MOST_STATES = 1 << 13;
  private static final long MOST_WORK = 1 << 17;

  private long[] weight = new long[256];
  private long[] value = new long[256];
  private int[] link = new int[256];
  private int size;

  private long[] nextWeight = new long[256];
  private long[] nextValue = new long[256];
  private int[] nextLink = new int[256];

  private int[] parent = new int[1024];
  private int[] stepOf = new int[1024];
  private int links;

  private int[] placeOfStep = {};
  private int steps;
  private int[] item;
  private int split;
  private long capacity;

  /** The most value known, the least weight known to reach it, and its chain where there is one. */
  private long bestValue;

  private long bestWeight;
  private int bestLink;
  private double slack;
  private long work;

  /** Starts with the split set alone. {@code item} gives the caller's index of each place. */
  void begin(int m, int[] item, int split, long splitWeight, long splitValue, long capacity) {
    if (placeOfStep.length < m) {
      placeOfStep = new int[m + m / 2];
    }
    this.item = item;
    this.split = split;
    this.capacity = capacity;
    steps = 0;
    work = 0;
    links = 1;
    parent[ROOT] = NONE;
    stepOf[ROOT] = NONE;
    size = 1;
    weight[0] = splitWeight;
    value[0] = splitValue;
    link[0] = ROOT;
    bestValue = splitValue;
    bestWeight = splitWeight;
    bestLink = ROOT;
    // Bounds are computed in doubles; they err by less than this.
    slack = 1e-6 + splitValue * 0x1.0p-44;
  }

  /** Notes that some set has this value and weight. */
  void raise(long newValue, long newWeight) {
    if (newValue > bestValue || newValue == bestValue && newWeight < bestWeight) {
      bestValue = newValue;
      bestWeight = newWeight;
      bestLink = NONE;
    }
  }

  /** Whether the sets are so many, or ties cost so much, that another method is better. */
  boolean tooMany() {
    return size > MOST_STATES || work > MOST_WORK;
  }

  /** Whether a set whose value is at most {@code bound} can be as good as the best one. */
  boolean worthwhile(double bound) {
    return bound >= bestValue - slack;
  }

  /**
   * Takes an item into the core: each set may flip it.
   *
   * @param place the item's place; before the split it is taken out, else it is added
   * @param addWeight what the flip adds to the weight
   * @param addValue what the flip adds to the value
   * @param leastLeft the least value per weight among items that may still be taken out
   * @param mostRight the most value per weight among items that may still be added
   */
  void flip(int place, long addWeight, long addValue, double leastLeft, double mostRight) {
    makeRoom();
    raiseByFlip(addWeight, addValue);
    int step = steps++;
    placeOfStep[step] = place;
    int out = 0;
    int a = 0;
    int b = 0;
    long lastValue = Long.MIN_VALUE;
    while (a < size || b < size) {
      long weightA = a < size ? weight[a] : Long.MAX_VALUE;
      long weightB = b < size ? weight[b] + addWeight : Long.MAX_VALUE;
      boolean flipped;
      if (weightA != weightB) {
        flipped = weightB < weightA;
      } else {
        long difference = value[b] + addValue - value[a];
        flipped = difference > 0 || difference == 0 && before(link[b], place, link[a]);
      }
      long w = flipped ? weightB : weightA;
      long v = flipped ? value[b] + addValue : value[a];
      if (v > lastValue && promising(w, v, leastLeft, mostRight)) {
        lastValue = v;
        int chain = flipped ? newLink(link[b], step) : link[a];
        nextWeight[out] = w;
        nextValue[out] = v;
        nextLink[out++] = chain;
        if (w <= capacity) {
          offer(w, v, chain);
        }
      }
      if (flipped) {
        b++;
      } else {
        a++;
      }
    }
    work += size;
    swap(out);
  }

  /** The heaviest set that still fits with the flip is the best of them. */
  private void raiseByFlip(long addWeight, long addValue) {
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
    if (low > 0) {
      raise(value[low - 1] + addValue, weight[low - 1] + addWeight);
    }
  }

  /** Whether a set can still grow into one that is at least as good as the best one known. */
  private boolean promising(long w, long v, double leastLeft, double mostRight) {
    double bound = v + gain(capacity - w, leastLeft, mostRight);
    if (!(bound >= bestValue - slack)) {
      return false;
    }
    // Where more value is out of reach, a tie must not take more weight than the best set.
    return bound >= bestValue + 1 - slack
        || v + gain(bestWeight - w, leastLeft, mostRight) >= bestValue - slack;
  }

  private static double gain(long room, double leastLeft, double mostRight) {
    return room >= 0 ? room * mostRight : room * leastLeft;
  }

  private void offer(long w, long v, int chain) {
    if (v < bestValue || v == bestValue && w > bestWeight) {
      return;
    }
    boolean better = v > bestValue || w < bestWeight || bestLink == NONE;
    if (better || chain != bestLink && before(chain, NONE, bestLink)) {
      bestValue = v;
      bestWeight = w;
      bestLink = chain;
    }
  }

  /**
   * Whether the set of chain {@code a}, with {@code place} flipped besides unless that is {@link
   * #NONE}, comes lexicographically before the set of chain {@code b}.
   */
  private boolean before(int a, int place, int b) {
    int first = place == NONE ? Integer.MAX_VALUE : item[place];
    boolean aKeeps = place >= split;
    while (a != b) {
      work++;
      boolean fromA = stepOf[a] >= stepOf[b];
      boolean fromB = stepOf[b] >= stepOf[a];
      if (fromA != fromB) {
        int differing = placeOfStep[fromA ? stepOf[a] : stepOf[b]];
        if (item[differing] < first) {
          first = item[differing];
          aKeeps = fromA == differing >= split;
        }
      }
      a = fromA ? parent[a] : a;
      b = fromB ? parent[b] : b;
    }
    return aKeeps;
  }

  private int newLink(int from, int step) {
    parent[links] = from;
    stepOf[links] = step;
    return links++;
  }

  private void swap(int newSize) {
    long[] w = weight;
    weight = nextWeight;
    nextWeight = w;
    long[] v = value;
    value = nextValue;
    nextValue = v;
    int[] l = link;
    link = nextLink;
    nextLink = l;
    size = newSize;
  }

  /** One flip at most doubles the sets and makes one link per set. */
  private void makeRoom() {
    if (nextWeight.length < 2 * size) {
      nextWeight = new long[4 * size];
      nextValue = new long[4 * size];
      nextLink = new int[4 * size];
    }
    if (parent.length < links + size) {
      sweep();
      if (parent.length < 2 * (links + size)) {
        parent = Arrays.copyOf(parent, 4 * (links + size));
        stepOf = Arrays.copyOf(stepOf, parent.length);
      }
    }
  }

  /** Drops the links that no live set needs. A parent is always older than its children. */
  private void sweep() {
    int[] moved = new int[links];
    moved[ROOT] = 1;
    for (int k = 0; k < size; k++) {
      moved[link[k]] = 1;
    }
    if (bestLink != NONE) {
      moved[bestLink] = 1;
    }
    for (int k = links - 1; k > 0; k--) {
      if (moved[k] == 1) {
        moved[parent[k]] = 1;
      }
    }
    int live = 0;
    for (int k = 0; k < links; k++) {
      if (moved[k] == 1) {
        parent[live] = k == ROOT ? NONE : moved[parent[k]];
        stepOf[live] = stepOf[k];
        moved[k] = live++;
      }
    }
    for (int k = 0; k < size; k++) {
      link[k] = moved[link[k]];
    }
    bestLink = bestLink == NONE ? NONE : moved[bestLink];
    links = live;
  }

  /** Marks the items of the best set, by the caller's index. */
  void best(boolean[] kept) {
    for (int place = 0; place < split; place++) {
      kept[item[place]] = true;
    }
    for (int chain = bestLink; chain != ROOT; chain = parent[chain]) {
      int place = placeOfStep[stepOf[chain]];
      kept[item[place]] = place >= split;
    }
  }
}
