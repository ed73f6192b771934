package io.gapstone.bench.cli;

import io.gapstone.bench.campaign.Campaign;
import io.gapstone.bench.campaign.Engine;
import io.gapstone.bench.campaign.GapTable;
import io.gapstone.bench.campaign.ResultsCsv;
import io.gapstone.bench.campaign.ResultsDatabase;
import io.gapstone.bench.campaign.RunRows;
import io.gapstone.bench.campaign.RunSpec;
import io.gapstone.bench.campaign.RunTimes;
import io.gapstone.bench.campaign.Suite;
import io.gapstone.bench.campaign.SuitePlan;
import io.gapstone.bench.replay.CampaignScene;
import io.gapstone.bench.report.CampaignReader;
import io.gapstone.bench.report.HtmlReport;
import io.gapstone.core.BadInputException;
import io.gapstone.core.stats.Interval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
    name = "run",
    description = {
      "Run every solver of a suite on every instance: certified bounds, gaps, intervals, report.",
      "Suites that come with Gapstone: quick (the default), small, paper, large, latency; or name a",
      "file, docs/suites.md. All results go into one database."
    },
    footer = {
      "",
      "Examples:",
      "  gapstone run",
      "  gapstone run my-suite.yaml --out my-results --workers 2",
      "  gapstone run my-suite.yaml --out my-results --resume",
      "  gapstone run large --engine spark --master spark://HOST:7077",
      "  gapstone run small --set runs.families=dtasm --set limits='{seconds: 10}' --dry-run",
      "",
      "The exit code is 1 where a run failed; its reason is in the table of runs."
    })
final class RunCommand implements Callable<Integer> {

  /** What each search for an optimum may take when pages are wanted that play instances. */
  private static final double REPLAY_SECONDS = 10;

  @Mixin private Output output;
  @Mixin private Settings settings;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      defaultValue = "quick",
      paramLabel = "SUITE",
      description = "A suite's name or file; default: ${DEFAULT-VALUE}.")
  private String suiteName;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A new folder; default: results/SUITE-N, the first N that is free.")
  private Path out;

  @Option(names = "--resume", description = "Go on with the campaign in --out.")
  private boolean resume;

  @Option(
      names = "--like",
      paramLabel = "DIR",
      description = "With --dry-run: an earlier campaign whose times are used for the estimate.")
  private List<Path> like = List.of();

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many runs at a time; default: the number of cores, or the whole cluster.")
  private Integer workers;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--replay",
      description = "Also write a page for each family that plays it on a map, docs/replay.md.")
  private boolean replay;

  @Option(
      names = "--dry-run",
      description = "Say how many runs there are and how long they may take, and do nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    if (workers != null && workers < 1) {
      throw new BadInputException("--workers is " + workers + "; it must be at least 1.");
    }
    Engine chosen = engine.engine(Optional.ofNullable(workers));
    Suite suite = Suite.of(suiteName, settings.values());
    if (dryRun) {
      dryRun(suite);
      return ExitCode.DONE;
    }
    Path folder = folder(suite);
    Campaign.Summary summary =
        Campaign.run(suite, folder, resume, chosen, command(), new CampaignLine(output.err()));
    List<GapTable.Line> lines;
    try (ResultsDatabase database =
        ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true)) {
      ResultsCsv.write(database, folder.resolve(ResultsCsv.FILE));
      lines = GapTable.of(RunRows.of(database));
    }
    HtmlReport.write(CampaignReader.read(List.of(folder)), folder.resolve(HtmlReport.FILE));
    if (replay) {
      new ReplayWriter(output, command(), REPLAY_SECONDS, List.of(), List.of())
          .write(CampaignScene.of(folder), List.of(), folder);
    }
    if (output.json) {
      Json.print(output.out(), object(folder, summary, lines));
    } else {
      print(folder, summary, lines);
    }
    return summary.failed() == 0 ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private String command() {
    return "gapstone "
        + String.join(" ", spec.commandLine().getParent().getParseResult().originalArgs());
  }

  private Path folder(Suite suite) {
    if (out != null) {
      return out;
    }
    if (resume) {
      throw new BadInputException(
          "--resume needs --out, the folder of the campaign to go on with.");
    }
    for (int n = 1; ; n++) {
      Path folder = Path.of("results", suite.name() + "-" + n);
      if (!Files.exists(folder)) {
        return folder;
      }
    }
  }

  private void dryRun(Suite suite) {
    int atATime = workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    List<RunSpec> runs = SuitePlan.of(suite);
    Map<String, Integer> counts = new TreeMap<>();
    runs.forEach(
        run -> counts.merge(run.instance().family() + " " + run.solver(), 1, Integer::sum));
    double most = runs.stream().mapToDouble(RunSpec::seconds).sum() / atATime;
    RunTimes.Estimate estimate = times().of(runs);
    if (output.json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("runs", runs.size());
      object.put("secondsExpected", estimate.seconds() / atATime);
      object.put("runsOfUnknownTime", estimate.unknown());
      object.put("secondsAtMost", most);
      object.put("bySolver", counts);
      Json.print(output.out(), object);
      return;
    }
    TextTable table = new TextTable("solver", "runs");
    counts.forEach((solver, count) -> table.row(solver, Integer.toString(count)));
    table.print(output.out());
    output
        .out()
        .printf(
            "%d runs; with %d workers about %.0f s%s, at most %.0f s if every one used up its time"
                + " limit%n",
            runs.size(),
            atATime,
            estimate.seconds() / atATime,
            estimate.unknown() == 0
                ? ""
                : " (" + estimate.unknown() + " runs of solvers never timed count as 1 s each)",
            most);
  }

  private RunTimes times() {
    List<ResultsDatabase> databases = new ArrayList<>();
    try {
      for (Path folder : like) {
        databases.add(ResultsDatabase.open(folder.resolve(ResultsDatabase.FILE), true));
      }
      return RunTimes.of(databases).or(RunTimes.shipped());
    } finally {
      databases.forEach(ResultsDatabase::close);
    }
  }

  private static Map<String, Object> object(
      Path folder, Campaign.Summary summary, List<GapTable.Line> lines) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("out", folder.toString());
    object.put("runs", summary.runs());
    object.put("failed", summary.failed());
    object.put("skipped", summary.skipped());
    object.put("seconds", summary.seconds());
    object.put("table", lines.stream().map(RunCommand::object).toList());
    return object;
  }

  private static Map<String, Object> object(GapTable.Line line) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("family", line.group().family());
    object.put("profile", line.group().profile());
    object.put("users", line.group().users());
    object.put("servers", line.group().servers());
    object.put("slots", line.group().slots());
    object.put("scope", line.scope());
    object.put("solver", line.solver());
    object.put("kind", line.kind());
    object.put("instances", line.runs());
    object.put("failed", line.failed());
    object.put("objectiveMean", line.objective());
    object.put("gapMean", line.gap().map(Interval::estimate));
    object.put("gapLow", line.gap().map(Interval::low));
    object.put("gapHigh", line.gap().map(Interval::high));
    object.put("boundKind", line.boundKind());
    object.put("slotGapMean", line.slotGap().map(Interval::estimate));
    object.put("slotGapLow", line.slotGap().map(Interval::low));
    object.put("slotGapHigh", line.slotGap().map(Interval::high));
    object.put("p50Micros", line.p50Micros());
    object.put("p99Micros", line.p99Micros());
    object.put("secondsMean", line.seconds());
    return object;
  }

  private void print(Path folder, Campaign.Summary summary, List<GapTable.Line> lines) {
    TextTable table =
        new TextTable(
            "family",
            "instances",
            "scope",
            "solver",
            "runs",
            "failed",
            "gap",
            "[95 %]",
            "bound",
            "slot gap",
            "p50 us");
    for (GapTable.Line line : lines) {
      table.row(
          line.group().family(),
          line.group().label(),
          line.scope(),
          line.solver(),
          Integer.toString(line.runs()),
          Integer.toString(line.failed()),
          percent(line.gap().map(Interval::estimate)),
          line.gap()
              .map(g -> percent(Optional.of(g.low())) + " .. " + percent(Optional.of(g.high())))
              .orElse(""),
          line.boundKind(),
          percent(line.slotGap().map(Interval::estimate)),
          Double.isNaN(line.p50Micros()) ? "" : String.format("%.1f", line.p50Micros()));
    }
    table.print(output.out());
    output
        .out()
        .printf(
            "%d runs, %d failed, in %.1f s; everything is in %s%n",
            summary.runs(), summary.failed(), summary.seconds(), folder);
  }

  private static String percent(Optional<Double> share) {
    return share.map(s -> String.format("%.3g %%", 100 * s)).orElse("");
  }
}
