package io.gapstone.solvers.smra;

import io.gapstone.core.Budget;
import io.gapstone.core.HorizonSolver;
import io.gapstone.core.Parameters;
import io.gapstone.core.Progress;
import io.gapstone.core.Scope;
import io.gapstone.core.SlotSolver;
import io.gapstone.core.Solved;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.solvers.child.Shelf;
import io.gapstone.solvers.model.OuterApproximation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * {@link SmraSlotModel} and {@link SmraHorizonModel} in an off-the-shelf solver, by outer
 * approximation. Bounds are the solver's word, but for a relaxation whose multipliers are returned.
 * Work is counted in models solved.
 */
abstract class ModelSolver
    implements SlotSolver<SmraSlot, SmraDecision>, HorizonSolver<SmraInstance, SmraDecision> {

  private final String id;
  private final String backend;
  private final boolean relaxed;

  ModelSolver(String id, String backend, boolean relaxed) {
    this.id = id;
    this.backend = backend;
    this.relaxed = relaxed;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String family() {
    return "smra";
  }

  @Override
  public Kind kind() {
    return relaxed ? Kind.RELAXATION : Kind.EXACT;
  }

  @Override
  public Set<Scope> scopes() {
    return EnumSet.allOf(Scope.class);
  }

  @Override
  public String summary() {
    return (relaxed ? "linear relaxation" : "linear model")
        + " with perspective tangents in "
        + backend;
  }

  @Override
  public Solved<SmraDecision> solveSlot(
      SmraSlot view, Parameters parameters, Budget budget, Progress progress) {
    SmraSlotModel model = new SmraSlotModel(view);
    SlotCase slot = model.slot();
    OuterApproximation<SmraDecision> loop =
        relaxed
            ? OuterApproximation.relaxed(model, duals -> Optional.of(proof(model, duals)))
            : OuterApproximation.whole(model, model::decisions);
    loop.start(slot.staying() / slot.users, model.decisions(new boolean[slot.user.length]));
    loop.run(Shelf.solver(backend, budget.remainingSeconds()), budget, progress);
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
        relaxed
            ? OuterApproximation.relaxed(model, duals -> Optional.of(model.prices(duals)))
            : OuterApproximation.whole(model, model::decisions);
    HorizonPlan nobody = new HorizonPlan(model.numbers());
    loop.start(nobody.total() / ((double) instance.users() * instance.slots()), nobody.decisions());
    loop.run(Shelf.solver(backend, budget.remainingSeconds()), budget, progress);
    return loop.solved();
  }
}
