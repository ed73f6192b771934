package io.gapstone.solvers.smra;

import java.util.Arrays;

/**
 * The best shares of one resource of one server for given stays, each of which keeps one share
 * through all its slots: least sum of {@code weight / share} such that in every slot those present
 * fit.
 *
 * <p>Only slots where somebody is present for the last time can bind, and of those only the ones
 * since whose predecessor somebody came: between them, sets only grow. Prices of these few slots
 * are found by turns, one slot at a time, and then all at once by Newton's method. Shares are drawn
 * towards the minimum where rounding or an early stop left a slot overfull, so they always fit. An
 * object keeps its working memory.
 */
final class StayShares {

  private static final int STEPS = 60;
  private static final double EXACT = 1e-11;
  private static final double SINGULAR = 1e-15;

  private final int slots;
  private final boolean[] ends;
  private final boolean[] begins;

  /** Of the slots that can bind, in order. */
  private final int[] slot;

  private final double[] capacity;
  private final int[] present;
  private final double[] price;
  private final double[] trialPrice;
  private final double[] excess;
  private final double[] step;
  private final double[] hessian;
  private final int[] free;
  private int binding;

  /** By stay, the first and last slot of those that can bind. */
  private int[] low = new int[32];

  private int[] high = new int[32];
  private double[] weights = new double[32];

  /** The result, by stay. */
  double[] share = new double[32];

  private int n;
  private double least;
  private double most;

  /** How {@link #filled} changes with the price. */
  private double slope;

  StayShares(int slots) {
    this.slots = slots;
    ends = new boolean[slots];
    begins = new boolean[slots];
    slot = new int[slots];
    capacity = new double[slots];
    present = new int[slots];
    price = new double[slots];
    trialPrice = new double[slots];
    excess = new double[slots];
    step = new double[slots];
    hessian = new double[slots * slots];
    free = new int[slots];
  }

  /**
   * Finds shares and prices.
   *
   * @param from by stay, its first slot
   * @param last by stay, its last slot
   * @param weight by stay
   * @param room by slot from {@code at}, what these stays can share; it never falls with time
   * @param prices by slot from {@code at}, a first guess; the result is written there
   * @return the sum of {@code weight / share}; infinity where minima do not fit
   */
  double solve(
      int count,
      int[] from,
      int[] last,
      double[] weight,
      double least,
      double most,
      double[] room,
      double[] prices,
      int at) {
    n = count;
    this.least = least;
    this.most = most;
    if (low.length < n) {
      int length = 2 * n;
      low = new int[length];
      high = new int[length];
      share = new double[length];
    }
    weights = weight;
    if (!find(from, last, room, at)) {
      return Double.POSITIVE_INFINITY;
    }
    for (int k = 0; k < binding; k++) {
      price[k] = prices[at + slot[k]];
    }
    Arrays.fill(prices, at, at + slots, 0);
    if (binding > 0) {
      ascend();
      fit();
      for (int k = 0; k < binding; k++) {
        prices[at + slot[k]] = price[k];
      }
    } else {
      Arrays.fill(share, 0, n, most);
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += weight[i] / share[i];
    }
    return sum;
  }

  /** Finds the slots that can bind; returns whether the minima fit in all slots. */
  private boolean find(int[] from, int[] last, double[] room, int at) {
    Arrays.fill(ends, false);
    Arrays.fill(begins, false);
    for (int i = 0; i < n; i++) {
      begins[from[i]] = true;
      ends[last[i]] = true;
      low[i] = Integer.MAX_VALUE;
      high[i] = -1;
    }
    binding = 0;
    boolean grown = false;
    for (int t = 0; t < slots; t++) {
      grown |= begins[t];
      boolean widens = t + 1 < slots && room[at + t + 1] > room[at + t];
      if (!grown || !ends[t] && !widens) {
        continue;
      }
      grown = false;
      int count = 0;
      for (int i = 0; i < n; i++) {
        count += from[i] <= t && t <= last[i] ? 1 : 0;
      }
      if (count * least > room[at + t]) {
        return false;
      }
      if (count * most > room[at + t]) {
        slot[binding] = t;
        capacity[binding] = room[at + t];
        present[binding] = count;
        for (int i = 0; i < n; i++) {
          if (from[i] <= t && t <= last[i]) {
            low[i] = Math.min(low[i], binding);
            high[i] = binding;
          }
        }
        binding++;
      }
    }
    return true;
  }

  private void ascend() {
    for (int k = 0; k < binding; k++) {
      turn(k);
    }
    double value = evaluate(price);
    for (int s = 0; s < STEPS && !settled(); s++) {
      if (binding == 1 || !newton(value)) {
        for (int k = 0; k < binding; k++) {
          turn(k);
        }
      }
      value = evaluate(price);
    }
  }

  /** Writes shares and excesses at given prices; returns the value of the price function. */
  private double evaluate(double[] at) {
    double value = 0;
    for (int k = 0; k < binding; k++) {
      excess[k] = -capacity[k];
      value -= at[k] * capacity[k];
    }
    for (int i = 0; i < n; i++) {
      double own = own(at, i);
      double x = share(weights[i], own);
      share[i] = x;
      value += weights[i] / x + own * x;
      for (int k = low[i]; k <= high[i]; k++) {
        excess[k] += x;
      }
    }
    return value;
  }

  private double own(double[] at, int i) {
    double own = 0;
    for (int k = low[i]; k <= high[i]; k++) {
      own += at[k];
    }
    return own;
  }

  private double share(double weight, double own) {
    if (own * most * most <= weight) {
      return most;
    }
    return Math.max(least, Math.sqrt(weight / own));
  }

  private boolean settled() {
    for (int k = 0; k < binding; k++) {
      double off = price[k] > 0 ? Math.abs(excess[k]) : Math.max(0, excess[k]);
      if (off > EXACT * capacity[k] && !(price[k] > 0 && excess[k] < 0 && jams(k))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all present are at an end of the box, so that no price makes the excess zero. */
  private boolean jams(int k) {
    for (int i = 0; i < n; i++) {
      if (low[i] <= k && k <= high[i] && share[i] > least && share[i] < most) {
        return false;
      }
    }
    return present[k] * least >= capacity[k] * (1 - EXACT);
  }

  /** Sets one slot's price to what fills it, the others' given. */
  private void turn(int k) {
    double old = price[k];
    double floor = 0;
    double ceiling = 0;
    for (int i = 0; i < n; i++) {
      if (low[i] <= k && k <= high[i]) {
        ceiling = Math.max(ceiling, weights[i] / (least * least));
      }
    }
    if (filled(k, -old) <= 0) {
      price[k] = 0;
      return;
    }
    double p = old > 0 ? old : ceiling * 0.01;
    for (int s = 0; s < 40; s++) {
      double over = filled(k, p - old);
      if (Math.abs(over) <= 0.1 * EXACT * capacity[k]) {
        break;
      }
      if (over > 0) {
        floor = p;
      } else {
        ceiling = p;
      }
      double next = slope < 0 ? p - over / slope : ceiling;
      if (!(next > floor && next < ceiling)) {
        next = floor > 0 ? Math.sqrt(floor * ceiling) : 0.1 * ceiling;
      }
      if (next == p) {
        break;
      }
      p = next;
    }
    price[k] = p;
  }

  /** By how much a slot is overfull when its price changes; leaves the derivative behind. */
  private double filled(int k, double change) {
    double sum = -capacity[k];
    slope = 0;
    for (int i = 0; i < n; i++) {
      if (low[i] <= k && k <= high[i]) {
        double own = Math.max(0, own(price, i) + change);
        double x = share(weights[i], own);
        sum += x;
        slope -= x > least && x < most ? x / (2 * own) : 0;
      }
    }
    return sum;
  }

  /** One step in all prices that are free to change; returns whether the value rose. */
  private boolean newton(double value) {
    int m = 0;
    for (int k = 0; k < binding; k++) {
      if (price[k] > 0 || excess[k] > 0) {
        free[m++] = k;
      }
    }
    for (int a = 0; a < m; a++) {
      step[a] = excess[free[a]];
      Arrays.fill(hessian, a * slots, a * slots + m, 0);
    }
    for (int i = 0; i < n; i++) {
      if (share[i] > least && share[i] < most && high[i] >= 0) {
        double curvature = share[i] / (2 * own(price, i));
        for (int a = 0; a < m; a++) {
          for (int b = 0; b < m && inside(i, free[a]); b++) {
            hessian[a * slots + b] += inside(i, free[b]) ? curvature : 0;
          }
        }
      }
    }
    if (!eliminate(m)) {
      return false;
    }
    for (int k = 0; k < binding; k++) {
      trialPrice[k] = price[k];
    }
    for (int a = 0; a < m; a++) {
      trialPrice[free[a]] = Math.max(0, price[free[a]] + step[a]);
    }
    if (evaluate(trialPrice) >= value) {
      System.arraycopy(trialPrice, 0, price, 0, binding);
      return true;
    }
    return false;
  }

  private boolean inside(int i, int k) {
    return low[i] <= k && k <= high[i];
  }

  /** Solves for the step by elimination without exchanges; the matrix is semidefinite. */
  private boolean eliminate(int m) {
    for (int a = 0; a < m; a++) {
      double pivot = hessian[a * slots + a];
      if (!(pivot > 0)) {
        return false;
      }
      for (int b = a + 1; b < m; b++) {
        double factor = hessian[b * slots + a] / pivot;
        if (factor != 0) {
          for (int c = a + 1; c < m; c++) {
            hessian[b * slots + c] -= factor * hessian[a * slots + c];
          }
          step[b] -= factor * step[a];
        }
      }
      for (int b = a + 1; b < m; b++) {
        if (!(hessian[b * slots + b] > SINGULAR * pivot)) {
          return false;
        }
      }
    }
    for (int a = m - 1; a >= 0; a--) {
      for (int c = a + 1; c < m; c++) {
        step[a] -= hessian[a * slots + c] * step[c];
      }
      step[a] /= hessian[a * slots + a];
    }
    return true;
  }

  /** Draws the shares of overfull slots towards the minimum until all fit. */
  private void fit() {
    evaluate(price);
    boolean over = false;
    for (int k = 0; k < binding; k++) {
      double spare = capacity[k] - present[k] * least;
      double wanted = excess[k] + spare;
      step[k] = wanted > spare ? spare / wanted : 1;
      over |= wanted > spare;
    }
    for (int i = 0; i < n && over; i++) {
      double factor = 1;
      for (int k = low[i]; k <= high[i]; k++) {
        factor = Math.min(factor, step[k]);
      }
      share[i] = least + factor * (share[i] - least);
    }
  }
}
