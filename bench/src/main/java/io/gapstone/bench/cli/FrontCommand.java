package io.gapstone.bench.cli;

import io.gapstone.bench.solve.Family;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Problem;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.front.FrontPoint;
import io.gapstone.core.front.FrontSolver;
import io.gapstone.core.front.SolvedFront;
import io.gapstone.instances.InstanceFile;
import io.gapstone.instances.InstanceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** All nondominated outcomes of a slot. */
@Command(
    name = "front",
    description = {
      "Find the exact Pareto front of a slot, each point proven.",
      "Interrupted by a time limit, it says which points are proven, and how large the",
      "hypervolume can be at most."
    },
    footer = {"", "Example:", "  gapstone front INSTANCE --slot 0 --time-limit 60s --json"})
final class FrontCommand implements Callable<Integer> {

  @Mixin private Output output;
  @Mixin private Settings settings;

  @Parameters(paramLabel = "INSTANCE", description = "An instance file.")
  private Path file;

  @Option(
      names = "--slot",
      defaultValue = "0",
      paramLabel = "K",
      description = "The slot, met in the initial state; default: ${DEFAULT-VALUE}.")
  private int slot;

  @Option(
      names = "--solver",
      defaultValue = "exact",
      paramLabel = "ID",
      description = "A solver that finds fronts; default: ${DEFAULT-VALUE}.")
  private String solver;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = Seconds.Converter.class,
      description = "Stop after this time, for example 60s.")
  private Seconds limit = Seconds.UNLIMITED;

  @Override
  public Integer call() {
    InstanceFile<?, ?> read = InstanceFiles.read(file);
    return front(Family.of(read.files().family()), read);
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> int front(
      Family<I, S, V, D> family, InstanceFile<?, ?> read) {
    Problem<I, S, V, D> problem = family.problem();
    I instance = problem.instanceType().cast(read.instance());
    if (slot < 0 || slot >= instance.slots()) {
      throw new BadInputException(
          "--slot is " + slot + "; it must be between 0 and " + (instance.slots() - 1) + ".");
    }
    FrontSolver<V, D> fronts = frontSolver(Solvers.byId(problem.family(), solver));
    V view = problem.slotInHindsight(instance, slot, problem.initialState(instance));
    try (Interrupt interrupt = new Interrupt(output.err())) {
      long start = System.nanoTime();
      SolvedFront<D> front;
      try (ProgressLine progress = new ProgressLine(output.err())) {
        front =
            fronts.solveFront(
                view,
                io.gapstone.core.Parameters.of(
                    "solver " + solver, fronts.parameters(), settings.values()),
                Budget.of(limit.value(), Long.MAX_VALUE, interrupt),
                progress);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (output.json) {
        Json.print(output.out(), object(fronts.objectives(), front, seconds));
      } else {
        print(fronts.objectives(), front, seconds);
      }
      return interrupt.done(front.points().isEmpty() ? ExitCode.NOTHING_IN_TIME : ExitCode.DONE);
    }
  }

  /** Solvers of a family solve that family's slots. */
  @SuppressWarnings("unchecked")
  private static <V extends Slot, D extends Decision> FrontSolver<V, D> frontSolver(Solver solver) {
    if (solver instanceof FrontSolver<?, ?>) {
      return (FrontSolver<V, D>) solver;
    }
    throw new BadInputException(
        "solver " + solver.id() + " of " + solver.family() + " finds no fronts.");
  }

  private static Map<String, Object> object(
      List<String> names, SolvedFront<?> front, double seconds) {
    List<Map<String, Object>> points = new ArrayList<>();
    for (FrontPoint<?> point : front.points()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int k = 0; k < names.size(); k++) {
        row.put(names.get(k), point.objectives()[k]);
      }
      row.put("proven", point.proven());
      points.add(row);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("points", points);
    object.put("hypervolume", front.hypervolume());
    object.put("hypervolumeLimit", front.hypervolumeLimit());
    object.put("referencePoint", Arrays.stream(front.reference()).boxed().toList());
    object.put("idealPoint", Arrays.stream(front.ideal()).boxed().toList());
    object.put("complete", front.complete());
    object.put("seconds", seconds);
    return object;
  }

  private void print(List<String> names, SolvedFront<?> front, double seconds) {
    List<String> head = new ArrayList<>(names);
    head.add("proven");
    TextTable table = new TextTable(head.toArray(String[]::new));
    for (FrontPoint<?> point : front.points()) {
      List<String> cells = new ArrayList<>();
      for (double objective : point.objectives()) {
        cells.add(String.format("%.9g", objective));
      }
      cells.add(point.proven() ? "yes" : "no");
      table.row(cells.toArray(String[]::new));
    }
    table.print(output.out());
    output
        .out()
        .printf(
            "%d points, %s, hypervolume %.9g (at most %.9g) up to %s, %.2f s%n",
            front.points().size(),
            front.complete() ? "complete" : "not complete",
            front.hypervolume(),
            front.hypervolumeLimit(),
            Arrays.toString(front.reference()),
            seconds);
  }
}
