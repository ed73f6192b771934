package io.gapstone.bench.latency;

import io.gapstone.bench.solve.Family;
import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.Instance;
import io.gapstone.core.Outcome;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Sizes;
import io.gapstone.core.Slot;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.State;
import io.gapstone.learners.zoo.LearnedSolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A solver's decisions in the slots of one instance. The states are those that a plain rule of the
 * family comes into, the same for all solvers, so that times, and what the decisions are worth in
 * these slots, can be compared.
 *
 * <p>A solver that plans is asked for each slot alone, with its usual work.
 */
public final class Decisions<V extends Slot, D extends Decision> {

  /** Rules whose states are neither trivial nor hopeless. */
  private static final Map<String, String> RULES =
      Map.of(
          "smra", "greedy-biased",
          "dtasm", "stay-repair",
          "delay-energy", "hysteresis",
          "lyapunov", "queue-floor",
          "isma", "nearest");

  private final Slots<V> slots;
  private final Supplier<Policy<V, D>> policies;
  private final boolean hindsight;
  private Policy<V, D> policy;

  Decisions(Slots<V> slots, Supplier<Policy<V, D>> policies, boolean hindsight) {
    this.slots = slots;
    this.policies = policies;
    this.hindsight = hindsight;
    begin();
  }

  /** The slots of an instance in the states that the rule came into. */
  interface Slots<V> {

    Sizes sizes();

    V slot(int t, boolean hindsight);
  }

  /** For a task; what it names wrongly is bad input. */
  public static Decisions<?, ?> of(LatencyTask task) {
    return of(Family.of(task.family()), task);
  }

  static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Decisions<V, D> of(Family<I, S, V, D> family, LatencyTask task) {
    Problem<I, S, V, D> problem = family.problem();
    I instance = family.files().generator().generate(task.profile(), task.seed(), task.overrides());
    return new Decisions<>(
        slots(problem, instance, task.seed()),
        policies(solver(task), Sizes.of(instance), task.seed()),
        !(solver(task) instanceof PolicySolver<?, ?>));
  }

  private static <I extends Instance, S extends State, V extends Slot, D extends Decision>
      Slots<V> slots(Problem<I, S, V, D> problem, I instance, long seed) {
    List<S> states = states(problem, instance, seed);
    return new Slots<>() {
      @Override
      public Sizes sizes() {
        return Sizes.of(instance);
      }

      @Override
      public V slot(int t, boolean hindsight) {
        S state = states.get(t);
        return hindsight
            ? problem.slotInHindsight(instance, t, state)
            : problem.slot(instance, t, state);
      }
    };
  }

  /** The state before each slot. */
  static <I extends Instance, S extends State, V extends Slot, D extends Decision> List<S> states(
      Problem<I, S, V, D> problem, I instance, long seed) {
    Solver rule = Solvers.byId(problem.family(), RULES.get(problem.family()));
    Policy<V, D> policy = Decisions.<V, D>policies(rule, Sizes.of(instance), seed).get();
    List<S> states = new ArrayList<>();
    S state = problem.initialState(instance);
    for (int t = 0; t < instance.slots(); t++) {
      states.add(state);
      D decision = policy.decide(problem.slot(instance, t, state));
      Outcome<S> outcome = problem.transition(instance, t, state, decision);
      state = outcome.next();
    }
    return states;
  }

  static Solver solver(LatencyTask task) {
    Solver solver = Solvers.byId(task.family(), task.solver());
    if (task.policy().isEmpty()) {
      return solver;
    }
    if (!(solver instanceof LearnedSolver<?, ?> learned)) {
      throw new BadInputException("solver " + task.solver() + " has no policy.");
    }
    return learned.with(Path.of(task.policy().get()));
  }

  /** Solvers of a family decide over that family's slots. */
  @SuppressWarnings("unchecked")
  private static <V extends Slot, D extends Decision> Supplier<Policy<V, D>> policies(
      Solver solver, Sizes sizes, long seed) {
    if (solver instanceof PolicySolver<?, ?>) {
      PolicySolver<V, D> own = (PolicySolver<V, D>) solver;
      Parameters parameters = Parameters.of("solver " + own.id(), own.parameters());
      return () -> own.policy(parameters, sizes, seed);
    }
    if (solver instanceof SlotSolver<?, ?> && solver.scopes().contains(Scope.SLOT)) {
      SlotSolver<V, D> own = (SlotSolver<V, D>) solver;
      Parameters parameters = Parameters.of("solver " + own.id(), own.parameters());
      return () -> slot -> solve(own, slot, parameters);
    }
    throw new BadInputException(
        "solver " + solver.id() + " for " + solver.family() + " does not decide single slots.");
  }

  /** The decision, or nothing where a relaxation gives none. */
  private static <V extends Slot, D extends Decision> D solve(
      SlotSolver<V, D> solver, V slot, Parameters parameters) {
    Budget budget = Budget.of(Double.POSITIVE_INFINITY, solver.usualWork());
    List<D> decisions = solver.solveSlot(slot, parameters, budget, Progress.SILENT).decisions();
    return decisions.isEmpty() ? null : decisions.get(0);
  }

  public Sizes sizes() {
    return slots.sizes();
  }

  /** A new view of slot {@code t}, which has worked nothing out yet. */
  public V slot(int t) {
    return slots.slot(t, hindsight);
  }

  /** Begins the trajectory anew, with a new policy. */
  public void begin() {
    policy = policies.get();
  }

  /** Decides; slots come in order. */
  public D decide(V slot) {
    return policy.decide(slot);
  }
}
