package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.solvers.model.ModelSource;
import io.gapstone.solvers.model.StatedModel;

/**
 * The family's linear models for other solvers, with tangents enough that their optimum is the
 * problem's: at the best shares known, and wherever SCIP found the model cheaper than it should be.
 */
public final class SmraModels implements ModelSource<SmraInstance, SmraSlot, SmraDecision> {

  /** Part of the time that the search for the best plan may take. */
  private static final double SEARCH = 0.3;

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public StatedModel<SmraDecision> slot(SmraSlot view, Budget budget) {
    SmraSlotModel model = new SmraSlotModel(view);
    SlotCase slot = model.slot();
    ServerTree tree = new ServerTree(slot, budget, true);
    double best = slot.staying();
    for (int e = 0; e < slot.servers; e++) {
      tree.solve(e);
      best += tree.best();
      model.touch(e, tree.moves);
    }
    double shortfall = model.close(best / slot.users, budget);
    return new StatedModel<>(model.model(), shortfall, model::decisions);
  }

  @Override
  public StatedModel<SmraDecision> horizon(SmraInstance instance, Budget budget) {
    SmraHorizonModel model = new SmraHorizonModel(instance);
    double best = model.search(Budget.of(SEARCH * budget.remainingSeconds(), Long.MAX_VALUE));
    double shortfall = model.close(best, budget);
    return new StatedModel<>(model.model(), shortfall, model::decisions);
  }
}
