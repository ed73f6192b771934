package io.gapstone.bench.peers;

import io.gapstone.bench.solve.Family;
import io.gapstone.bench.solve.Models;
import io.gapstone.bench.solve.Result;
import io.gapstone.bench.solve.Solving;
import io.gapstone.bench.solve.Task;
import io.gapstone.core.Budget;
import io.gapstone.core.Choice;
import io.gapstone.core.Decision;
import io.gapstone.core.GapstoneException;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Slot;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.Trajectory;
import io.gapstone.core.front.FrontSolver;
import io.gapstone.core.front.SolvedFront;
import io.gapstone.core.gap.GapKind;
import io.gapstone.core.gap.Gaps;
import io.gapstone.solvers.child.ChildLimits;
import io.gapstone.solvers.child.IsolatedSolver;
import io.gapstone.solvers.child.ParentWatch;
import io.gapstone.solvers.classic.ClassicKnapsack;
import io.gapstone.solvers.classic.KnapsackClass;
import io.gapstone.solvers.classic.KnapsackFile;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.LinearSolver;
import io.gapstone.solvers.model.StatedModel;
import java.util.Arrays;
import java.util.function.Supplier;

/** Draws the instance of a task and solves it by one solver: what a child process does. */
final class PeerChild {

  private static final double REPEAT_SECONDS = 1;

  /** A first solve that takes less is not counted: it loads libraries and is not yet compiled. */
  private static final double COLD_SECONDS = 5;

  private static final int MOST_SOLVES = 200;

  private final PeerTask task;
  private final String solver;
  private final long seed;
  private final double seconds;

  private PeerChild(PeerTask task, String solver, long seed, double seconds) {
    this.task = task;
    this.solver = solver;
    this.seed = seed;
    this.seconds = seconds;
  }

  /**
   * @param args task, solver, seed, seconds
   */
  public static void main(String[] args) {
    ParentWatch.start();
    PeerTask task =
        PeerTasks.all().stream()
            .filter(t -> t.id().equals(args[0]))
            .findFirst()
            .orElseThrow(
                () ->
                    Choice.unknown(
                        "task", args[0], PeerTasks.all().stream().map(PeerTask::id).toList()));
    PeerChild child =
        new PeerChild(task, args[1], Long.parseLong(args[2]), Double.parseDouble(args[3]));
    System.out.println(child.attempted().line());
    System.out.flush();
    // Native threads that hang must not keep a finished child.
    Runtime.getRuntime().halt(0);
  }

  private Measured attempted() {
    try {
      return measure();
    } catch (GapstoneException e) {
      return Measured.failed("FAILED", 0, e.getMessage().replaceAll("\\s+", " "));
    }
  }

  private Measured measure() {
    if (task.family().equals(PeerTask.KNAPSACK)) {
      return knapsack();
    }
    return family(Family.of(task.family()));
  }

  /**
   * Solves once to warm up, then until a second is over, and gives the last result with the median
   * time. Where the first takes long, it is the only one.
   */
  private Measured repeated(Supplier<Measured> solve) {
    Measured cold = solve.get();
    if (cold.seconds() >= Math.min(COLD_SECONDS, seconds)) {
      return cold;
    }
    double[] times = new double[MOST_SOLVES];
    int solves = 0;
    double sum = 0;
    Measured last = null;
    while (solves < MOST_SOLVES && (solves == 0 || sum < Math.min(REPEAT_SECONDS, seconds))) {
      last = solve.get();
      times[solves++] = last.seconds();
      sum += last.seconds();
    }
    double[] sorted = Arrays.copyOf(times, solves);
    Arrays.sort(sorted);
    return new Measured(
        last.status(),
        last.objective(),
        last.bound(),
        last.boundKind(),
        last.gap(),
        sorted[solves / 2],
        solves,
        "");
  }

  private Measured knapsack() {
    KnapsackFile file =
        KnapsackClass.valueOf(task.what())
            .draw(
                Integer.parseInt(task.draw().get("items")),
                Long.parseLong(task.draw().get("range")),
                seed);
    return repeated(
        () -> {
          ClassicKnapsack.Answer answer =
              ClassicKnapsack.solve(file, solver, Budget.of(seconds, Long.MAX_VALUE));
          double bound = answer.bound() < 0 ? Double.NaN : answer.bound();
          return new Measured(
              answer.status().name(),
              answer.objective(),
              bound,
              answer.bound() < 0 ? "none" : "claimed",
              (bound - answer.objective()) / answer.objective(),
              answer.seconds(),
              1,
              "");
        });
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> Measured family(
      Family<I, S, V, D> family) {
    Problem<I, S, V, D> problem = family.problem();
    I drawn = family.files().generator().generate(task.profile(), seed, task.draw());
    if (task.what().equals("front")) {
      return repeated(() -> front(problem, problem.played(drawn, task.play())));
    }
    Scope scope = Scope.valueOf(task.what().toUpperCase(java.util.Locale.ROOT));
    boolean ready =
        Solvers.of(task.family()).stream()
            .anyMatch(s -> s.id().equals(solver) && s.scopes().contains(scope));
    return repeated(() -> ready ? solved(family, drawn, scope) : modelled(problem, drawn, scope));
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> Measured solved(
      Family<I, S, V, D> family, I drawn, Scope scope) {
    Task solve = new Task(solver, scope, 0, seed, task.play(), seconds, Progress.SILENT);
    Result<D> result = Solving.run(family, task.id(), "", drawn, solve);
    return new Measured(
        result.solution().status().name(),
        result.hasDecisions() ? result.solution().objective() : Double.NaN,
        result.solution().bound().orElse(Double.NaN),
        result.solution().boundKind().id(),
        result.gap().orElse(Double.NaN),
        result.seconds(),
        1,
        "");
  }

  /** Where a family has no solver by this name at this scope: its exported model. */
  private <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Measured modelled(Problem<I, S, V, D> problem, I drawn, Scope scope) {
    I played = problem.played(drawn, task.play());
    StatedModel<D> stated =
        Models.of(problem, drawn, scope, 0, task.play(), Budget.of(seconds, Long.MAX_VALUE));
    LinearSolver backend =
        new IsolatedSolver(
            LinearSolver.of(solver.replaceFirst("^milp-", "")), ChildLimits.standard());
    LinearResult result = backend.solve(stated.model(), LinearBudget.seconds(seconds));
    double objective = Double.NaN;
    double gap = Double.NaN;
    double bound = result.bounded() ? result.claimed() : Double.NaN;
    if (result.solution().isPresent()) {
      int slots = scope == Scope.SLOT ? 1 : played.slots();
      Trajectory<D> trajectory =
          Simulator.replay(
              problem,
              played,
              problem.initialState(played),
              0,
              stated.decisions(result.solution().get().values()));
      objective = problem.objective(played, slots, trajectory.totals());
      gap =
          Double.isNaN(bound) || bound > objective
              ? Double.NaN
              : Gaps.toBound(
                      scope == Scope.SLOT ? GapKind.SLOT : GapKind.HORIZON,
                      problem,
                      played,
                      slots,
                      trajectory.totals(),
                      bound)
                  .value();
    }
    return new Measured(
        result.status().name(),
        objective,
        bound,
        result.bounded() ? "claimed" : "none",
        gap,
        result.seconds(),
        1,
        result.reason().replaceAll("\\s+", " "));
  }

  private <I extends Instance, S extends State, V extends Slot, D extends Decision> Measured front(
      Problem<I, S, V, D> problem, I played) {
    FrontSolver<V, D> fronts = frontSolver(Solvers.byId(problem.family(), solver));
    V view = problem.slotInHindsight(played, 0, problem.initialState(played));
    long start = System.nanoTime();
    SolvedFront<D> front =
        fronts.solveFront(
            view,
            Parameters.of("solver " + solver, fronts.parameters()),
            Budget.of(seconds, Long.MAX_VALUE),
            Progress.SILENT);
    double taken = (System.nanoTime() - start) / 1e9;
    double open = front.hypervolumeLimit() - front.hypervolume();
    return new Measured(
        front.complete() ? "OPTIMAL" : "TIME_LIMIT",
        front.hypervolume(),
        front.hypervolumeLimit(),
        "claimed",
        open / front.hypervolume(),
        taken,
        1,
        "");
  }

  /** Solvers of a family solve that family's slots. */
  @SuppressWarnings("unchecked")
  private static <V extends Slot, D extends Decision> FrontSolver<V, D> frontSolver(Solver solver) {
    return (FrontSolver<V, D>) solver;
  }
}
