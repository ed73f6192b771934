package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.dtasm.DtasmCertificates;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All slots at once: prices of capacity per slot and server give a certified bound, and a plan is
 * searched around them. Work is counted in thousands of search steps and options looked at.
 */
public final class Lagrangian implements HorizonSolver<DtasmInstance, DtasmDecision> {

  private static final String ROUNDS = "rounds";
  private static final String SEED = "seed";

  @Override
  public String id() {
    return "lagrangian";
  }

  @Override
  public String family() {
    return "dtasm";
  }

  @Override
  public Kind kind() {
    return Kind.RELAXATION;
  }

  @Override
  public Set<Scope> scopes() {
    return EnumSet.of(Scope.HORIZON);
  }

  @Override
  public String summary() {
    return "capacity prices over all slots: a certified bound, and a plan by search around them";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(ROUNDS, "5", "rounds of search, each half as long again as the one before"),
        new Parameter(SEED, "1", "seed of the search"));
  }

  @Override
  public Solved<DtasmDecision> solveHorizon(
      DtasmInstance instance, Parameters parameters, Budget budget, Progress progress) {
    int rounds = parameters.integer(ROUNDS, 0, 40);
    int seed = parameters.integer(SEED, 0, Integer.MAX_VALUE);
    HorizonCase in = new HorizonCase(instance);
    HorizonBound bound = new HorizonBound(in);
    double offered = in.offered();
    bound.climb(budget, value -> progress.update(Math.max(0, value), offered));
    Certificate certificate = bound.certificate();
    double lower =
        DtasmCertificates.horizonBound(
            instance, new DtasmProblem().initialState(instance), certificate);
    HorizonSearch search = new HorizonSearch(in, bound.x(), lower, progress);
    long work = bound.work();
    work += search.run(rounds, seed, work, budget);
    return new Solved<>(
        search.done() ? Status.OPTIMAL : budget.spent(work) ? Status.TIME_LIMIT : Status.FEASIBLE,
        search.best().decisions(),
        search.best().cost(),
        lower,
        Optional.of(certificate),
        work);
  }
}
