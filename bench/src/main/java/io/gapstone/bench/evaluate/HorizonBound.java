package io.gapstone.bench.evaluate;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Budget;
import io.gapstone.core.Decision;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Instance;
import io.gapstone.core.Parameters;
import io.gapstone.core.Problem;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Solver;
import io.gapstone.core.Solvers;
import io.gapstone.core.certificate.Verifiers;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Certified bounds of whole instances, with a limit on work, so that they are always the same. Each
 * is found once, and kept.
 */
final class HorizonBound<I extends Instance> {

  private final Problem<I, ?, ?, ?> problem;
  private final Solver solver;
  private final long work;
  private final Map<I, Map<Map<String, String>, Optional<Double>>> known = new IdentityHashMap<>();

  HorizonBound(Problem<I, ?, ?, ?> problem, String id, long work) {
    this.problem = problem;
    this.solver = Solvers.byId(problem.family(), id);
    this.work = work;
    if (!(solver instanceof HorizonSolver<?, ?>) || !solver.scopes().contains(Scope.HORIZON)) {
      throw new BadInputException("solver " + id + " gives no bound of whole instances.");
    }
  }

  /**
   * The bound that the certificate proves; empty without one.
   *
   * @param settings under which the instance is played, {@link Problem#comparedAs}
   */
  Optional<Double> of(I instance, Map<String, String> settings) {
    return known
        .computeIfAbsent(instance, i -> new HashMap<>())
        .computeIfAbsent(settings, s -> solve(problem.played(instance, s)));
  }

  private Optional<Double> solve(I played) {
    Solved<?> solved =
        solver()
            .solveHorizon(
                played,
                Parameters.of("solver " + solver.id(), solver.parameters()),
                Budget.of(Double.POSITIVE_INFINITY, work),
                Progress.SILENT);
    return solved
        .certificate()
        .map(c -> Verifiers.provenBound(problem, played, Scope.HORIZON, 0, c));
  }

  /** Solvers of a family solve that family's instances. */
  @SuppressWarnings("unchecked")
  private HorizonSolver<I, ? extends Decision> solver() {
    return (HorizonSolver<I, ? extends Decision>) solver;
  }
}
