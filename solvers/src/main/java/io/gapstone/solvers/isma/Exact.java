package io.gapstone.solvers.isma;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.Tolerance;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaSlot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The optimum of one slot with full information, by branch and price.
 *
 * <p>Work is counted in nodes of the pattern searches of single servers.
 */
public final class Exact implements SlotSolver<IsmaSlot, IsmaDecision> {

  private static final int PRICE_STEPS = 600;

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
    return Set.of(Scope.SLOT);
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
    BooleanSupplier stop = () -> budget.spent(knapsack.nodes());
    SlotStart start = new SlotStart(options, knapsack, PRICE_STEPS, stop);
    PatternProof proof = new PatternProof();
    double users = slot.users();
    Told told = new Told(progress, users);
    told.solution(start.solution().seconds());
    told.bound(start.bound());
    PatternTree tree = new PatternTree(options, knapsack, start.solution(), proof, stop, told);
    for (int l = 0; l < slot.servers(); l++) {
      tree.know(start.pattern(l));
    }
    double lower = tree.solve(start.worth()) / users;
    double upper = tree.best().seconds() / users;
    lower = Math.min(lower, upper);
    return new Solved<>(
        lower >= upper * (1 - Tolerance.RELATIVE) ? Status.OPTIMAL : Status.TIME_LIMIT,
        List.of(tree.best().decision(view)),
        upper,
        lower,
        Optional.of(proof.certificate()),
        knapsack.nodes());
  }
}
