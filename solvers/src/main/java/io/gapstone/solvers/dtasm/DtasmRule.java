package io.gapstone.solvers.dtasm;

import io.gapstone.core.PolicySolver;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;

/** What all rules of the family have in common. */
interface DtasmRule extends PolicySolver<DtasmSlot, DtasmDecision> {

  @Override
  default String family() {
    return "dtasm";
  }

  @Override
  default Kind kind() {
    return Kind.HEURISTIC;
  }
}
