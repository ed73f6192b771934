package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.solvers.model.ModelSource;
import io.gapstone.solvers.model.StatedModel;
import java.util.List;

/** The family's linear models for other solvers. */
public final class DtasmModels implements ModelSource<DtasmInstance, DtasmSlot, DtasmDecision> {

  @Override
  public String family() {
    return "dtasm";
  }

  @Override
  public StatedModel<DtasmDecision> slot(DtasmSlot slot, Budget budget) {
    DtasmSlotModel written = DtasmSlotModel.of(slot);
    return StatedModel.exact(
        written.model(),
        values -> {
          int[] pairOf = written.assignment(values);
          SlotAssignment.repair(written.problem(), pairOf);
          return List.of(SlotAssignment.decision(written.problem(), pairOf));
        });
  }

  @Override
  public StatedModel<DtasmDecision> horizon(DtasmInstance instance, Budget budget) {
    DtasmHorizonModel written = DtasmHorizonModel.of(instance);
    return StatedModel.exact(written.model(), values -> written.plan(values).decisions());
  }
}
