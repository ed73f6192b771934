package io.gapstone.bench.campaign;

import io.gapstone.core.random.Draws;
import io.gapstone.core.stats.Bootstrap;
import io.gapstone.core.stats.Interval;
import io.gapstone.core.stats.Means;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The headline table: one line per group of alike instances, scope and solver. */
public final class GapTable {

  private static final double CONFIDENCE = 0.95;
  private static final int RESAMPLES = 2000;
  private static final long SEED = 1;

  private GapTable() {}

  /**
   * One line.
   *
   * @param runs how many runs there are
   * @param failed how many of them ended badly, or with a solution that breaks something
   * @param gap to the bound: interquartile mean with its bootstrap interval; at slot scope of the
   *     slots' gaps
   * @param boundKind certified where every gap is to a certified bound, claimed where at least one
   *     is not, none where a run has no bound
   * @param slotGap of a policy's slots, in the states that it came into
   * @param decisions times of single decisions
   * @param seconds mean time of a run
   */
  public record Line(
      RunRow.Group group,
      String scope,
      String solver,
      String kind,
      int runs,
      int failed,
      double objective,
      Optional<Interval> gap,
      String boundKind,
      Optional<Interval> slotGap,
      DecisionTimes decisions,
      double seconds) {

    /** The median time of a decision; NaN where none was timed. */
    public double p50Micros() {
      return decisions.at(50);
    }

    /** The time that 99 % of the decisions did not exceed; NaN where none was timed. */
    public double p99Micros() {
      return decisions.at(99);
    }
  }

  /** The lines, sorted by family, sizes, scope and gap. */
  public static List<Line> of(List<RunRow> rows) {
    Map<RunRow.Group, Map<String, List<RunRow>>> groups = new TreeMap<>();
    for (RunRow row : rows) {
      groups
          .computeIfAbsent(row.group(), g -> new LinkedHashMap<>())
          .computeIfAbsent(row.scope() + " " + row.solver(), s -> new ArrayList<>())
          .add(row);
    }
    List<Line> lines = new ArrayList<>();
    groups.forEach(
        (group, solvers) -> solvers.values().forEach(runs -> lines.add(line(group, runs))));
    lines.sort(
        java.util.Comparator.comparing(Line::group)
            .thenComparing(Line::scope)
            .thenComparingDouble(l -> l.gap().map(Interval::estimate).orElse(Double.MAX_VALUE))
            .thenComparing(Line::solver));
    return lines;
  }

  private static Line line(RunRow.Group group, List<RunRow> runs) {
    RunRow first = runs.get(0);
    List<RunRow> solved = runs.stream().filter(RunRow::solved).toList();
    boolean certified =
        !solved.isEmpty() && solved.stream().allMatch(r -> r.boundKind().equals("certified"));
    boolean bounded =
        !solved.isEmpty() && solved.stream().noneMatch(r -> r.boundKind().equals("none"));
    String purpose = group.family() + "/" + group.label() + "/" + first.solver();
    return new Line(
        group,
        first.scope(),
        first.solver(),
        first.kind(),
        runs.size(),
        (int) runs.stream().filter(RunRow::failed).count(),
        solved.stream().mapToDouble(r -> r.objective().orElseThrow()).average().orElse(Double.NaN),
        interval(solved, RunRow::horizonGap, "gap/" + purpose),
        certified ? "certified" : bounded ? "claimed" : "none",
        interval(solved, RunRow::slotGap, "slot-gap/" + purpose),
        DecisionTimes.of(solved),
        runs.stream().mapToDouble(RunRow::seconds).average().orElse(Double.NaN));
  }

  /** Where every run has the number and all are finite. */
  private static Optional<Interval> interval(
      List<RunRow> runs, Function<RunRow, Optional<Double>> number, String purpose) {
    double[] values =
        runs.stream().flatMap(r -> number.apply(r).stream()).mapToDouble(v -> v).toArray();
    if (values.length == 0
        || values.length < runs.size()
        || !Arrays.stream(values).allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    return Optional.of(
        new Bootstrap(CONFIDENCE, RESAMPLES)
            .pooled(new double[][] {values}, Means::interquartile, Draws.of(SEED, purpose)));
  }
}
