package io.gapstone.solvers.delayenergy;

import io.gapstone.solvers.dual.ConcaveFunction;
import java.util.Arrays;

/**
 * The bound over all slots from a price for each user on each server in each slot. At these prices
 * every user takes its cheapest way, and every server in every slot hosts the users that pay it
 * most, for the best number of them; where the two agree the bound is the optimum.
 *
 * <p>Coordinate {@code (t * users + u) * servers + s} is a price; with a cap, the prices by slot of
 * moving the mean service by one hop follow.
 */
abstract class HorizonPrices implements ConcaveFunction {

  /** Servers whose prices lie in one line of the cache. */
  private static final int BLOCK = 8;

  private final HorizonCosts costs;
  private final UserPath path;
  private final byte[] excess;
  private final double[] used;
  private final short[] most;
  private final int[] way;

  /** The mean of what moves carry. */
  private final double meanBits;

  private final boolean capped;

  /** By user and slot: everybody's cheapest way at the last prices. */
  final int[][] ways;

  private final double[] least;
  private final int[] leastUser;
  private final int[] bestUser;
  private final int[] candidate;
  private final double[] reduced;
  private final double[] crowd;
  private final short[] limit;
  private final int[] size = new int[BLOCK];

  HorizonPrices(HorizonCosts costs) {
    this.costs = costs;
    path = new UserPath(costs, Double.POSITIVE_INFINITY);
    int pairs = costs.access.length;
    excess = new byte[pairs];
    used = new double[costs.slots];
    capped = costs.cap < Double.POSITIVE_INFINITY;
    way = new int[costs.slots];
    double bits = 0;
    for (double carried : costs.bits) {
      bits += carried / costs.bits.length;
    }
    meanBits = bits;
    Arrays.fill(path.left, costs.cap);
    ways = new int[costs.users][costs.slots];
    int users = costs.users;
    least = new double[users + 1];
    leastUser = new int[users + 1];
    bestUser = new int[users + 1];
    candidate = new int[BLOCK * users];
    reduced = new double[BLOCK * users];
    crowd = new double[BLOCK * users];
    limit = new short[BLOCK * users];
    most = new short[costs.deadlines ? pairs : 0];
    for (int i = 0; i < most.length; i++) {
      int at = i / costs.servers;
      most[i] =
          (short) costs.mostFromAnywhere(at / costs.users, at % costs.users, i % costs.servers);
    }
  }

  int dimension() {
    return excess.length + (capped ? costs.slots : 0);
  }

  /** From where on coordinates are at least 0. */
  int nonnegativeFrom() {
    return excess.length;
  }

  /** What a bit costs by hop. */
  double energyPrice(double[] point, int t) {
    return capped ? point[excess.length + t] / meanBits : 0;
  }

  @Override
  public double value(double[] point) {
    Arrays.fill(excess, (byte) 0);
    double sum = costs.constant;
    Arrays.fill(used, 0);
    for (int t = 0; capped && t < costs.slots; t++) {
      path.price[t] = energyPrice(point, t);
      sum -= path.price[t] * costs.cap;
      used[t] = -costs.cap;
    }
    for (int u = 0; u < costs.users; u++) {
      sum += walk(u, point);
    }
    for (int t = 0; t < costs.slots; t++) {
      for (int s = 0; s < costs.servers; s += BLOCK) {
        int end = Math.min(costs.servers, s + BLOCK);
        gather(t, s, end, point);
        for (int b = s; b < end; b++) {
          sum += host(t, b, b - s);
        }
      }
    }
    return sum;
  }

  private double walk(int u, double[] point) {
    int servers = costs.servers;
    for (int t = 0; t < costs.slots; t++) {
      System.arraycopy(point, (t * costs.users + u) * servers, path.toll, t * servers, servers);
    }
    double cost = path.solve(u, way);
    System.arraycopy(way, 0, ways[u], 0, way.length);
    int from = costs.firstHost(u);
    for (int t = 0; t < way.length; t++) {
      excess[(t * costs.users + u) * servers + way[t]]++;
      used[t] += capped ? costs.bitHops(t, u, from, way[t]) : 0;
      from = way[t];
    }
    return cost;
  }

  /** Finds who pays some neighbouring servers more than they would cost them alone. */
  private void gather(int t, int from, int to, double[] point) {
    Arrays.fill(size, 0);
    for (int u = 0; u < costs.users; u++) {
      int row = (t * costs.users + u) * costs.servers;
      double weight = costs.weight[t * costs.users + u];
      for (int s = from; s < to; s++) {
        double g = weight * costs.slowness[s];
        double price = point[row + s];
        if (price > g) {
          int b = s - from;
          int at = b * costs.users + size[b]++;
          candidate[at] = u;
          reduced[at] = -price;
          crowd[at] = g;
          limit[at] = most.length == 0 ? Short.MAX_VALUE : most[row + s];
        }
      }
    }
  }

  /** The least crowding less prices of a server in a slot; its candidates are in a block. */
  private double host(int t, int s, int block) {
    int from = block * costs.users;
    int m = size[block];
    double best = 0;
    int count = 0;
    for (int k = 1; k <= Math.min(costs.room[s], m); k++) {
      int n = 0;
      for (int j = from; j < from + m; j++) {
        double r = reduced[j] + k * crowd[j];
        if (r < 0 && k <= limit[j]) {
          n = insert(n, k, r, candidate[j]);
        }
      }
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += least[j];
      }
      if (sum < best) {
        best = sum;
        count = n;
        System.arraycopy(leastUser, 0, bestUser, 0, n);
      }
    }
    for (int j = 0; j < count; j++) {
      excess[(t * costs.users + bestUser[j]) * costs.servers + s]--;
    }
    return best;
  }

  private int insert(int n, int k, double r, int u) {
    if (n == k && !(r < least[n - 1])) {
      return n;
    }
    int j = n < k ? n : n - 1;
    while (j > 0 && least[j - 1] > r) {
      least[j] = least[j - 1];
      leastUser[j] = leastUser[j - 1];
      j--;
    }
    least[j] = r;
    leastUser[j] = u;
    return n < k ? n + 1 : n;
  }

  @Override
  public void supergradient(double[] into) {
    for (int i = 0; i < excess.length; i++) {
      into[i] = excess[i];
    }
    if (capped) {
      for (int t = 0; t < used.length; t++) {
        into[excess.length + t] = used[t] / meanBits;
      }
    }
  }
}
