package io.gapstone.solvers.assignment.complete;

import java.util.Arrays;
import java.util.Optional;

/**
 * Agents, jobs, and what each job costs and weighs at each agent, flat by agent: the pair of agent
 * {@code i} and job {@code j} is {@code i * jobs + j}.
 *
 * <p>Costs are whole numbers of zero or more, and prices lie on a grid of a power of two so coarse
 * that what a job is worth to an agent, rounded up to the grid, and every sum of such worths fits
 * an {@code int}. Sums of costs and prices are exact in doubles: bounds are free of rounding
 * errors.
 */
public final class CompleteProblem {

  /** Capacities times jobs, of all agents, beyond which tables over capacities are too slow. */
  private static final double MOST_CELLS = 2e8;

  /** For one agent, beyond which they take too much memory. */
  private static final double MOST_CELLS_OF_AGENT = 2e7;

  /** Prices are finer than this at least where numbers are small. */
  private static final int FINEST = 14;

  /** Prices are at most so many times the greatest cost. */
  private static final int PRICE_PER_COST = 4;

  private static final long LARGEST_COST = 1L << 36;

  final int agents;
  final int jobs;
  final double[] cost;
  final int[] weight;
  final int[] capacity;

  /** The least step between prices. */
  final double grid;

  /** More than any assignment costs. */
  final double most;

  /** No price is larger, nor smaller than minus this. */
  final double greatestPrice;

  private CompleteProblem(int agents, int jobs, double[] cost, int[] weight, int[] capacity) {
    this.agents = agents;
    this.jobs = jobs;
    this.cost = cost;
    this.weight = weight;
    this.capacity = capacity;
    double sum = 1;
    double greatest = 0;
    for (int j = 0; j < jobs; j++) {
      double dearest = 0;
      for (int i = 0; i < agents; i++) {
        dearest = Math.max(dearest, cost[i * jobs + j]);
      }
      sum += dearest;
      greatest = Math.max(greatest, dearest);
    }
    this.most = sum;
    int exponent = 30 - Math.getExponent((double) PRICE_PER_COST * (greatest + 1) * mostTogether());
    this.grid = Math.scalb(1.0, -Math.min(FINEST, exponent));
    this.greatestPrice = onGrid(PRICE_PER_COST * greatest + 1);
  }

  /** How many jobs fit one agent, at most. */
  private int mostTogether() {
    int most = 1;
    for (int i = 0; i < agents; i++) {
      int[] sorted = Arrays.copyOfRange(weight, i * jobs, (i + 1) * jobs);
      Arrays.sort(sorted);
      long load = 0;
      int count = 0;
      while (count < jobs && load + sorted[count] <= capacity[i]) {
        load += sorted[count++];
      }
      most = Math.max(most, count);
    }
    return most;
  }

  /**
   * A problem; none if costs or capacities are too large for tables.
   *
   * @param costs by agent and job, zero or more
   * @param weights likewise
   * @param capacities by agent
   */
  public static Optional<CompleteProblem> of(
      int jobs, long[] costs, long[] weights, long[] capacities) {
    int agents = capacities.length;
    int[] weight = new int[costs.length];
    int[] capacity = new int[agents];
    double cells = 0;
    for (int i = 0; i < agents; i++) {
      long divisor = 0;
      long total = 0;
      for (int k = i * jobs; k < (i + 1) * jobs; k++) {
        divisor = divisor(divisor, weights[k]);
        total += weights[k];
      }
      divisor = Math.max(1, divisor);
      long room = Math.min(capacities[i], total) / divisor;
      cells += (double) room * jobs;
      if (room * (double) jobs > MOST_CELLS_OF_AGENT || cells > MOST_CELLS) {
        return Optional.empty();
      }
      capacity[i] = (int) room;
      for (int k = i * jobs; k < (i + 1) * jobs; k++) {
        weight[k] = (int) Math.min(weights[k] / divisor, room + 1);
      }
    }
    double[] cost = Arrays.stream(costs).asDoubleStream().toArray();
    for (double one : cost) {
      if (one > LARGEST_COST) {
        return Optional.empty();
      }
    }
    return Optional.of(new CompleteProblem(agents, jobs, cost, weight, capacity));
  }

  /** The problem of some jobs at some agents, which have all their room for these. */
  CompleteProblem part(int[] someAgents, int[] someJobs) {
    int n = someJobs.length;
    double[] costs = new double[someAgents.length * n];
    int[] weights = new int[costs.length];
    int[] rooms = new int[someAgents.length];
    for (int a = 0; a < someAgents.length; a++) {
      rooms[a] = capacity[someAgents[a]];
      for (int b = 0; b < n; b++) {
        costs[a * n + b] = cost[someAgents[a] * jobs + someJobs[b]];
        weights[a * n + b] = weight[someAgents[a] * jobs + someJobs[b]];
      }
    }
    return new CompleteProblem(someAgents.length, n, costs, weights, rooms);
  }

  private static long divisor(long a, long b) {
    return b == 0 ? a : divisor(b, a % b);
  }

  /** What a price above an agent's cost is worth, in steps of the grid. */
  int worth(double price, int pair) {
    return (int) Math.ceil((price - cost[pair]) / grid);
  }

  private double onGrid(double price) {
    return Math.rint(price / grid) * grid;
  }

  /** The nearest price that is allowed. */
  double price(double wished) {
    return onGrid(Math.max(-greatestPrice, Math.min(greatestPrice, wished)));
  }

  /** What an assignment costs. */
  double cost(int[] agentOf) {
    double sum = 0;
    for (int j = 0; j < jobs; j++) {
      sum += cost[agentOf[j] * jobs + j];
    }
    return sum;
  }

  /** Whether every job has an agent, and no agent too much. */
  boolean fits(int[] agentOf) {
    int[] room = capacity.clone();
    for (int j = 0; j < jobs; j++) {
      if (agentOf[j] < 0) {
        return false;
      }
      room[agentOf[j]] -= weight[agentOf[j] * jobs + j];
    }
    for (int left : room) {
      if (left < 0) {
        return false;
      }
    }
    return true;
  }
}
