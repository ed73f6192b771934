package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.solvers.model.ModelSource;
import io.gapstone.solvers.model.StatedModel;

/** The family's linear models for other solvers. */
public final class DelayEnergyModels
    implements ModelSource<DelayEnergyInstance, DelayEnergySlot, DelayEnergyDecision> {

  @Override
  public String family() {
    return DelayEnergyProblem.FAMILY;
  }

  @Override
  public StatedModel<DelayEnergyDecision> slot(DelayEnergySlot slot, Budget budget) {
    return SlotModel.of(slot).stated();
  }

  @Override
  public StatedModel<DelayEnergyDecision> horizon(DelayEnergyInstance instance, Budget budget) {
    return HorizonModel.of(instance).stated();
  }
}
