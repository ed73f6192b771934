package io.gapstone.core.stats;

import java.util.Arrays;

/**
 * Performance profiles: for each solver, on which share of the instances it is within a factor of
 * the best one. E. D. Dolan, J. J. More, "Benchmarking optimization software with performance
 * profiles", Mathematical Programming 91, 2002.
 */
public final class PerformanceProfile {

  /** For each solver, its ratios to the best one in ascending order. */
  private final double[][] ratios;

  private PerformanceProfile(double[][] ratios) {
    this.ratios = ratios;
  }

  /**
   * The profile of measured costs.
   *
   * @param costs by solver and instance; none negative. Infinite or not-a-number where the solver
   *     failed: such a ratio is infinite, for the only solver too. Where the best cost is 0, the
   *     ratio is 1 for cost 0 and infinite for any other.
   */
  public static PerformanceProfile of(double[][] costs) {
    double[][] ratios = new double[costs.length][];
    for (int s = 0; s < costs.length; s++) {
      if (costs[s].length == 0 || costs[s].length != costs[0].length) {
        throw new IllegalArgumentException(
            "costs[" + s + "] has " + costs[s].length + " instances; all need the same, not 0");
      }
      ratios[s] = new double[costs[s].length];
    }
    for (int i = 0; costs.length > 0 && i < costs[0].length; i++) {
      double best = Double.POSITIVE_INFINITY;
      for (double[] solver : costs) {
        if (solver[i] < 0) {
          throw new IllegalArgumentException("a cost on instance " + i + " is " + solver[i]);
        }
        best = solver[i] < best ? solver[i] : best;
      }
      for (int s = 0; s < costs.length; s++) {
        ratios[s][i] = ratio(costs[s][i], best);
      }
    }
    for (double[] solver : ratios) {
      Arrays.sort(solver);
    }
    return new PerformanceProfile(ratios);
  }

  private static double ratio(double cost, double best) {
    if (!Double.isFinite(cost)) {
      return Double.POSITIVE_INFINITY;
    }
    return cost == best ? 1 : cost / best;
  }

  /** The share of instances on which {@code solver} costs at most {@code factor} times the best. */
  public double share(int solver, double factor) {
    int count = 0;
    for (double ratio : ratios[solver]) {
      count += Double.isFinite(ratio) && ratio <= factor ? 1 : 0;
    }
    return (double) count / ratios[solver].length;
  }

  /** The factors at which the solver's profile rises, ascending; failures are infinite. */
  public double[] ratios(int solver) {
    return ratios[solver].clone();
  }
}
