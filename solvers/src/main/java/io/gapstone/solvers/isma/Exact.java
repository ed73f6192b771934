package io.gapstone.solvers.isma;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.core.isma.IsmaState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The optimum with full information, by branch and price.
 *
 * <p>Where services migrate for free, slots have nothing to do with each other, and the optimum of
 * all slots is the sum of theirs. Where they wait for a migration, {@link Lagrangian} bounds and
 * searches all slots together.
 *
 * <p>Work is counted in nodes of the pattern searches of single servers.
 */
public final class Exact
    implements SlotSolver<IsmaSlot, IsmaDecision>, HorizonSolver<IsmaInstance, IsmaDecision> {

  private static final int PRICE_STEPS = 1000;

  private static final IsmaProblem PROBLEM = new IsmaProblem();

  @Override
  public String id() {
    return "exact";
  }

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public Set<Scope> scopes() {
    return EnumSet.allOf(Scope.class);
  }

  @Override
  public String summary() {
    return "branch and price over the servers' patterns of users";
  }

  @Override
  public Solved<IsmaDecision> solveSlot(
      IsmaSlot slot, Parameters parameters, Budget budget, Progress progress) {
    IsmaFullView view = slot.fullInformation();
    SlotOptions options = new SlotOptions(view, slot.servers());
    ServerKnapsack knapsack = new ServerKnapsack(options);
    PatternProof proof = new PatternProof();
    double users = slot.users();
    SlotSolve solve =
        new SlotSolve(
            options,
            knapsack,
            proof,
            () -> budget.spent(knapsack.nodes()),
            new Told(progress, users));
    return new Solved<>(
        status(solve.lower(), solve.upper()),
        List.of(solve.solution().decision(view)),
        solve.upper() / users,
        solve.lower() / users,
        Optional.of(proof.certificate()),
        knapsack.nodes());
  }

  @Override
  public Solved<IsmaDecision> solveHorizon(
      IsmaInstance instance, Parameters parameters, Budget budget, Progress progress) {
    if (instance.model().migrationSeconds() > 0) {
      return Lagrangian.solveHorizon(instance, PRICE_STEPS, budget, progress);
    }
    PatternProof proof = new PatternProof();
    IsmaState state = PROBLEM.initialState(instance);
    List<IsmaDecision> decisions = new ArrayList<>();
    double tasks = (double) instance.slots() * instance.users();
    double lower = 0;
    double upper = 0;
    long work = 0;
    for (int t = 0; t < instance.slots(); t++) {
      IsmaFullView view = PROBLEM.slot(instance, t, state).fullInformation();
      SlotOptions options = new SlotOptions(view, instance.servers());
      ServerKnapsack knapsack = new ServerKnapsack(options);
      Budget share = budget.share(work, instance.slots() - t);
      Told silent = new Told(Progress.SILENT, 1);
      SlotSolve solve =
          new SlotSolve(options, knapsack, proof, () -> share.spent(knapsack.nodes()), silent);
      IsmaDecision decision = solve.solution().decision(view);
      decisions.add(decision);
      lower += solve.lower();
      upper += solve.upper();
      work += knapsack.nodes();
      progress.update(lower / tasks, Double.POSITIVE_INFINITY);
      state = PROBLEM.transition(instance, t, state, decision).next();
    }
    progress.update(lower / tasks, upper / tasks);
    return new Solved<>(
        status(lower, upper),
        decisions,
        upper / tasks,
        lower / tasks,
        Optional.of(proof.certificate()),
        work);
  }

  private static Status status(double lower, double upper) {
    return SlotSolve.proven(lower, upper) ? Status.OPTIMAL : Status.TIME_LIMIT;
  }
}
