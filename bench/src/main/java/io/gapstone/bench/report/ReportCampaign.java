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
   * An exact front, or as much of it as was found.
   *
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
      double ratio,
      boolean complete,
      List<List<Double>> points) {}

  /** One learning curve: episode and value. */
  public record Curve(
      String policy,
      String family,
      String algorithm,
      String profile,
      long seed,
      String name,
      List<List<Double>> points) {}

  /** The version that the last session ran. */
  String version() {
    return sessions.isEmpty()
        ? "unknown"
        : sessions.get(sessions.size() - 1).getOrDefault("version", "unknown");
  }
}
