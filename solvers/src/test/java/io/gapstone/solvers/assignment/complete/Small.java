package io.gapstone.solvers.assignment.complete;

import io.gapstone.core.random.Draws;
import java.util.Arrays;

/** Small random problems, and all their assignments. */
final class Small {

  final int agents;
  final int jobs;
  final long[] costs;
  final long[] weights;
  final long[] capacities;
  final CompleteProblem problem;

  Small(long seed) {
    Draws draws = Draws.of(seed, "test/complete");
    agents = 1 + draws.index(4);
    jobs = 1 + draws.index(7);
    long costScale = new long[] {1, 1, 1000, 1_000_000_000}[draws.index(4)];
    long weightScale = new long[] {1, 1, 30}[draws.index(3)];
    costs = new long[agents * jobs];
    weights = new long[agents * jobs];
    capacities = new long[agents];
    for (int k = 0; k < costs.length; k++) {
      costs[k] = draws.index(30) * costScale;
      weights[k] = draws.index(12) * weightScale;
    }
    for (int i = 0; i < agents; i++) {
      capacities[i] = (4L * jobs / agents + draws.index(8)) * weightScale;
    }
    problem = CompleteProblem.of(jobs, costs, weights, capacities).orElseThrow();
  }

  /**
   * The least cost of any assignment with job at agent, or elsewhere if not {@code at}; infinite
   * without.
   */
  double least(int agent, int job, boolean at) {
    double best = Double.POSITIVE_INFINITY;
    int[] agentOf = new int[jobs];
    for (long code = 0; code < StrictMath.pow(agents, jobs); code++) {
      long rest = code;
      double sum = 0;
      for (int j = 0; j < jobs; j++) {
        agentOf[j] = (int) (rest % agents);
        rest /= agents;
        sum += costs[agentOf[j] * jobs + j];
      }
      boolean counts = agent < 0 || (agentOf[job] == agent) == at;
      if (counts && sum < best && fits(agentOf)) {
        best = sum;
      }
    }
    return best;
  }

  double least() {
    return least(-1, 0, true);
  }

  boolean fits(int[] agentOf) {
    long[] room = capacities.clone();
    for (int j = 0; j < jobs; j++) {
      room[agentOf[j]] -= weights[agentOf[j] * jobs + j];
    }
    return Arrays.stream(room).allMatch(left -> left >= 0);
  }
}
