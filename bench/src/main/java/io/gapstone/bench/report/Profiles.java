package io.gapstone.bench.report;

import io.gapstone.core.stats.PerformanceProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Performance profiles of the solvers of one family at one scope, over all its instances. */
public final class Profiles {

  private Profiles() {}

  /**
   * One plot.
   *
   * @param cost seconds or objective
   * @param ratios of each solver to the best one, ascending, without those of failures
   */
  public record Profile(
      String family, String scope, String cost, int problems, Map<String, List<Double>> ratios) {}

  /** Times of the solvers that prove, and objectives of those that give solutions. */
  public static List<Profile> of(String family, String scope, List<ReportRun> runs) {
    List<Profile> profiles = new ArrayList<>();
    add(
        profiles,
        new Plot(family, scope, "seconds"),
        runs,
        ReportRun::proves,
        run -> run.finished() ? run.row().seconds() : Double.POSITIVE_INFINITY);
    boolean signed = runs.stream().anyMatch(r -> r.row().objective().orElse(0.0) < 0);
    if (!signed) {
      add(
          profiles,
          new Plot(family, scope, "objective"),
          runs,
          run -> !run.relaxation(),
          run -> run.row().solved() ? run.row().objective().orElseThrow() : Double.NaN);
    }
    return profiles;
  }

  private record Plot(String family, String scope, String cost) {}

  private static void add(
      List<Profile> profiles,
      Plot plot,
      List<ReportRun> runs,
      Predicate<ReportRun> takes,
      ToDoubleFunction<ReportRun> cost) {
    Map<String, Map<String, Double>> costs = new TreeMap<>();
    for (ReportRun run : runs) {
      if (takes.test(run)) {
        costs
            .computeIfAbsent(run.row().solver(), s -> new TreeMap<>())
            .put(RunStatistics.problem(run) + " " + run.row().repeat(), cost.applyAsDouble(run));
      }
    }
    TreeSet<String> problems = new TreeSet<>();
    costs.values().forEach(c -> problems.addAll(c.keySet()));
    if (costs.size() < 2) {
      return;
    }
    double[][] table =
        costs.values().stream()
            .map(
                c ->
                    problems.stream()
                        .mapToDouble(p -> c.getOrDefault(p, Double.POSITIVE_INFINITY))
                        .toArray())
            .toArray(double[][]::new);
    PerformanceProfile profile = PerformanceProfile.of(table);
    Map<String, List<Double>> ratios = new TreeMap<>();
    int s = 0;
    for (String solver : costs.keySet()) {
      ratios.put(
          solver, Arrays.stream(profile.ratios(s++)).filter(Double::isFinite).boxed().toList());
    }
    profiles.add(new Profile(plot.family, plot.scope, plot.cost, problems.size(), ratios));
  }
}
