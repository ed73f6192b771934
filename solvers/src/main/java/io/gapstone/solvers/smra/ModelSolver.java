package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.solvers.model.OuterApproximation;
import io.gapstone.solvers.shelf.ShelfSolver;
import java.util.Optional;

/**
 * {@link SmraSlotModel} and {@link SmraHorizonModel} in an off-the-shelf solver, by outer
 * approximation. Bounds are the solver's word, but for a relaxation whose multipliers are returned.
 * Work is counted in models solved.
 */
abstract class ModelSolver extends ShelfSolver
    implements SlotSolver<SmraSlot, SmraDecision>, HorizonSolver<SmraInstance, SmraDecision> {

  ModelSolver(String id, String backend, boolean relaxed) {
    super("smra", id, backend, relaxed);
  }

  @Override
  public Solved<SmraDecision> solveSlot(
      SmraSlot view, Parameters parameters, Budget budget, Progress progress) {
    SmraSlotModel model = new SmraSlotModel(view);
    SlotCase slot = model.slot();
    OuterApproximation<SmraDecision> loop =
        relaxed()
            ? OuterApproximation.relaxed(model, duals -> Optional.of(proof(model, duals)))
            : OuterApproximation.whole(model, model::decisions);
    loop.start(slot.staying() / slot.users, model.decisions(new boolean[slot.user.length]));
    loop.run(backend(budget), budget, progress);
    return loop.solved();
  }

  private static Certificate proof(SmraSlotModel model, double[] duals) {
    TreeRecord record = new TreeRecord();
    for (int e = 0; e < model.slot().servers; e++) {
      if (model.slot().start[e] < model.slot().start[e + 1]) {
        record.leaf(model.cpuPrice(e, duals), model.bandwidthPrice(e, duals));
      }
    }
    return record.certificate();
  }

  @Override
  public Solved<SmraDecision> solveHorizon(
      SmraInstance instance, Parameters parameters, Budget budget, Progress progress) {
    SmraHorizonModel model = new SmraHorizonModel(instance);
    OuterApproximation<SmraDecision> loop =
        relaxed()
            ? OuterApproximation.relaxed(model, duals -> Optional.of(model.prices(duals)))
            : OuterApproximation.whole(model, model::decisions);
    HorizonPlan nobody = new HorizonPlan(model.numbers());
    loop.start(nobody.total() / ((double) instance.users() * instance.slots()), nobody.decisions());
    loop.run(backend(budget), budget, progress);
    return loop.solved();
  }
}
