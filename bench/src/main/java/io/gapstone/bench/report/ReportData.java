package io.gapstone.bench.report;

import io.gapstone.bench.campaign.GapTable;
import io.gapstone.bench.campaign.RunRow;
import io.gapstone.core.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that a report shows, as one object of maps, lists, texts and numbers. */
public final class ReportData {

  private ReportData() {}

  /** The object, for JSON. */
  public static Map<String, Object> of(List<ReportCampaign> campaigns) {
    Map<String, Object> data = new LinkedHashMap<>();
    List<Object> lines = new ArrayList<>();
    List<Object> runs = new ArrayList<>();
    List<Object> pairs = new ArrayList<>();
    List<Object> profiles = new ArrayList<>();
    List<Object> failures = new ArrayList<>();
    List<Object> fronts = new ArrayList<>();
    List<Object> curves = new ArrayList<>();
    List<Object> sweeps = new ArrayList<>();
    List<Object> information = new ArrayList<>();
    for (int c = 0; c < campaigns.size(); c++) {
      ReportCampaign campaign = campaigns.get(c);
      int index = c;
      campaign.runs().forEach(run -> runs.add(run(index, run)));
      lines(index, campaign, lines, pairs);
      byFamilyAndScope(campaign).forEach((key, some) -> profiles(index, some, profiles));
      campaign.failures().forEach(f -> failures.add(with(index, f)));
      campaign.fronts().forEach(f -> fronts.add(with(index, f)));
      campaign.curves().forEach(f -> curves.add(with(index, f)));
      Sweeps.of(campaign.runs()).forEach(s -> sweeps.add(with(index, s)));
      InformationSplits.of(campaign.runs()).forEach(s -> information.add(with(index, s)));
    }
    data.put("campaigns", campaigns.stream().map(ReportData::campaign).toList());
    data.put("lines", lines);
    data.put("runs", runs);
    data.put("pairs", pairs);
    data.put("profiles", profiles);
    data.put("failures", failures);
    data.put("fronts", fronts);
    data.put("curves", curves);
    data.put("sweeps", sweeps);
    data.put("information", information);
    data.put("movedInstances", Changes.instances(campaigns));
    data.put("changes", Changes.runs(campaigns));
    return data;
  }

  private record Tagged(int campaign, Object value) {}

  private static Object with(int campaign, Object value) {
    return new Tagged(campaign, value);
  }

  private static Map<String, Object> campaign(ReportCampaign campaign) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("folder", campaign.folder());
    object.put("suite", campaign.suite());
    object.put("about", campaign.about());
    object.put("version", campaign.version());
    object.put("planned", campaign.planned());
    object.put("finished", campaign.runs().size() + campaign.fronts().size());
    object.put("sessions", campaign.sessions());
    object.put("instances", campaign.instances().size());
    return object;
  }

  private static Map<String, List<ReportRun>> byFamilyAndScope(ReportCampaign campaign) {
    Map<String, List<ReportRun>> all = new TreeMap<>();
    for (ReportRun run : campaign.runs()) {
      all.computeIfAbsent(
              run.row().group().family() + " " + run.row().scope(), k -> new ArrayList<>())
          .add(run);
    }
    return all;
  }

  private static void profiles(int campaign, List<ReportRun> runs, List<Object> profiles) {
    RunRow first = runs.get(0).row();
    Profiles.of(first.group().family(), first.scope(), runs)
        .forEach(profile -> profiles.add(with(campaign, profile)));
  }

  private static void lines(
      int index, ReportCampaign campaign, List<Object> lines, List<Object> pairs) {
    Map<RunRow.Group, Map<String, List<ReportRun>>> groups = new TreeMap<>();
    for (ReportRun run : campaign.runs()) {
      groups
          .computeIfAbsent(run.row().group(), g -> new TreeMap<>())
          .computeIfAbsent(run.row().scope(), s -> new ArrayList<>())
          .add(run);
    }
    for (GapTable.Line line : GapTable.of(campaign.runs().stream().map(ReportRun::row).toList())) {
      List<ReportRun> group = groups.get(line.group()).get(line.scope());
      lines.add(line(index, line, group, RunStatistics.times(group).get(line.solver())));
    }
    groups.forEach(
        (group, scopes) ->
            scopes.forEach(
                (scope, runs) -> {
                  for (RunStatistics.Pair pair : RunStatistics.pairs(runs)) {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put("campaign", index);
                    object.put("family", group.family());
                    object.put("group", group.label());
                    object.put("scope", scope);
                    object.put("pair", pair);
                    pairs.add(object);
                  }
                }));
  }

  private static Map<String, Object> line(
      int index, GapTable.Line line, List<ReportRun> group, RunStatistics.Times times) {
    List<ReportRun> runs =
        group.stream().filter(run -> run.row().solver().equals(line.solver())).toList();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("campaign", index);
    object.put("family", line.group().family());
    object.put("profile", line.group().profile());
    object.put("users", line.group().users());
    object.put("servers", line.group().servers());
    object.put("slots", line.group().slots());
    object.put("scope", line.scope());
    object.put("solver", line.solver());
    object.put("kind", line.kind());
    object.put("runs", line.runs());
    object.put("failed", runs.stream().filter(ReportData::failed).count());
    object.put(
        "reasons",
        runs.stream()
            .filter(ReportData::failed)
            .map(ReportRun::why)
            .distinct()
            .sorted()
            .collect(Collectors.joining("; ")));
    object.put("objective", finite(line.objective()));
    interval(object, "gap", line.gap());
    object.put("bound", line.boundKind());
    interval(object, "slotGap", line.slotGap());
    object.put("p50", finite(line.p50Micros()));
    object.put("p99", finite(line.p99Micros()));
    object.put("seconds", finite(line.seconds()));
    object.put("timeAtLimit", times.atLimit());
    object.put("timePar2", times.par2());
    object.put("timeCommon", times.common().isPresent() ? times.common().getAsDouble() : null);
    object.put("timeCommonRuns", times.commonRuns());
    object.put("timedDecisions", line.decisions().count());
    object.put("decisionMicros", line.decisions().micros());
    object.put("collapse", Collapse.of(runs).orElse(null));
    object.put("ids", runs.stream().map(run -> run.row().id()).toList());
    return object;
  }

  private static boolean failed(ReportRun run) {
    return run.relaxation() ? !run.finished() : !run.row().solved();
  }

  private static void interval(
      Map<String, Object> object, String name, Optional<Interval> interval) {
    object.put(name, interval.map(Interval::estimate).orElse(null));
    object.put(name + "Low", interval.map(Interval::low).orElse(null));
    object.put(name + "High", interval.map(Interval::high).orElse(null));
  }

  private static Map<String, Object> run(int campaign, ReportRun run) {
    RunRow row = run.row();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("campaign", campaign);
    object.put("id", row.id());
    object.put("algorithm", run.solver());
    object.put("instance", row.instanceName());
    object.put("sha256", run.instance());
    object.put("place", run.place());
    object.put("repeat", row.repeat());
    object.put("seed", run.seed());
    object.put("ending", row.ending());
    object.put("status", run.status());
    object.put("reason", run.reason());
    object.put("objective", row.objective().map(ReportData::finite).orElse(null));
    object.put("gap", row.horizonGap().map(ReportData::orInfinite).orElse(null));
    object.put("bound", row.boundKind());
    object.put("slotGap", row.slotGap().map(ReportData::orInfinite).orElse(null));
    object.put("seconds", finite(row.seconds()));
    object.put("p50", row.p50Micros().map(ReportData::finite).orElse(null));
    object.put("command", run.command());
    return object;
  }

  /** JSON has no infinite numbers; a gap over a denominator of 0 is one. */
  private static Object orInfinite(double value) {
    return Double.isFinite(value) ? (Object) value : "infinite";
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
