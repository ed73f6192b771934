package io.gapstone.bench.cli;

import io.gapstone.bench.Version;
import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.Models;
import io.gapstone.bench.solve.Result;
import io.gapstone.bench.solve.Solving;
import io.gapstone.bench.solve.Task;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.GapstoneException;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.State;
import io.gapstone.core.Violation;
import io.gapstone.instances.CertificateFiles;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.instances.SolutionFiles;
import io.gapstone.instances.StoredSolution;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.ModelFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one solver on one instance. */
@Command(
    name = "solve",
    description = "Run one solver on one instance, for all slots or for one.",
    footer = {
      "",
      "Examples:",
      "  gapstone solve INSTANCE --solver da-nearest --out solution.json",
      "  gapstone solve INSTANCE --solver nearest --scope slot --slot 3 --json",
      "  gapstone solve INSTANCE --solver exact --slot 3 --time-limit 10s --certificate proof.json",
      "  gapstone solve INSTANCE --solver milp-scip --slot 3 --model-out model.mps",
      "  gapstone solve INSTANCE --solver td3 --policy my-policy",
      "",
      "At slot scope the instance's initial state meets the data of that slot."
    })
final class SolveCommand implements Callable<Integer> {

  /** For tangents of a model that the solver has no use for. */
  private static final double MODEL_SECONDS = 20;

  @Mixin private Output output;
  @Mixin private Settings settings;

  @Parameters(paramLabel = "INSTANCE", description = "An instance file.")
  private Path file;

  @Option(
      names = "--solver",
      required = true,
      paramLabel = "ID",
      description = "One of 'gapstone solvers'.")
  private String solver;

  @Option(names = "--scope", paramLabel = "SCOPE", description = "slot or horizon (default).")
  private Scope scope;

  @Option(
      names = "--slot",
      paramLabel = "K",
      description = "The slot, from 0; alone it implies --scope slot.")
  private Integer slot;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Seed of the solver's own random draws; default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "Stop a search after this time, for example 10s, 500ms or 2m.")
  private Seconds limit = Seconds.UNLIMITED;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "Decide by this trained policy, instead of one that comes with Gapstone.")
  private Path policy;

  @Option(names = "--out", paramLabel = "FILE", description = "Write the solution (.json[.gz]).")
  private Path out;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write the proof of the bound (.json[.gz]).")
  private Path certificate;

  @Option(
      names = "--model-out",
      paramLabel = "FILE",
      description = {
        "Write the linear model (.mps or .lp) that the solver solved last, or for a solver without",
        "one the model that 'gapstone export' writes."
      })
  private Path modelOut;

  @Override
  public Integer call() {
    InstanceFile<?, ?> read = InstanceFiles.read(file);
    return solve(Family.of(read.files().family()), read);
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> int solve(
      Family<I, S, V, D> family, InstanceFile<?, ?> read) {
    if (modelOut != null && !ModelFile.named(modelOut)) {
      throw new BadInputException("--model-out is '" + modelOut + "'; it must end in .mps or .lp.");
    }
    I instance = family.problem().instanceType().cast(read.instance());
    try (Interrupt interrupt = new Interrupt(output.err())) {
      Result<D> result;
      LastModel model;
      try (ProgressLine progress = new ProgressLine(output.err())) {
        model = new LastModel(progress);
        result =
            Solving.run(
                family,
                read.name(),
                read.sha256(),
                instance,
                task(modelOut == null ? progress : model, interrupt));
      }
      boolean nothing = !result.hasDecisions() && result.solution().bound().isEmpty();
      if (!nothing) {
        write(family, result);
      }
      if (modelOut != null) {
        ModelFile.write(model.last().orElseGet(() -> exported(family, instance)), modelOut);
      }
      if (output.json) {
        Json.print(output.out(), object(family.problem(), result));
      } else {
        print(family.problem(), result);
      }
      return interrupt.done(nothing ? ExitCode.NOTHING_IN_TIME : ExitCode.DONE);
    }
  }

  private <I extends Instance, D extends Decision> void write(
      Family<I, ?, ?, D> family, Result<D> result) {
    if (out != null) {
      if (!result.hasDecisions()) {
        throw new GapstoneException(
            "solver " + solver + " found a bound and no solution; there is nothing to write.");
      }
      SolutionFiles.write(out, family.files(), result.solution());
    }
    if (certificate != null) {
      CertificateFiles.write(
          certificate,
          result
              .certificate()
              .orElseThrow(
                  () -> new GapstoneException("solver " + solver + " gives no certificate.")));
    }
  }

  /** For a solver that has no linear model, the one that {@code export} writes. */
  private <I extends Instance, S extends State, V extends Slot, D extends Decision>
      LinearModel exported(Family<I, S, V, D> family, I instance) {
    Task task = task(Progress.SILENT, () -> false);
    return Models.of(
            family.problem(),
            instance,
            task.scope(),
            task.slot(),
            task.settings(),
            Budget.of(MODEL_SECONDS, Long.MAX_VALUE))
        .model();
  }

  private Task task(Progress progress, BooleanSupplier stop) {
    Scope chosen = scope != null ? scope : slot != null ? Scope.SLOT : Scope.HORIZON;
    if (chosen == Scope.HORIZON && slot != null) {
      throw new BadInputException("--slot is given; it must not be at horizon scope.");
    }
    return new Task(
        solver,
        chosen,
        slot == null ? 0 : slot,
        seed,
        settings.values(),
        limit.value(),
        progress,
        stop,
        Optional.ofNullable(policy));
  }

  private static Map<String, Object> object(Problem<?, ?, ?, ?> problem, Result<?> result) {
    StoredSolution<?> solution = result.solution();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("instance", solution.instance());
    object.put("family", solution.family());
    object.put("scope", solution.scope().id());
    object.put("slot", solution.scope() == Scope.SLOT ? solution.firstSlot() : null);
    object.put("solver", solution.solver());
    object.put("status", solution.status().name());
    object.put("objective", result.hasDecisions() ? solution.objective() : null);
    object.put("bound", solution.bound());
    object.put("boundKind", solution.boundKind().id());
    object.put("gap", result.gap());
    object.put("gapDefinition", problem.gapDefinition());
    object.put("seconds", result.seconds());
    object.put(
        "decisionMicros", Map.of("p50", result.latency().p50(), "p99", result.latency().p99()));
    object.put("components", solution.components());
    object.put("feasible", result.feasible());
    object.put("violations", result.violations().size());
    object.put("seed", solution.seed());
    object.put("settings", solution.settings());
    object.put("version", Version.current());
    return object;
  }

  private void print(Problem<?, ?, ?, ?> problem, Result<?> result) {
    StoredSolution<?> solution = result.solution();
    output.out().printf("%-18s %s%n", "status", solution.status());
    if (result.hasDecisions()) {
      output
          .out()
          .printf(
              "%-18s %.10g (%s)%n", "objective", solution.objective(), problem.objectiveMeaning());
    }
    solution
        .bound()
        .ifPresent(
            bound ->
                output
                    .out()
                    .printf("%-18s %.10g (%s)%n", "bound", bound, solution.boundKind().id()));
    result
        .gap()
        .ifPresent(
            gap -> output.out().printf("%-18s %.3g (%s)%n", "gap", gap, problem.gapDefinition()));
    solution
        .components()
        .forEach((name, value) -> output.out().printf("  %-16s %.10g%n", name, value));
    output.out().printf("%-18s %.3f seconds%n", "time", result.seconds());
    output
        .out()
        .printf(
            "%-18s p50 %.3g, p99 %.3g microseconds (cold, single calls)%n",
            "decision time", result.latency().p50(), result.latency().p99());
    for (Violation violation : result.violations()) {
      output.out().println(CheckCommand.sentence(violation));
    }
  }
}
