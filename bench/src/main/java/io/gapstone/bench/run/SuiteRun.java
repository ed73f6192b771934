package io.gapstone.bench.run;

import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.Result;
import io.gapstone.bench.solve.Solving;
import io.gapstone.bench.solve.Task;
import io.gapstone.core.Decision;
import io.gapstone.core.Families;
import io.gapstone.core.Instance;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.gap.Gap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs a suite in memory and sums it up. */
public final class SuiteRun {

  private static final long SOLVER_SEED = 1;

  private SuiteRun() {}

  /**
   * Runs everything.
   *
   * @param progress hears what is being run
   */
  public static List<Row> run(Suite suite, Consumer<String> progress) {
    List<Row> rows = new ArrayList<>();
    for (Problem<?, ?, ?, ?> problem : Families.all()) {
      for (String profile : suite.profiles()) {
        progress.accept(problem.family() + " " + profile);
        rows.addAll(run(Family.of(problem.family()), profile, suite));
      }
    }
    return rows;
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      List<Row> run(Family<I, S, V, D> family, String profile, Suite suite) {
    Optional<SlotGaps<I, S, V, D>> gaps =
        suite.gapProfiles().contains(profile) ? SlotGaps.of(family.problem()) : Optional.empty();
    List<Long> seeds = suite.seeds();
    List<Solver> solvers =
        Solvers.of(family.problem().family()).stream()
            .filter(s -> s instanceof PolicySolver<?, ?> && s.kind() == Solver.Kind.HEURISTIC)
            .toList();
    Cell[][] cells = new Cell[solvers.size()][seeds.size()];
    for (int k = 0; k < seeds.size(); k++) {
      I instance = family.files().generator().generate(profile, seeds.get(k), Map.of());
      for (int s = 0; s < cells.length; s++) {
        cells[s][k] = solve(family, instance, solvers.get(s), gaps);
      }
      compare(family.problem(), instance, cells, k);
    }
    List<Row> rows = new ArrayList<>();
    for (int s = 0; s < cells.length; s++) {
      rows.add(row(family.problem().family(), profile, solvers.get(s).id(), cells[s]));
    }
    return rows;
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Cell solve(
          Family<I, S, V, D> family,
          I instance,
          Solver solver,
          Optional<SlotGaps<I, S, V, D>> gaps) {
    Task task = Task.of(solver.id(), Scope.HORIZON, 0, SOLVER_SEED);
    Result<D> result = Solving.run(family, "", "", instance, task);
    Cell cell = new Cell();
    cell.objective = result.solution().objective();
    cell.totals =
        family.problem().components().stream()
            .mapToDouble(c -> result.solution().components().get(c.name()))
            .toArray();
    cell.p50Micros = result.latency().p50();
    cell.p99Micros = result.latency().p99();
    cell.feasible = result.feasible();
    cell.slotGap = gaps.flatMap(g -> g.measure(instance, policies(solver), SOLVER_SEED));
    return cell;
  }

  /** Solvers of a family decide over that family's slots. */
  @SuppressWarnings("unchecked")
  private static <V extends Slot, D extends Decision> PolicySolver<V, D> policies(Solver solver) {
    return (PolicySolver<V, D>) solver;
  }

  /** Measures every feasible solver of an instance against the best of them. */
  private static <I extends Instance> void compare(
      Problem<I, ?, ?, ?> problem, I instance, Cell[][] cells, int k) {
    double best = Double.POSITIVE_INFINITY;
    for (Cell[] row : cells) {
      if (row[k].feasible) {
        best = Math.min(best, row[k].objective);
      }
    }
    for (Cell[] row : cells) {
      double behind = row[k].objective - best;
      double denominator = problem.gapDenominator(instance, instance.slots(), row[k].totals, best);
      row[k].behindBest = behind == 0 ? 0 : behind / denominator;
    }
  }

  private static Row row(String family, String profile, String solver, Cell[] cells) {
    double[] p50 = Arrays.stream(cells).mapToDouble(c -> c.p50Micros).sorted().toArray();
    return new Row(
        family,
        profile,
        solver,
        cells.length,
        Arrays.stream(cells).mapToDouble(c -> c.objective).average().orElseThrow(),
        Arrays.stream(cells).mapToDouble(c -> c.behindBest).average().orElseThrow(),
        slotGap(cells),
        p50[p50.length / 2],
        Arrays.stream(cells).mapToDouble(c -> c.p99Micros).max().orElseThrow(),
        (int) Arrays.stream(cells).filter(c -> !c.feasible).count());
  }

  /** The mean, where every instance has one. */
  private static Optional<Double> slotGap(Cell[] cells) {
    if (Arrays.stream(cells).anyMatch(c -> c.slotGap.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(cells).mapToDouble(c -> c.slotGap.get().value()).average().orElseThrow());
  }

  /** One solver on one instance. */
  private static final class Cell {
    double objective;
    double[] totals;
    double behindBest;
    Optional<Gap> slotGap = Optional.empty();
    double p50Micros;
    double p99Micros;
    boolean feasible;
  }
}
