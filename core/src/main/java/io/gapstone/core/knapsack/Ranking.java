package io.gapstone.core.knapsack;

import java.util.Arrays;

/**
 * The open items of a {@link KnapsackSearch}, and which of them come first by value per charged
 * weight.
 *
 * <p>The charged weight of an item is its weight plus a surcharge for each of its units; see {@link
 * CardinalityBound}. The items before {@link #split} are the split set: the first ones as long as
 * they fit the charged capacity, which is {@code capacity + surcharge * limit} for at most (or at
 * least) {@code limit} units.
 */
final class Ranking {

  int size;
  final int[] item;
  final long[] value;
  final long[] weight;
  final double[] rate;
  final int[] units;

  /** What the open items may weigh together. */
  long capacity;

  double surcharge;
  long limit;

  int split;
  long splitWeight;
  long splitValue;
  long splitUnits;

  Ranking(int most) {
    item = new int[most];
    value = new long[most];
    weight = new long[most];
    rate = new double[most];
    units = new int[most];
  }

  void add(int ownItem, long itemValue, long itemWeight, int itemUnits) {
    units[size] = itemUnits;
    item[size] = ownItem;
    value[size] = itemValue;
    weight[size++] = itemWeight;
  }

  void copy(Ranking other) {
    size = other.size;
    capacity = other.capacity;
    System.arraycopy(other.item, 0, item, 0, size);
    System.arraycopy(other.value, 0, value, 0, size);
    System.arraycopy(other.weight, 0, weight, 0, size);
    System.arraycopy(other.units, 0, units, 0, size);
  }

  /** Charges each item that much more than its weight for each of its units. */
  void charge(double newSurcharge, long newLimit) {
    surcharge = newSurcharge;
    limit = newLimit;
    for (int k = 0; k < size; k++) {
      double charged = charged(k);
      // What weighs nothing or less here never leaves the split set to make room.
      rate[k] = charged > 0 ? value[k] / charged : Double.POSITIVE_INFINITY;
    }
  }

  double charged(int k) {
    return weight[k] + surcharge * units[k];
  }

  /** What the split set leaves of the charged capacity. */
  double room() {
    return room(splitWeight, splitUnits);
  }

  private double room(long usedWeight, long usedUnits) {
    return capacity - usedWeight + surcharge * (limit - usedUnits);
  }

  /** The linear relaxation beyond the value of the split set. */
  double relaxedGain() {
    return split < size ? room() * rate[split] : 0;
  }

  /** Finds the split set without ordering the items any further: a weighted median. */
  void partition() {
    splitWeight = 0;
    splitUnits = 0;
    int low = 0;
    int high = size;
    while (low < high) {
      double pivot = median(rate[low], rate[(low + high) >>> 1], rate[high - 1]);
      int above = low;
      int below = high;
      long sum = 0;
      long unitSum = 0;
      for (int k = low; k < below; ) {
        if (rate[k] > pivot) {
          sum += weight[k];
          unitSum += units[k];
          swap(k++, above++);
        } else if (rate[k] < pivot) {
          swap(k, --below);
        } else {
          k++;
        }
      }
      if (room(splitWeight + sum, splitUnits + unitSum) < 0) {
        high = above;
        continue;
      }
      splitWeight += sum;
      splitUnits += unitSum;
      low = above;
      while (low < below && fits(low)) {
        splitUnits += units[low];
        splitWeight += weight[low++];
      }
      if (low < below) {
        break;
      }
    }
    split = low;
    sumValues();
  }

  /** Orders all items by rate, ties as they were, and finds the split set. */
  void sort() {
    int[] order = new int[size];
    for (int k = 0; k < size; k++) {
      order[k] = k;
    }
    order = RateOrder.sorted(order, rate);
    int[] items = new int[size];
    long[] values = new long[size];
    long[] weights = new long[size];
    int[] allUnits = new int[size];
    double[] rates = new double[size];
    for (int k = 0; k < size; k++) {
      items[k] = item[order[k]];
      values[k] = value[order[k]];
      weights[k] = weight[order[k]];
      allUnits[k] = units[order[k]];
      rates[k] = rate[order[k]];
    }
    System.arraycopy(items, 0, item, 0, size);
    System.arraycopy(values, 0, value, 0, size);
    System.arraycopy(weights, 0, weight, 0, size);
    System.arraycopy(allUnits, 0, units, 0, size);
    System.arraycopy(rates, 0, rate, 0, size);
    split = 0;
    splitWeight = 0;
    splitUnits = 0;
    while (split < size && fits(split)) {
      splitUnits += units[split];
      splitWeight += weight[split++];
    }
    sumValues();
  }

  private boolean fits(int k) {
    return room(splitWeight + weight[k], splitUnits + units[k]) >= 0;
  }

  private void sumValues() {
    splitValue = 0;
    for (int k = 0; k < split; k++) {
      splitValue += value[k];
    }
  }

  /**
   * How far bounds made from rates can be wrong: items whose rates differ by rounding alone may be
   * out of order, each by that rounding. To be asked when sorted.
   */
  double slack() {
    double most = 0;
    double sum = 0;
    int first = 0;
    for (int k = 0; k < size; k++) {
      sum += error(k);
      while (rate[first] > rate[k] * (1 + 0x1p-50)) {
        sum -= error(first++);
      }
      most = Math.max(most, sum);
    }
    // A millionth for the sums themselves.
    return 2 * most + 1e-6;
  }

  /** What a rate may be wrong by, times the weight: nothing where the division leaves no rest. */
  private double error(int k) {
    double charged = charged(k);
    boolean whole = rate[k] == Math.rint(rate[k]) && value[k] < 0x1p52;
    return whole && Math.rint(charged) == charged && charged * rate[k] == value[k]
        ? 0
        : value[k] * 0x1p-51;
  }

  /** Heaviest last: the places in that order. */
  int[] placesByWeight() {
    double[] negative = new double[size];
    int[] order = new int[size];
    for (int k = 0; k < size; k++) {
      order[k] = k;
      negative[k] = -(double) weight[k];
    }
    return RateOrder.sorted(order, negative);
  }

  /** The most items that fit. */
  long mostItems() {
    long[] sorted = Arrays.copyOf(weight, size);
    Arrays.sort(sorted);
    long sum = 0;
    int count = 0;
    while (count < size && sum + sorted[count] <= capacity) {
      sum += sorted[count++];
    }
    return count;
  }

  /** The fewest items whose values come to at least this much; one too many where none do. */
  long fewestItems(long wanted) {
    long[] sorted = Arrays.copyOf(value, size);
    Arrays.sort(sorted);
    long sum = 0;
    int count = 0;
    while (sum < wanted && count < size) {
      sum += sorted[size - ++count];
    }
    return sum < wanted ? count + 1 : count;
  }

  private void swap(int a, int b) {
    int i = item[a];
    item[a] = item[b];
    item[b] = i;
    int u = units[a];
    units[a] = units[b];
    units[b] = u;
    long v = value[a];
    value[a] = value[b];
    value[b] = v;
    long w = weight[a];
    weight[a] = weight[b];
    weight[b] = w;
    double r = rate[a];
    rate[a] = rate[b];
    rate[b] = r;
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
