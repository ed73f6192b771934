package io.gapstone.solvers.isma;

import io.gapstone.core.Budget;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.solvers.model.ModelSource;
import io.gapstone.solvers.model.StatedModel;
import java.util.List;

/** The family's linear models for other solvers, under full information. */
public final class IsmaModels implements ModelSource<IsmaInstance, IsmaSlot, IsmaDecision> {

  /** Part of the time that the search for the best solution may take. */
  private static final double SEARCH = 0.3;

  private static final int PRICE_STEPS = 1000;

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public StatedModel<IsmaDecision> slot(IsmaSlot slot, Budget budget) {
    IsmaFullView view = slot.fullInformation();
    SlotOptions options = new SlotOptions(view, slot.servers());
    SlotModel model = new SlotModel(options);
    double shortfall = closed(options, model, budget);
    return new StatedModel<>(
        model.model().dividedBy(slot.users()),
        shortfall,
        values -> List.of(model.decode(values, new double[slot.servers()]).decision(view)));
  }

  /** Adds the tangents that one slot needs; returns what may be missing still. */
  static double closed(SlotOptions options, SlotModel model, Budget budget) {
    ServerKnapsack knapsack = new ServerKnapsack(options);
    Budget search = Budget.of(SEARCH * budget.remainingSeconds(), Long.MAX_VALUE);
    SlotSolution best =
        new SlotSolve(
                options,
                knapsack,
                new PatternProof(),
                () -> search.spent(knapsack.nodes()),
                new Told((lower, upper) -> {}, 1))
            .solution();
    model.touch(best);
    SlotPrices prices = new SlotPrices(options);
    prices.run(PRICE_STEPS, () -> budget.spent(0));
    model.rule(prices, best.seconds());
    return model.close(best.seconds(), budget);
  }

  @Override
  public StatedModel<IsmaDecision> horizon(IsmaInstance instance, Budget budget) {
    HorizonModel model = new HorizonModel(instance);
    double shortfall = model.closed(budget);
    return new StatedModel<>(model.model(), shortfall, model::decisions);
  }
}
