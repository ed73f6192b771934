package io.gapstone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.bench.campaign.RunRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunStatisticsTest {

  private static final RunRow.Group GROUP = new RunRow.Group("smra", "small", 2, 2, 2);

  /** Solver, instance, seconds of a limit of 3, objective. */
  private static ReportRun run(
      String solver, String kind, String instance, double seconds, double objective) {
    boolean solved = Double.isFinite(objective);
    RunRow row =
        new RunRow(
            1,
            GROUP,
            instance,
            instance,
            0,
            solver,
            kind,
            "horizon",
            solved ? "DONE" : "TIMEOUT",
            solved,
            solved ? Optional.of(objective) : Optional.empty(),
            Optional.empty(),
            "none",
            Optional.empty(),
            seconds,
            3,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return run(row, solver, solved ? "OPTIMAL" : "");
  }

  private static ReportRun run(RunRow row, String solver, String status) {
    return new ReportRun(
        row,
        row.instance(),
        "horizon",
        solver,
        new TreeMap<>(),
        1,
        status,
        "",
        "i.json.gz",
        new TreeMap<>(),
        Optional.empty());
  }

  private static final List<ReportRun> RUNS =
      List.of(
          run("exact", "exact", "a", 0, 1),
          run("exact", "exact", "b", 3, 2),
          run("exact", "exact", "c", 5, Double.POSITIVE_INFINITY),
          run("rule", "heuristic", "a", 0, 2),
          run("rule", "heuristic", "b", 1, 2 + 1e-13),
          run("rule", "heuristic", "c", 1, 4));

  @Test
  void timesThreeWays() {
    RunStatistics.Times times = RunStatistics.times(RUNS).get("exact");
    // (1 * 4 * 4)^(1/3) - 1, (0 + 3 + 6) / 3, and sqrt(1 * 4) - 1 over a and b.
    assertThat(times.atLimit()).isCloseTo(Math.cbrt(16) - 1, within(1e-12));
    assertThat(times.par2()).isEqualTo(3);
    assertThat(times.common().getAsDouble()).isCloseTo(1, within(1e-12));
    assertThat(times.commonRuns()).isEqualTo(2);
  }

  @Test
  void aSolverThatFinishesNothingDoesNotEmptyTheCommonSubset() {
    List<ReportRun> more = new java.util.ArrayList<>(RUNS);
    more.add(run("never", "exact", "a", 3, Double.POSITIVE_INFINITY));
    Map<String, RunStatistics.Times> times = RunStatistics.times(more);
    assertThat(times.get("exact").commonRuns()).isEqualTo(2);
    assertThat(times.get("never").common()).isEmpty();
  }

  @Test
  void anExactSolverFinishesWithAProofOnly() {
    ReportRun proven = RUNS.get(0);
    assertThat(proven.finished()).isTrue();
    ReportRun open = run(proven.row(), "exact", "FEASIBLE");
    assertThat(open.finished()).isFalse();
  }

  @Test
  void pairsCountMissingSolutionsAsWorstAndRoundingAsTies() {
    List<RunStatistics.Pair> pairs = RunStatistics.pairs(RUNS);
    assertThat(pairs).hasSize(1);
    RunStatistics.Pair pair = pairs.get(0);
    // Won on a, tied on b, lost on c.
    assertThat(pair.probability()).isCloseTo(0.5, within(1e-12));
    assertThat(pair.instances()).isEqualTo(2);
    assertThat(pair.p()).isEqualTo(1);
  }

  @Test
  void holmCorrectsForAllPairsOfAGroup() {
    List<ReportRun> runs = new java.util.ArrayList<>();
    for (int k = 0; k < 6; k++) {
      runs.add(run("x", "heuristic", "i" + k, 1, 10 + k));
      runs.add(run("y", "heuristic", "i" + k, 1, 20 + 3 * k));
      runs.add(run("z", "heuristic", "i" + k, 1, 40 + 7 * k));
    }
    // All six differences have one sign: p = 2 / 2^6, times 3 pairs.
    assertThat(RunStatistics.pairs(runs))
        .hasSize(3)
        .allSatisfy(
            pair -> {
              assertThat(pair.probability()).isEqualTo(1);
              assertThat(pair.p()).isCloseTo(0.03125, within(1e-12));
              assertThat(pair.holm()).isCloseTo(0.09375, within(1e-12));
            });
  }

  @Test
  void hypervolumeRatios() {
    assertThat(RunStatistics.hypervolumeRatio(3, 4)).isEqualTo(0.75);
    assertThat(RunStatistics.hypervolumeRatio(0, 0)).isEqualTo(1);
  }

  @Test
  void profilesOfProversAndOfSolutions() {
    List<Profiles.Profile> profiles = Profiles.of("smra", "horizon", RUNS);
    assertThat(profiles).extracting(Profiles.Profile::cost).containsExactly("objective");
    assertThat(profiles.get(0).problems()).isEqualTo(3);
    assertThat(profiles.get(0).ratios().get("exact")).containsExactly(1.0, 1.0);
    assertThat(profiles.get(0).ratios().get("rule")).hasSize(3).endsWith(2.0);
  }

  @Test
  void changesBetweenCampaigns() {
    List<ReportRun> later =
        List.of(
            run("exact", "exact", "a", 0, 1),
            run("exact", "exact", "b", 1, 1.5),
            run("exact", "exact", "c", 1, 3),
            run("rule", "heuristic", "a", 0, 2.5));
    List<ReportCampaign> campaigns =
        List.of(campaign(RUNS, Map.of("a", "1", "b", "2")), campaign(later, Map.of("a", "9")));
    assertThat(Changes.instances(campaigns))
        .containsExactly(new Changes.Moved(0, 1, "a", "1", "9"));
    List<Changes.Change> changes = Changes.runs(campaigns);
    assertThat(changes).hasSize(2);
    Changes.Change exact = changes.get(0);
    assertThat(exact.solver()).isEqualTo("exact");
    assertThat(exact.runs()).isEqualTo(2);
    assertThat(exact.better()).isEqualTo(1);
    assertThat(exact.fixed()).isEqualTo(1);
    assertThat(exact.lost()).isZero();
    assertThat(exact.timeFactor()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-9));
    assertThat(changes.get(1).worse()).isEqualTo(1);
  }

  private static ReportCampaign campaign(List<ReportRun> runs, Map<String, String> instances) {
    return new ReportCampaign(
        "d", "s", "", 6, List.of(), runs, List.of(), instances, List.of(), List.of());
  }
}
