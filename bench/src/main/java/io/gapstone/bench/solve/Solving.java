package io.gapstone.bench.solve;

import io.gapstone.core.BadInputException;
import io.gapstone.core.BoundKind;
import io.gapstone.core.Budget;
import io.gapstone.core.Component;
import io.gapstone.core.Decision;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Instance;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Scope;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.core.Status;
import io.gapstone.core.Trajectory;
import io.gapstone.core.certificate.Verifiers;
import io.gapstone.core.gap.GapKind;
import io.gapstone.core.gap.Gaps;
import io.gapstone.instances.StoredCertificate;
import io.gapstone.instances.StoredSolution;
import io.gapstone.learners.zoo.LearnedSolver;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs one task on one instance. Nobody's word is taken: decisions are played through the
 * simulator, and certificates evaluated by their verifier.
 */
public final class Solving<
    I extends Instance, S extends State, V extends Slot, D extends Decision> {

  private final Problem<I, S, V, D> problem;
  private final Solver solver;
  private final SolveSettings settings;
  private final Task task;
  private final String name;
  private final String hash;
  private final I played;
  private final int from;
  private final int to;

  private Solving(Family<I, S, V, D> family, String name, String hash, I instance, Task task) {
    this.problem = family.problem();
    this.solver = solver(problem.family(), task);
    this.settings = SolveSettings.of(problem, solver, task.settings());
    this.task = task;
    this.name = name;
    this.hash = hash;
    this.played = problem.played(instance, settings.all());
    boolean one = task.scope() == Scope.SLOT;
    this.from = one ? slot(task.slot(), played) : 0;
    this.to = one ? from + 1 : played.slots();
  }

  /**
   * Solves an instance.
   *
   * @param name the instance's name, for the solution
   * @param hash the SHA-256 of the instance's canonical JSON
   */
  public static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Result<D> run(Family<I, S, V, D> family, String name, String hash, I instance, Task task) {
    return new Solving<>(family, name, hash, instance, task).run();
  }

  private static Solver solver(String family, Task task) {
    Solver solver = Solvers.byId(family, task.solver());
    if (task.policy().isEmpty()) {
      return solver;
    }
    if (solver instanceof LearnedSolver<?, ?> learned) {
      return learned.with(task.policy().get());
    }
    throw new BadInputException(
        "--policy is given; solver " + solver.id() + " is not a learned one and has no policy.");
  }

  private static int slot(int slot, Instance instance) {
    if (slot < 0 || slot >= instance.slots()) {
      throw new BadInputException(
          "--slot is " + slot + "; it must be between 0 and " + (instance.slots() - 1) + ".");
    }
    return slot;
  }

  private Result<D> run() {
    if (!solver.scopes().contains(task.scope())) {
      throw new BadInputException(
          "solver "
              + solver.id()
              + " of "
              + problem.family()
              + " works at scope "
              + String.join(" and ", solver.scopes().stream().map(Scope::id).sorted().toList())
              + "; --scope must be that.");
    }
    if (solver instanceof PolicySolver<?, ?> policies) {
      return simulated(own(policies));
    }
    long start = System.nanoTime();
    Solved<D> solved = task.scope() == Scope.SLOT ? solvedSlot() : solvedHorizon();
    double seconds = (System.nanoTime() - start) / 1e9;
    return searched(solved, seconds);
  }

  private Result<D> simulated(PolicySolver<V, D> policies) {
    long start = System.nanoTime();
    Trajectory<D> trajectory =
        Simulator.run(
            problem,
            played,
            policies.policy(settings.own(), Sizes.of(played), task.seed()),
            problem.initialState(played),
            from,
            to);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Result<>(
        solution(
            trajectory.feasible() ? Status.FEASIBLE : Status.INFEASIBLE,
            trajectory,
            Optional.empty(),
            BoundKind.NONE),
        Optional.empty(),
        trajectory.violations(),
        Optional.empty(),
        seconds,
        Latency.of(trajectory.decisionNanos()));
  }

  private Solved<D> solvedSlot() {
    V view = problem.slotInHindsight(played, from, problem.initialState(played));
    return this.<SlotSolver<V, D>>as(SlotSolver.class)
        .solveSlot(view, settings.own(), budget(), task.progress());
  }

  private Solved<D> solvedHorizon() {
    return this.<HorizonSolver<I, D>>as(HorizonSolver.class)
        .solveHorizon(played, settings.own(), budget(), task.progress());
  }

  private Budget budget() {
    return Budget.of(task.seconds(), settings.nodes(), task.stop());
  }

  private Result<D> searched(Solved<D> solved, double seconds) {
    Trajectory<D> trajectory =
        Simulator.replay(problem, played, problem.initialState(played), from, solved.decisions());
    Optional<Double> bound = bound(solved);
    Optional<StoredCertificate> certificate =
        solved
            .certificate()
            .map(
                c ->
                    new StoredCertificate(
                        name, hash, settings.all(), task.scope(), from, bound.orElseThrow(), c));
    boolean found = !solved.decisions().isEmpty();
    Status status = found && !trajectory.feasible() ? Status.INFEASIBLE : solved.status();
    Optional<Double> gap =
        found && trajectory.feasible()
            ? bound.map(
                b ->
                    Gaps.toBound(
                            task.scope() == Scope.SLOT ? GapKind.SLOT : GapKind.HORIZON,
                            problem,
                            played,
                            to - from,
                            trajectory.totals(),
                            b)
                        .value())
            : Optional.empty();
    long nanosPerSlot = (long) (seconds * 1e9) / (to - from);
    return new Result<>(
        solution(status, trajectory, bound, solved.boundKind()),
        certificate,
        trajectory.violations(),
        gap,
        seconds,
        Latency.of(new long[] {nanosPerSlot}));
  }

  /** The proven bound where there is a certificate, else the solver's word. */
  private Optional<Double> bound(Solved<D> solved) {
    if (solved.certificate().isPresent()) {
      return Optional.of(
          Verifiers.provenBound(problem, played, task.scope(), from, solved.certificate().get()));
    }
    return solved.boundKind() == BoundKind.NONE ? Optional.empty() : Optional.of(solved.lower());
  }

  private StoredSolution<D> solution(
      Status status, Trajectory<D> trajectory, Optional<Double> bound, BoundKind kind) {
    List<D> decisions = trajectory.decisions();
    return new StoredSolution<>(
        problem.family(),
        name,
        hash,
        played.users(),
        solver.id(),
        task.seed(),
        recorded(),
        task.scope(),
        from,
        status,
        decisions.isEmpty() ? 0 : problem.objective(played, to - from, trajectory.totals()),
        bound,
        kind,
        named(problem.components(), trajectory.totals()),
        decisions);
  }

  /** The settings, and by which policy a learned solver decided. */
  private SortedMap<String, String> recorded() {
    SortedMap<String, String> recorded = new TreeMap<>(settings.all());
    if (solver instanceof LearnedSolver<?, ?> learned) {
      recorded.put("weightsSha256", learned.description(Sizes.of(played)).weightsSha256());
    }
    return recorded;
  }

  /** Solvers of a family decide over that family's slots. */
  @SuppressWarnings("unchecked")
  private PolicySolver<V, D> own(PolicySolver<?, ?> policies) {
    return (PolicySolver<V, D>) policies;
  }

  /** Solvers of a family solve that family's instances; its scopes say which kind it is. */
  @SuppressWarnings("unchecked")
  private <T> T as(Class<?> kind) {
    return (T) kind.cast(solver);
  }

  private static SortedMap<String, Double> named(List<Component> components, double[] totals) {
    SortedMap<String, Double> named = new TreeMap<>();
    for (int c = 0; c < totals.length; c++) {
      named.put(components.get(c).name(), totals[c]);
    }
    return named;
  }
}
