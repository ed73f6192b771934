package io.gapstone.bench.report;

import io.gapstone.core.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What differs between campaigns of different days or versions. */
public final class Changes {

  private Changes() {}

  /**
   * One solver in an earlier and a later campaign, on the runs that both have solved.
   *
   * @param better on how many runs the later objective is smaller
   * @param worse on how many it is larger
   * @param fixed runs that only the later campaign solved
   * @param lost runs that only the earlier one solved
   * @param timeFactor the geometric mean of the later times over the earlier ones
   */
  public record Change(
      int from,
      int to,
      String family,
      String scope,
      String solver,
      int runs,
      int better,
      int worse,
      int fixed,
      int lost,
      double timeFactor) {}

  /** An instance of the same name and parameters with other content. */
  public record Moved(int from, int to, String instance, String before, String after) {}

  /** Instances that changed between a campaign and the one before it. */
  public static List<Moved> instances(List<ReportCampaign> campaigns) {
    List<Moved> moved = new ArrayList<>();
    for (int k = 1; k < campaigns.size(); k++) {
      Map<String, String> before = campaigns.get(k - 1).instances();
      int to = k;
      campaigns
          .get(k)
          .instances()
          .forEach(
              (name, hash) -> {
                String old = before.get(name);
                if (old != null && !old.equals(hash)) {
                  moved.add(new Moved(to - 1, to, name, old, hash));
                }
              });
    }
    return moved;
  }

  /** Each solver's runs in a campaign against those in the one before it. */
  public static List<Change> runs(List<ReportCampaign> campaigns) {
    List<Change> changes = new ArrayList<>();
    for (int k = 1; k < campaigns.size(); k++) {
      Map<String, Map<String, ReportRun>> before = bySolver(campaigns.get(k - 1));
      int to = k;
      bySolver(campaigns.get(k))
          .forEach(
              (solver, runs) -> {
                if (before.containsKey(solver)) {
                  change(to, before.get(solver), runs, changes);
                }
              });
    }
    return changes;
  }

  private static void change(
      int to, Map<String, ReportRun> before, Map<String, ReportRun> after, List<Change> changes) {
    int runs = 0;
    int better = 0;
    int worse = 0;
    int fixed = 0;
    int lost = 0;
    double logarithms = 0;
    ReportRun any = null;
    for (Map.Entry<String, ReportRun> entry : after.entrySet()) {
      ReportRun old = before.get(entry.getKey());
      ReportRun now = entry.getValue();
      if (old == null) {
        continue;
      }
      any = now;
      boolean was = old.relaxation() ? old.finished() : old.row().solved();
      boolean is = now.relaxation() ? now.finished() : now.row().solved();
      fixed += is && !was ? 1 : 0;
      lost += was && !is ? 1 : 0;
      if (was && is) {
        runs++;
        double a = old.row().objective().orElse(0.0);
        double b = now.row().objective().orElse(0.0);
        better += b < a && !Tolerance.same(a, b) ? 1 : 0;
        worse += b > a && !Tolerance.same(a, b) ? 1 : 0;
        logarithms +=
            StrictMath.log(Math.max(now.row().seconds(), 1e-9))
                - StrictMath.log(Math.max(old.row().seconds(), 1e-9));
      }
    }
    if (any != null) {
      changes.add(
          new Change(
              to - 1,
              to,
              any.row().group().family(),
              any.row().scope(),
              any.row().solver(),
              runs,
              better,
              worse,
              fixed,
              lost,
              runs == 0 ? Double.NaN : StrictMath.exp(logarithms / runs)));
    }
  }

  private static Map<String, Map<String, ReportRun>> bySolver(ReportCampaign campaign) {
    Map<String, Map<String, ReportRun>> solvers = new TreeMap<>();
    for (ReportRun run : campaign.runs()) {
      solvers
          .computeIfAbsent(
              run.row().group().family() + " " + run.row().scope() + " " + run.row().solver(),
              s -> new TreeMap<>())
          .put(RunStatistics.problem(run) + " " + run.seed(), run);
    }
    return solvers;
  }
}
