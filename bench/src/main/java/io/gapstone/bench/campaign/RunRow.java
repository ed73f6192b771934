package io.gapstone.bench.campaign;

import java.util.Optional;

/**
 * One run as analyses see it.
 *
 * @param id of the run in its database
 * @param group family, profile and sizes, over which is averaged; where it could not be loaded, as
 *     planned
 * @param instance the instance's hash with place and bound group; where it could not be loaded, how
 *     to get it instead of the hash
 * @param solver the solver with its settings
 * @param horizonGap to the best certified bound of the instance that any run of the campaign has
 *     found, where there is one; else to the best claimed one
 * @param slotGap of the whole trajectory, where it was measured
 * @param decisions the histogram of the times of single decisions
 */
public record RunRow(
    int id,
    Group group,
    String instance,
    String instanceName,
    int repeat,
    String solver,
    String kind,
    String scope,
    String ending,
    boolean feasible,
    Optional<Double> objective,
    Optional<Double> horizonGap,
    String boundKind,
    Optional<Double> slotGap,
    double seconds,
    double limitSeconds,
    Optional<Double> p50Micros,
    Optional<Double> p99Micros,
    Optional<String> decisions) {

  /** Instances that are alike. */
  public record Group(String family, String profile, int users, int servers, int slots)
      implements Comparable<Group> {

    private static final java.util.Comparator<Group> ORDER =
        java.util.Comparator.comparing(Group::family)
            .thenComparing(Group::profile)
            .thenComparingInt(Group::users)
            .thenComparingInt(Group::servers)
            .thenComparingInt(Group::slots);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }

    /** For tables. */
    public String label() {
      return profile + " " + users + " x " + servers + " x " + slots;
    }
  }

  /**
   * Whether the run ended badly, or with a solution that breaks something; a bound alone is fine.
   */
  public boolean failed() {
    return !ending.equals("DONE") || objective.isPresent() && !feasible;
  }

  /** Whether the run ended with a solution that breaks nothing. */
  public boolean solved() {
    return ending.equals("DONE") && feasible && objective.isPresent();
  }
}
