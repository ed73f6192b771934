package io.gapstone.bench.report;

import java.util.List;
import java.util.Map;

/**
 * What a report needs of one campaign's folder.
 *
 * @param planned how many runs its suite has
 * @param sessions for each session what it ran on
 * @param failures runs that gave no result, also those that could not load their instance
 * @param instances hash by name
 */
public record ReportCampaign(
    String folder,
    String suite,
    String about,
    int planned,
    List<Map<String, String>> sessions,
    List<ReportRun> runs,
    List<Failure> failures,
    Map<String, String> instances,
    List<Front> fronts,
    List<Curve> curves) {

  /** A run without a result, and why. */
  public record Failure(
      int id, String family, String instance, String solver, String ending, String reason) {}

  /**
   * An exact front, or as much of it as was found, and what other solvers do in the same slot.
   *
   * @param components of the family that the objectives are
   * @param ratio its hypervolume over the most that the exact front can have
   * @param points first and second objective, and 1 where the point is proven
   */
  public record Front(
      int id,
      String family,
      String instance,
      String solver,
      int slot,
      List<String> objectives,
      List<String> components,
      List<Double> reference,
      double hypervolume,
      double ratio,
      boolean complete,
      List<List<Double>> points,
      List<Other> others) {}

  /**
   * The outcome of one solver's decision.
   *
   * @param ratio of its hypervolume to that of the front
   */
  public record Other(
      int id, String solver, String kind, double first, double second, double ratio) {}

  /**
   * One learning curve: episode and value.
   *
   * @param policy the first digits of the SHA-256 of the weights that a run decided by
   * @param chosen whether the curve is that policy's; else that of another seed of its agent
   */
  public record Curve(
      String policy,
      String family,
      String algorithm,
      String profile,
      long seed,
      boolean chosen,
      String name,
      List<List<Double>> points) {}

  /** The version that the last session ran. */
  String version() {
    return sessions.isEmpty()
        ? "unknown"
        : sessions.get(sessions.size() - 1).getOrDefault("version", "unknown");
  }
}
