package io.gapstone.solvers.lyapunov;

/**
 * Prices of a server for a user in a slot, and the lower bound they prove: every user takes the
 * cheapest way through the slots, every place keeps the set of users that leaves it the least
 * latency minus prices. Where the two disagree the price is wrong.
 */
final class CrowdPrices {

  private static final double FIRST_STEP = 1.0;
  private static final double SHRINK = 0.7;
  private static final int PATIENCE = 5;
  private static final double MEMORY = 0.75;

  private final Journeys journeys;
  private final SlotCrowd[] crowds;
  private final int[] budgets;
  private final int n;
  private final BudgetedPath path;
  private final CheapestCrowd cheapest = new CheapestCrowd();

  /** By user, slot and rank. */
  private final double[][] price;

  private final double[][] bestPrice;
  private final float[][] direction;
  private final byte[][] excess;
  private final int[][] ways;
  private double best = Double.NEGATIVE_INFINITY;
  private double step = FIRST_STEP;
  private int idle;

  CrowdPrices(Journeys journeys, SlotCrowd[] crowds, int[] budgets) {
    this.journeys = journeys;
    this.crowds = crowds;
    this.budgets = budgets;
    n = crowds[0].candidates();
    path = new BudgetedPath(crowds.length, n);
    int users = budgets.length;
    price = new double[users][crowds.length * n];
    bestPrice = new double[users][crowds.length * n];
    direction = new float[users][crowds.length * n];
    excess = new byte[users][crowds.length * n];
    ways = new int[users][crowds.length];
  }

  /** The prices of a user, to be set before the first round. */
  double[] price(int u) {
    return price[u];
  }

  /** The best bound so far on the sum of latencies. */
  double best() {
    return best;
  }

  /** What users choose at the prices of the last round. */
  int[][] ways() {
    return ways;
  }

  /** The prices of the best bound, finite everywhere. */
  double[] certified() {
    int length = crowds.length * n;
    double[] all = new double[budgets.length * length];
    for (int u = 0; u < budgets.length; u++) {
      for (int i = 0; i < length; i++) {
        double p = bestPrice[u][i];
        all[u * length + i] = p == Double.POSITIVE_INFINITY ? 0 : p;
      }
    }
    return all;
  }

  /** Evaluates the bound at the present prices and keeps the best. */
  double evaluate() {
    double sum = 0;
    for (int u = 0; u < budgets.length; u++) {
      java.util.Arrays.fill(excess[u], (byte) 0);
      sum += path.solve(price[u], journeys.stay(u), journeys.first(u), budgets[u], ways[u]);
      for (int t = 0; t < crowds.length; t++) {
        excess[u][t * n + ways[u][t]]++;
      }
    }
    for (int t = 0; t < crowds.length; t++) {
      sum += places(t);
    }
    if (sum > best) {
      best = sum;
      idle = 0;
      for (int u = 0; u < budgets.length; u++) {
        System.arraycopy(price[u], 0, bestPrice[u], 0, price[u].length);
      }
    } else if (++idle == PATIENCE) {
      idle = 0;
      step *= SHRINK;
    }
    return sum;
  }

  private double places(int t) {
    SlotCrowd crowd = crowds[t];
    double sum = 0;
    for (int p = 0; p < crowd.places(); p++) {
      cheapest.clear();
      for (int m = crowd.from(p); m < crowd.to(p); m++) {
        int u = crowd.user(m);
        int k = crowd.rank(m);
        cheapest.add(u, k, price[u][t * n + k], false);
      }
      sum += cheapest.solve(crowd);
      for (int i = 0; i < cheapest.choices(); i++) {
        excess[cheapest.user(i)][t * n + cheapest.rank(i)]--;
      }
    }
    return sum;
  }

  /**
   * Moves the prices: up where users want more than places, down where less.
   *
   * @param bound at the present prices
   * @param target what the bound may reach at most
   * @return false where users and places agree, so that the bound is the optimum
   */
  boolean move(double bound, double target) {
    double square = 0;
    boolean agree = true;
    for (int u = 0; u < budgets.length; u++) {
      for (int i = 0; i < price[u].length; i++) {
        agree &= excess[u][i] == 0;
        float d = (float) MEMORY * direction[u][i] + excess[u][i];
        direction[u][i] = d;
        square += (double) d * d;
      }
    }
    if (agree || square == 0) {
      return false;
    }
    double length = step * Math.max(0, target - bound) / square;
    for (int u = 0; u < budgets.length; u++) {
      for (int i = 0; i < price[u].length; i++) {
        price[u][i] += length * direction[u][i];
      }
    }
    return true;
  }
}
