package io.gapstone.solvers.isma;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.Status;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.isma.IsmaCertificates;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.solvers.model.LinearBudget;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearResult;
import io.gapstone.solvers.model.ModelProgress;
import io.gapstone.solvers.model.OuterApproximation;
import io.gapstone.solvers.shelf.ShelfSolver;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bound on one slot, or on all, from the linear relaxation of the model, with tangents added at
 * its solutions until it rises no more. Where the backend gives multipliers for a slot, those of
 * the servers' rows are prices, and the certificate; otherwise the bound is claimed.
 */
public abstract class LinearRelaxation extends ShelfSolver
    implements SlotSolver<IsmaSlot, IsmaDecision>, HorizonSolver<IsmaInstance, IsmaDecision> {

  private static final double LEAST_RISE = 1e-7;
  private static final double ROUNDING = 1e-12;
  private static final int MOST_ROUNDS = 50;

  private final String title;

  private LinearRelaxation(String id, String backend) {
    super("isma", id, backend, true);
    this.title = backend;
  }

  @Override
  public String summary() {
    return "bound of the linear relaxation with tangents, by " + title;
  }

  /** Work is counted in models solved. */
  @Override
  public Solved<IsmaDecision> solveSlot(
      IsmaSlot slot, Parameters parameters, Budget budget, Progress progress) {
    SlotOptions options = new SlotOptions(slot.fullInformation(), slot.servers());
    SlotModel model = new SlotModel(options);
    SlotPrices known = new SlotPrices(options);
    known.consider(new double[slot.servers()]);
    double claimed = 0;
    int round = 0;
    boolean rising = true;
    while (rising && round < MOST_ROUNDS && !budget.spent(round)) {
      round++;
      LinearModel relaxed = model.model().relaxed();
      ModelProgress.tell(progress, () -> relaxed.dividedBy(slot.users()));
      LinearBudget seconds = LinearBudget.seconds(budget.remainingSeconds());
      LinearResult result = backend(budget).solve(relaxed, seconds);
      result.duals().ifPresent(duals -> known.consider(model.prices(duals)));
      rising =
          result.claimed() > claimed * (1 + LEAST_RISE)
              && result.solution().isPresent()
              && model.refineAt(result.solution().get().values());
      claimed = Math.max(claimed, result.claimed());
      progress.update(Math.max(claimed, known.bound()) / slot.users(), Double.POSITIVE_INFINITY);
    }
    boolean proven = known.bound() >= claimed * (1 - LEAST_RISE);
    double lower = proven ? known.bound() * (1 - ROUNDING) : claimed;
    Certificate prices = new Certificate(IsmaCertificates.PRICES, Map.of("prices", known.prices()));
    return new Solved<>(
        Status.BOUND_ONLY,
        List.of(),
        Double.POSITIVE_INFINITY,
        lower / slot.users(),
        proven ? Optional.of(prices) : Optional.empty(),
        round);
  }

  @Override
  public Solved<IsmaDecision> solveHorizon(
      IsmaInstance instance, Parameters parameters, Budget budget, Progress progress) {
    OuterApproximation<IsmaDecision> loop =
        OuterApproximation.relaxed(HorizonModel.small(instance), duals -> Optional.empty());
    loop.run(backend(budget), budget, progress);
    return loop.solved();
  }

  /** By GLOP. */
  public static final class Glop extends LinearRelaxation {
    public Glop() {
      super("lp", "glop");
    }
  }

  /** By ojAlgo. */
  public static final class OjAlgo extends LinearRelaxation {
    public OjAlgo() {
      super("lp-ojalgo", "ojalgo");
    }
  }
}
