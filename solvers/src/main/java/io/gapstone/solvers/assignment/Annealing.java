package io.gapstone.solvers.assignment;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Simulated annealing around given prices of capacity.
 *
 * <p>At prices y an assignment costs the bound of y, plus what its users pay above their cheapest
 * option, plus y times the room it leaves on servers. That excess is what the search minimises.
 * Servers may be overfull on the way, at a higher price. Misfit counts little at first and fully
 * after two thirds of the way: otherwise nobody could leave a full server unless somebody of the
 * same weight came, and the search would freeze.
 *
 * <p>A step gives one user another option; most steps also send somebody away from the server that
 * it enters.
 */
final class Annealing {

  private static final double OVERFULL = 4;
  private static final double FIRST_MISFIT = 1e-2;

  /** Options this near stay open to the end, in units of the first temperature. */
  private static final double NEAR = 0.75;

  private static final int BLOCKS = 256;
  private static final int FULL_MISFIT_BLOCK = 180;

  private final AssignmentProblem problem;
  private final int users;
  private final int servers;
  private final Dice dice;

  /** Options by user, cheapest first; the last server stands for rejection. */
  private final int[] first;

  private final int[] pair;
  private final int[] server;
  private final long[] weight;
  private final double[] excess;
  private final int[] near;

  /** By server, the cost of a unit of room left, and of a unit too much. */
  private final double[] emptyPrice;

  private final double[] overPrice;
  private double misfitShare = 1;

  private final int[] chosen;
  private final long[] room;
  private final int[][] member;
  private final int[] members;
  private final int[] place;
  private int overfull;
  private long cost;

  private final int[] best;
  private long bestCost;
  private long steps;

  /**
   * Prepares the search.
   *
   * @param price by server, cost for the whole of it
   * @param scale how much users typically pay above their cheapest option
   * @param start a feasible assignment, by user a pair or -1
   */
  Annealing(
      AssignmentProblem problem,
      Options all,
      double[] price,
      double scale,
      int[] start,
      long seed) {
    this.problem = problem;
    this.users = problem.users;
    this.servers = problem.servers;
    this.dice = new Dice(seed);
    this.first = all.first;
    this.pair = new int[all.count];
    this.server = new int[all.count];
    this.weight = new long[all.count];
    this.excess = new double[all.count];
    this.near = new int[users];
    this.emptyPrice = new double[servers + 1];
    this.overPrice = new double[servers + 1];
    this.chosen = new int[users];
    this.room = new long[servers + 1];
    this.member = new int[servers + 1][8];
    this.members = new int[servers + 1];
    this.place = new int[users];
    this.best = start.clone();
    this.bestCost = problem.cost(start);
    setPrices(price, scale);
    sortOptions(all, price);
  }

  private void setPrices(double[] price, double scale) {
    double mean = 0;
    for (int h = 0; h < servers; h++) {
      mean += price[h] / servers;
    }
    double least = 0.3 * mean + 0.1 * scale * users / servers;
    for (int h = 0; h < servers; h++) {
      double capacity = Math.max(1, problem.capacity[h]);
      emptyPrice[h] = price[h] / capacity;
      overPrice[h] = OVERFULL * Math.max(price[h], least) / capacity;
    }
  }

  private void sortOptions(Options all, double[] price) {
    for (int u = 0; u < users; u++) {
      int from = first[u];
      int to = first[u + 1];
      for (int k = from; k < to; k++) {
        double value = all.value(k, price);
        int j = k;
        for (; j > from && excess[j - 1] > value; j--) {
          excess[j] = excess[j - 1];
          pair[j] = pair[j - 1];
        }
        excess[j] = value;
        pair[j] = all.pair[k];
      }
      for (int k = to - 1; k >= from; k--) {
        excess[k] -= excess[from];
        server[k] = pair[k] < 0 ? servers : problem.server[pair[k]];
        weight[k] = pair[k] < 0 ? 0 : problem.weight[pair[k]];
      }
    }
  }

  long bestCost() {
    return bestCost;
  }

  /** The best assignment found: by user a pair, or -1. */
  int[] best() {
    return best.clone();
  }

  /** Where everyone is now; servers may be overfull. */
  int[] current() {
    int[] pairOf = new int[users];
    for (int u = 0; u < users; u++) {
      pairOf[u] = pair[chosen[u]];
    }
    return pairOf;
  }

  /** How many steps were tried. */
  long steps() {
    return steps;
  }

  /** Takes note of a better assignment found elsewhere. */
  void offer(int[] pairOf, long itsCost) {
    if (itsCost < bestCost) {
      bestCost = itsCost;
      System.arraycopy(pairOf, 0, best, 0, users);
    }
  }

  /** Puts everyone where an assignment says. */
  void restart(int[] pairOf) {
    Arrays.fill(members, 0);
    System.arraycopy(problem.capacity, 0, room, 0, servers);
    room[servers] = Long.MAX_VALUE / 4;
    cost = problem.cost(pairOf);
    for (int u = 0; u < users; u++) {
      int k = first[u];
      while (pair[k] != pairOf[u]) {
        k++;
      }
      chosen[u] = k;
      room[server[k]] -= weight[k];
      join(u, server[k]);
    }
    overfull = 0;
    for (int h = 0; h < servers; h++) {
      overfull += room[h] < 0 ? 1 : 0;
    }
  }

  private void join(int u, int h) {
    if (member[h].length == members[h]) {
      member[h] = Arrays.copyOf(member[h], 2 * members[h]);
    }
    place[u] = members[h];
    member[h][members[h]++] = u;
  }

  private void leave(int u, int h) {
    int last = member[h][--members[h]];
    member[h][place[u]] = last;
    place[last] = place[u];
  }

  /**
   * Cools from one temperature to another.
   *
   * @param length about how many steps
   * @param stop asked now and then, with the steps so far
   */
  void cool(double from, double to, long length, LongPredicate stop) {
    double fall = StrictMath.pow(to / from, 1.0 / BLOCKS);
    double rise = StrictMath.pow(1 / FIRST_MISFIT, 1.0 / FULL_MISFIT_BLOCK);
    double temperature = from;
    misfitShare = FIRST_MISFIT;
    long count = length / BLOCKS + 1;
    for (int block = 0; block < BLOCKS; block++) {
      limitOptions(Math.max(12 * temperature, NEAR * from));
      for (long i = 0; i < count; i++) {
        step(temperature);
        if ((steps++ & 0xffff) == 0 && stop.test(steps)) {
          return;
        }
      }
      temperature *= fall;
      misfitShare = Math.min(1, misfitShare * rise);
    }
  }

  /** Leaves aside options that cost too much to be taken at the temperature. */
  private void limitOptions(double reach) {
    for (int u = 0; u < users; u++) {
      int k = first[u] + 1;
      while (k < first[u + 1] && excess[k] <= reach) {
        k++;
      }
      near[u] = Math.max(k - first[u], Math.min(2, first[u + 1] - first[u]));
    }
  }

  private double misfit(int h, long left) {
    return left >= 0 ? left * emptyPrice[h] : -left * overPrice[h];
  }

  private void step(double temperature) {
    int u = dice.below(users);
    int k = first[u] + dice.below(near[u]);
    int old = chosen[u];
    if (k == old) {
      return;
    }
    int h = server[old];
    int g = server[k];
    double limit = temperature * dice.minusLog();
    double change = excess[k] - excess[old];
    long roomH = room[h] + weight[old];
    long roomG = room[g] - weight[k];
    if (g == servers || members[g] == 0 || dice.below(4) == 0) {
      double misfit = misfit(h, roomH) - misfit(h, room[h]) + misfit(g, roomG) - misfit(g, room[g]);
      if (change + misfitShare * misfit <= limit) {
        move(u, old, k);
        note();
      }
      return;
    }
    int v = member[g][dice.below(members[g])];
    int l = first[v] + dice.below(near[v]);
    int was = chosen[v];
    if (l == was) {
      return;
    }
    int x = server[l];
    change += excess[l] - excess[was];
    double misfit = misfit(g, roomG + weight[was]) - misfit(g, room[g]) - misfit(h, room[h]);
    if (x == h) {
      misfit += misfit(h, roomH - weight[l]);
    } else {
      misfit += misfit(h, roomH) + misfit(x, room[x] - weight[l]) - misfit(x, room[x]);
    }
    if (change + misfitShare * misfit <= limit) {
      move(u, old, k);
      move(v, was, l);
      note();
    }
  }

  private void move(int u, int old, int k) {
    int h = server[old];
    int g = server[k];
    cost += costOf(u, k) - costOf(u, old);
    leave(u, h);
    join(u, g);
    chosen[u] = k;
    overfull -= room[h] < 0 ? 1 : 0;
    room[h] += weight[old];
    overfull += room[h] < 0 ? 1 : 0;
    overfull -= room[g] < 0 ? 1 : 0;
    room[g] -= weight[k];
    overfull += room[g] < 0 ? 1 : 0;
  }

  private long costOf(int u, int k) {
    return pair[k] < 0 ? problem.rejection[u] : problem.cost[pair[k]];
  }

  private void note() {
    if (overfull == 0 && cost < bestCost) {
      bestCost = cost;
      for (int u = 0; u < users; u++) {
        best[u] = pair[chosen[u]];
      }
    }
  }
}
