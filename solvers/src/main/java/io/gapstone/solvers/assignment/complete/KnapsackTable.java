package io.gapstone.solvers.assignment.complete;

import java.util.Arrays;

/**
 * The most value for each capacity, item by item, forwards and backwards. Values are whole, and
 * those of all sets that fit are less than {@code 2^31}.
 */
final class KnapsackTable {

  private final int[] item;
  private final int[] value;
  private final int[] weight;

  /** {@code ahead[k][c]}: of the first k items, in room c. */
  private int[][] ahead = new int[0][];

  /** {@code behind[k][c]}: of the items from k on, in room {@code capacity - c}. */
  private int[][] behind = new int[0][];

  private int items;
  private int capacity;
  private long total;

  /** How many cells were filled or looked at. */
  private long cells;

  KnapsackTable(int mostItems) {
    this.item = new int[mostItems];
    this.value = new int[mostItems];
    this.weight = new int[mostItems];
  }

  void begin(int ofCapacity) {
    capacity = ofCapacity;
    items = 0;
    total = 0;
  }

  /** Adds an item that fits by itself and is worth more than nothing. */
  void add(int name, int itsValue, int itsWeight) {
    item[items] = name;
    value[items] = itsValue;
    weight[items++] = itsWeight;
    total += itsWeight;
  }

  int items() {
    return items;
  }

  /** The name of an item. */
  int item(int k) {
    return item[k];
  }

  int value(int k) {
    return value[k];
  }

  int weight(int k) {
    return weight[k];
  }

  long cells() {
    return cells;
  }

  /** Whether everything fits. */
  boolean loose() {
    return total <= capacity;
  }

  /** The value of the best set. */
  int solve() {
    if (loose()) {
      int sum = 0;
      for (int k = 0; k < items; k++) {
        sum += value[k];
      }
      return sum;
    }
    fill(total);
    return ahead[items][capacity];
  }

  /** Fills the table for every room; {@link #solve} leaves out what it does not need. */
  int fill() {
    fill(Integer.MAX_VALUE);
    return ahead[items][capacity];
  }

  private void fill(long weightToCome) {
    ahead = reserve(ahead);
    Arrays.fill(ahead[0], 0, capacity + 1, 0);
    long rest = weightToCome;
    for (int k = 0; k < items; k++) {
      int w = weight[k];
      rest -= w;
      // In less room than this, nobody will ask.
      int from = (int) Math.max(0, capacity - Math.max(0, rest));
      int[] before = ahead[k];
      int[] after = ahead[k + 1];
      if (from < w) {
        System.arraycopy(before, from, after, from, w - from);
        from = w;
      }
      take(before, after, from, w, value[k], capacity + 1);
      cells += capacity + 1 - from;
    }
  }

  private static void take(int[] from, int[] to, int start, int w, int v, int end) {
    for (int c = start; c < end; c++) {
      to[c] = Math.max(from[c], from[c - w] + v);
    }
  }

  private int[][] reserve(int[][] rows) {
    int[][] grown = rows;
    if (rows.length <= items) {
      grown = Arrays.copyOf(rows, items + 9);
    }
    for (int k = 0; k <= items; k++) {
      if (grown[k] == null || grown[k].length <= capacity) {
        grown[k] = new int[capacity + 1];
      }
    }
    return grown;
  }

  /** Marks by place which items the best set holds, and counts them; after {@link #solve}. */
  int chosen(boolean[] kept) {
    int count = 0;
    int c = capacity;
    boolean all = loose();
    for (int k = items - 1; k >= 0; k--) {
      kept[k] = all || ahead[k + 1][c] != ahead[k][c];
      if (kept[k]) {
        c -= weight[k];
        count++;
      }
    }
    return count;
  }

  /** The value of the best set in this room; after {@link #fill}. */
  int best(int room) {
    return ahead[items][room];
  }

  /** Fills the table from behind. */
  void fillBehind() {
    behind = reserve(behind);
    Arrays.fill(behind[items], 0, capacity + 1, 0);
    for (int k = items - 1; k >= 0; k--) {
      int[] before = behind[k + 1];
      int[] after = behind[k];
      int w = weight[k];
      int end = capacity + 1 - w;
      takeBehind(before, after, w, value[k], end);
      System.arraycopy(before, end, after, end, w);
      cells += end;
    }
  }

  private static void takeBehind(int[] from, int[] to, int w, int v, int end) {
    for (int c = 0; c < end; c++) {
      to[c] = Math.max(from[c], from[c + w] + v);
    }
  }

  /** The value of the best set of all but one item in this room, once both tables are filled. */
  int others(int k, int room) {
    cells += room;
    return most(ahead[k], behind[k + 1], room, capacity - room);
  }

  private static int most(int[] first, int[] last, int room, int shift) {
    int a = Integer.MIN_VALUE;
    int b = Integer.MIN_VALUE;
    int c = 0;
    for (; c < room; c += 2) {
      a = Math.max(a, first[c] + last[c + shift]);
      b = Math.max(b, first[c + 1] + last[c + 1 + shift]);
    }
    if (c == room) {
      a = Math.max(a, first[c] + last[c + shift]);
    }
    return Math.max(a, b);
  }
}
