package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraDraft;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.solvers.model.ModelSource;
import io.gapstone.solvers.model.StatedModel;
import java.util.List;

/**
 * The family's linear models for other solvers, with tangents enough that their optimum is the
 * slot's: at the optimal shares, and wherever SCIP found the model cheaper than it should be.
 */
public final class SmraModels implements ModelSource<SmraInstance, SmraSlot, SmraDecision> {

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public StatedModel<SmraDecision> slot(SmraSlot view, Budget budget) {
    SlotCase slot = new SlotCase(view);
    SmraSlotModel model = new SmraSlotModel(slot, "smra slot " + view.t());
    ServerTree tree = new ServerTree(slot, budget, true);
    double best = slot.staying();
    for (int e = 0; e < slot.servers; e++) {
      tree.solve(e);
      best += tree.best();
      tree.shares().evaluate(e, tree.moves);
      model.touch(e, tree.moves, tree.shares());
    }
    double shortfall = model.close(best / slot.users, budget);
    return new StatedModel<>(
        model.model(), shortfall, values -> decisions(view, slot, model, values));
  }

  /** The movers of a point, with the best shares for them. */
  private static List<SmraDecision> decisions(
      SmraSlot view, SlotCase slot, SmraSlotModel model, double[] values) {
    boolean[] movers = model.movers(values);
    ServerShares shares = new ServerShares(slot);
    SmraDraft draft = new SmraDraft(view);
    for (int e = 0; e < slot.servers; e++) {
      shares.evaluate(e, movers);
      int mover = 0;
      for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
        if (movers[k]) {
          draft.move(slot.user[k], shares.cpu[mover], shares.bandwidth[mover]);
          mover++;
        }
      }
    }
    return List.of(draft.decision());
  }
}
