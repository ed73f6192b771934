package io.gapstone.bench.report;

import io.gapstone.core.Tolerance;
import io.gapstone.core.stats.Holm;
import io.gapstone.core.stats.Improvement;
import io.gapstone.core.stats.Means;
import io.gapstone.core.stats.SignedRank;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Statistics of the solvers that met the same instances at the same scope. */
public final class RunStatistics {

  /** Added to times before their geometric mean; keeps times near 0 from ruling it. */
  static final double SHIFT_SECONDS = 1;

  private RunStatistics() {}

  /**
   * Mean times in seconds. All but PAR2 are shifted geometric means.
   *
   * @param atLimit a run that did not finish counts as its limit
   * @param par2 the mean, where a run that did not finish counts as twice its limit
   * @param common over the problems that all solvers of the group finished that finished any
   * @param commonRuns how many runs that are
   */
  public record Times(double atLimit, double par2, OptionalDouble common, int commonRuns) {}

  /**
   * One solver against another.
   *
   * @param probability that the first one's objective is smaller; the mean over instances, a run
   *     without a solution being the worst
   * @param instances that both have solved
   * @param p of Wilcoxon's test on these instances' mean objectives
   * @param holm the same, adjusted for all pairs of the group
   */
  public record Pair(
      String first, String second, double probability, int instances, double p, double holm) {}

  /** Times of each solver of one group and scope. */
  public static Map<String, Times> times(List<ReportRun> group) {
    Map<String, Map<String, ReportRun>> solvers = new LinkedHashMap<>();
    for (ReportRun run : group) {
      solvers
          .computeIfAbsent(run.row().solver(), s -> new TreeMap<>())
          .put(problem(run) + " " + run.row().repeat(), run);
    }
    List<Map<String, ReportRun>> able =
        solvers.values().stream()
            .filter(runs -> runs.values().stream().anyMatch(ReportRun::finished))
            .toList();
    Map<String, Times> times = new LinkedHashMap<>();
    solvers.forEach(
        (solver, runs) -> {
          double[] common =
              runs.keySet().stream()
                  .filter(key -> able.contains(runs) && allFinished(able, key))
                  .mapToDouble(key -> runs.get(key).row().seconds())
                  .toArray();
          times.put(solver, times(List.copyOf(runs.values()), common));
        });
    return times;
  }

  private static boolean allFinished(List<Map<String, ReportRun>> able, String key) {
    return able.stream().map(runs -> runs.get(key)).allMatch(run -> run != null && run.finished());
  }

  private static Times times(List<ReportRun> runs, double[] common) {
    double[] capped = new double[runs.size()];
    double[] penalised = new double[runs.size()];
    for (int k = 0; k < capped.length; k++) {
      ReportRun run = runs.get(k);
      double limit = run.row().limitSeconds();
      boolean inTime = run.finished() && run.row().seconds() <= limit;
      capped[k] = inTime ? run.row().seconds() : limit;
      penalised[k] =
          Means.par2(new double[] {run.row().seconds()}, new boolean[] {run.finished()}, limit);
    }
    return new Times(
        Means.shiftedGeometric(capped, SHIFT_SECONDS),
        Means.arithmetic(penalised),
        common.length == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(Means.shiftedGeometric(common, SHIFT_SECONDS)),
        common.length);
  }

  /** All pairs of solvers of one group and scope that give solutions. */
  public static List<Pair> pairs(List<ReportRun> group) {
    Map<String, Map<String, List<Double>>> objectives = new TreeMap<>();
    for (ReportRun run : group) {
      if (!run.relaxation()) {
        double value =
            run.row().solved() ? run.row().objective().orElseThrow() : Double.POSITIVE_INFINITY;
        objectives
            .computeIfAbsent(run.row().solver(), s -> new TreeMap<>())
            .computeIfAbsent(problem(run), p -> new ArrayList<>())
            .add(value);
      }
    }
    List<String> solvers = List.copyOf(objectives.keySet());
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < solvers.size(); a++) {
      for (int b = a + 1; b < solvers.size(); b++) {
        Pair pair =
            pair(
                solvers.get(a),
                objectives.get(solvers.get(a)),
                solvers.get(b),
                objectives.get(solvers.get(b)));
        if (pair != null) {
          pairs.add(pair);
        }
      }
    }
    double[] holm = Holm.adjust(pairs.stream().mapToDouble(Pair::p).toArray());
    List<Pair> adjusted = new ArrayList<>();
    for (int k = 0; k < holm.length; k++) {
      Pair p = pairs.get(k);
      adjusted.add(new Pair(p.first, p.second, p.probability, p.instances, p.p, holm[k]));
    }
    return adjusted;
  }

  private static Pair pair(
      String first, Map<String, List<Double>> x, String second, Map<String, List<Double>> y) {
    List<double[]> xs = new ArrayList<>();
    List<double[]> ys = new ArrayList<>();
    List<double[]> means = new ArrayList<>();
    for (Map.Entry<String, List<Double>> entry : x.entrySet()) {
      List<Double> others = y.get(entry.getKey());
      if (others == null) {
        continue;
      }
      double[] mine = array(entry.getValue());
      double[] theirs = snapped(array(others), mine);
      xs.add(mine);
      ys.add(theirs);
      double a = Means.arithmetic(mine);
      double b = Means.arithmetic(theirs);
      if (Double.isFinite(a) && Double.isFinite(b)) {
        means.add(new double[] {a, Tolerance.same(a, b) ? a : b});
      }
    }
    if (xs.isEmpty()) {
      return null;
    }
    double p =
        means.isEmpty()
            ? 1
            : SignedRank.test(
                    means.stream().mapToDouble(m -> m[0]).toArray(),
                    means.stream().mapToDouble(m -> m[1]).toArray())
                .p();
    return new Pair(
        first,
        second,
        Improvement.stratified(xs.toArray(new double[0][]), ys.toArray(new double[0][])),
        means.size(),
        p,
        p);
  }

  /** Values that are the same within the tolerance as one of the others are made equal to it. */
  private static double[] snapped(double[] values, double[] others) {
    double[] snapped = values.clone();
    for (int k = 0; k < snapped.length; k++) {
      for (double other : others) {
        if (Double.isFinite(other) && Tolerance.same(values[k], other)) {
          snapped[k] = other;
        }
      }
    }
    return snapped;
  }

  /** The share of the most that a front's hypervolume can be; 1 where both are 0. */
  public static double hypervolumeRatio(double hypervolume, double limit) {
    return Objects.equals(hypervolume, limit) ? 1 : hypervolume / limit;
  }

  static String problem(ReportRun run) {
    return run.instance() + " " + run.place();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }
}
