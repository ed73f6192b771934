package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Budget;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.solvers.model.ModelSource;
import io.gapstone.solvers.model.StatedModel;

/** The family's linear models for other solvers. */
public final class LyapunovModels
    implements ModelSource<LyapunovInstance, LyapunovSlot, LyapunovDecision> {

  @Override
  public String family() {
    return "lyapunov";
  }

  @Override
  public StatedModel<LyapunovDecision> slot(LyapunovSlot slot, Budget budget) {
    CrowdModel model = CrowdModel.of(slot);
    return StatedModel.exact(
        model.model(), values -> model.decisions(values, LyapunovDecision::withoutBudget));
  }

  @Override
  public StatedModel<LyapunovDecision> horizon(LyapunovInstance instance, Budget budget) {
    CrowdModel model = CrowdModel.of(instance);
    return StatedModel.exact(
        model.model(), values -> model.decisions(values, LyapunovDecision::withinBudget));
  }
}
