package io.gapstone.bench.cli;

import io.gapstone.bench.evaluate.Evaluation;
import io.gapstone.bench.evaluate.EvaluationRequest;
import io.gapstone.bench.train.TrainingRequest;
import io.gapstone.bench.train.ZooJob;
import io.gapstone.bench.train.ZooPlan;
import io.gapstone.bench.train.ZooTraining;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.instances.files.NewFile;
import io.gapstone.learners.files.CurveFile;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.zoo.Zoo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the policies of a zoo. */
@Command(
    name = "train",
    description = {
      "Train agents of a family with several seeds each, side by side.",
      "Of each agent, the seed with the lowest objective on the tuning instances goes to the zoo. Then all seeds and the rules are",
      "measured on the test instances; results.md and results.json lie beside the runs.",
      "Runs that are over are not repeated, and interrupted ones go on."
    },
    footer = {
      "",
      "Example:",
      "  gapstone zoo train --family dtasm --profile small --seeds 1..5 --runs runs --zoo learners/zoo",
      "  gapstone zoo train --family isma --algorithm slsm --set planner=light --runs runs"
    })
final class ZooTrainCommand implements Callable<Integer> {

  private static final int MOST_SEEDS = 1_000;

  @Mixin private Output output;
  @Mixin private InstanceOptions instances;
  @Mixin private Settings settings;

  @Option(
      names = "--family",
      required = true,
      paramLabel = "FAMILY",
      description = "smra, dtasm, delay-energy, lyapunov or isma.")
  private String family;

  @Option(
      names = "--algorithm",
      paramLabel = "ID",
      description = "Only this agent; may be given several times.")
  private List<String> algorithms = new ArrayList<>();

  @Option(
      names = "--seeds",
      defaultValue = "1..5",
      paramLabel = "A..B",
      description = "The seeds of training; default: ${DEFAULT-VALUE}.")
  private String seeds;

  @Option(
      names = "--tuning",
      defaultValue = "" + TrainingRequest.USUAL_TUNING_COUNT,
      paramLabel = "N",
      description = "How many tuning instances each run has; default: ${DEFAULT-VALUE}.")
  private int tuning;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      description = "How long to train; default: what is usual for each agent and size.")
  private Integer episodes;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many runs at a time; default: the number of cores.")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--backend",
      defaultValue = Backends.USUAL,
      paramLabel = "ID",
      description = "What computes the networks; default: ${DEFAULT-VALUE}.")
  private String backend;

  @Option(
      names = "--runs",
      required = true,
      paramLabel = "DIR",
      description = "Gets one folder per run.")
  private Path runs;

  @Option(
      names = "--zoo",
      paramLabel = "DIR",
      description = "The zoo that gets the best policies; default: none.")
  private Path zoo;

  @Option(
      names = "--evaluate",
      defaultValue = "10",
      paramLabel = "N",
      description = "On how many test instances to measure; default: ${DEFAULT-VALUE}.")
  private int count;

  @Override
  public Integer call() {
    if (workers < 1) {
      throw new BadInputException("--workers is " + workers + "; it must be at least 1.");
    }
    PrintWriter err = output.err();
    ZooTraining training = new ZooTraining(plan(), line -> err.println("gapstone zoo: " + line));
    try (Interrupt interrupt = Interrupt.ofTraining(err)) {
      if (!training.train(workers, interrupt)) {
        err.println("gapstone: interrupted; the same command goes on.");
        return interrupt.done(ExitCode.NOTHING_IN_TIME);
      }
      return interrupt.done(finish(training));
    }
  }

  private ZooPlan plan() {
    return new ZooPlan(
        family,
        algorithms,
        instances.profile(),
        instances.overrides(),
        tuning,
        seeds(),
        Optional.ofNullable(episodes),
        settings.values(),
        backend,
        runs);
  }

  private int finish(ZooTraining training) {
    List<Map<String, Object>> rows = new ArrayList<>();
    TextTable table =
        new TextTable(
            "algorithm", "seed", "tuning", "violations", "best episode", "weights", "shipped");
    training
        .jobs()
        .forEach(
            (algorithm, jobs) -> {
              ZooJob best = ZooTraining.best(jobs);
              if (zoo != null) {
                Path place = Zoo.at(zoo).put(best.request().out(), instances.profile());
                CurveFile.writeSeeds(jobs.stream().map(j -> j.request().out()).toList(), place);
              }
              jobs.forEach(job -> add(job, job == best, rows, table));
            });
    Optional<StandingsReport> report = evaluate(training);
    if (output.json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("family", family);
      object.put("profile", instances.profile());
      object.put("runs", rows);
      object.put("evaluation", report.map(StandingsReport::object));
      Json.print(output.out(), object);
    } else {
      table.print(output.out());
      report.ifPresent(
          r -> {
            output.out().println();
            r.print(output.out(), false);
          });
    }
    return ExitCode.DONE;
  }

  private static void add(
      ZooJob job, boolean shipped, List<Map<String, Object>> rows, TextTable table) {
    PolicyDescription policy = ZooTraining.policy(job);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("algorithm", job.algorithm());
    row.put("seed", job.seed());
    row.put("tuningObjective", policy.result().tuningObjective());
    row.put("tuningViolations", policy.result().tuningViolations());
    row.put("bestEpisode", policy.result().bestEpisode());
    row.put("weightsSha256", policy.weightsSha256());
    row.put("shipped", shipped);
    row.put("command", policy.command());
    rows.add(row);
    table.row(
        job.algorithm(),
        Long.toString(job.seed()),
        String.format("%.6g", policy.result().tuningObjective()),
        Integer.toString(policy.result().tuningViolations()),
        Integer.toString(policy.result().bestEpisode()),
        policy.weightsSha256().substring(0, 12),
        shipped ? "yes" : "");
  }

  /** Measures every seed, and writes what came of it beside the runs. */
  private Optional<StandingsReport> evaluate(ZooTraining training) {
    if (count < 1) {
      return Optional.empty();
    }
    List<Path> policies = new ArrayList<>();
    training.jobs().values().forEach(js -> js.forEach(j -> policies.add(j.request().out())));
    List<String> rules =
        Solvers.of(family).stream()
            .filter(s -> s.kind() == Solver.Kind.HEURISTIC)
            .map(Solver::id)
            .toList();
    EvaluationRequest request =
        new EvaluationRequest(
            family,
            instances.profile(),
            instances.overrides(),
            count,
            policies,
            rules,
            0,
            Optional.empty(),
            0);
    StandingsReport report =
        new StandingsReport(
            request,
            Evaluation.run(
                request, what -> output.err().println("gapstone zoo: measuring " + what)));
    Path folder = runs.resolve(family).resolve(instances.profile());
    write(folder, "results.json", out -> out.println(Json.of(report.object())));
    write(folder, "results.md", out -> report.print(out, true));
    return Optional.of(report);
  }

  private static void write(
      Path folder, String name, java.util.function.Consumer<PrintWriter> content) {
    try (NewFile file = NewFile.in(folder)) {
      PrintWriter out = new PrintWriter(file.out(), false, StandardCharsets.UTF_8);
      content.accept(out);
      out.flush();
      file.moveTo(name);
    } catch (IOException e) {
      throw NewFile.unwritable(folder, e);
    }
  }

  /** {@code 1..5}, {@code 1,3,8} or {@code 2}. */
  private List<Long> seeds() {
    List<Long> found = new ArrayList<>();
    if (seeds.matches("\\d{1,9}\\.\\.\\d{1,9}")) {
      String[] ends = seeds.split("\\.\\.");
      LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1]))
          .limit(MOST_SEEDS)
          .forEach(found::add);
    } else if (seeds.matches("\\d{1,9}(,\\d{1,9})*")) {
      for (String seed : seeds.split(",")) {
        found.add(Long.parseLong(seed));
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    throw new BadInputException("--seeds is '" + seeds + "'; it must be like 1..5 or 1,2,7.");
  }
}
