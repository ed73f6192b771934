package io.gapstone.solvers.dtasm;

import java.util.Arrays;

/**
 * The places worth trying for each cell, nearest first: those through which some way of the user
 * costs little more, at given prices, than its cheapest way. At most {@value #MOST} for each.
 */
final class HorizonOptions {

  private static final int MOST = 24;

  private final int width;
  private final int[] place;

  /** By option, what the best way through it costs above the cheapest. */
  private final float[] excess;

  private final int[] count;
  private final double scale;

  HorizonOptions(HorizonCase in, double[] x) {
    width = Math.min(MOST, in.places);
    place = new int[in.slots * in.users * width];
    excess = new float[place.length];
    count = new int[in.slots * in.users];
    HorizonWays ways = new HorizonWays(in, x);
    for (int u = 0; u < in.users; u++) {
      double cheapest = ways.search(u);
      for (int t = 0; t < in.slots; t++) {
        for (int h = 0; h < in.places; h++) {
          double through = ways.through(t, h);
          if (through < Double.POSITIVE_INFINITY) {
            add(t * in.users + u, h, (float) (through - cheapest));
          }
        }
      }
    }
    scale = typicalSecond();
  }

  private void add(int cell, int h, float above) {
    int from = cell * width;
    int n = count[cell];
    if (n == width && above >= excess[from + n - 1]) {
      return;
    }
    int j = from + Math.min(n, width - 1);
    for (; j > from && excess[j - 1] > above; j--) {
      excess[j] = excess[j - 1];
      place[j] = place[j - 1];
    }
    excess[j] = above;
    place[j] = h;
    count[cell] = Math.min(n + 1, width);
  }

  private double typicalSecond() {
    float[] second = new float[count.length];
    for (int cell = 0; cell < second.length; cell++) {
      second[cell] = count[cell] < 2 ? 0 : excess[cell * width + 1];
    }
    Arrays.sort(second);
    int n = second.length;
    double typical = n == 0 ? 0 : Math.max(second[n / 2], 0.05 * second[n * 9 / 10]);
    return Math.max(typical, 1e-3);
  }

  /** How much the second nearest place typically costs above the nearest. */
  double scale() {
    return scale;
  }

  int place(int cell, int k) {
    return place[cell * width + k];
  }

  /** By cell, how many places cost at most so much above the cheapest; at least two. */
  void limit(double reach, int[] near) {
    for (int cell = 0; cell < near.length; cell++) {
      int k = Math.min(2, count[cell]);
      while (k < count[cell] && excess[cell * width + k] <= reach) {
        k++;
      }
      near[cell] = k;
    }
  }
}
