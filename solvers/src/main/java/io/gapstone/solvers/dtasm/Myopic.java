package io.gapstone.solvers.dtasm;

import io.gapstone.core.Budget;
import io.gapstone.core.Parameter;
import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Progress;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmSlot;
import java.util.List;

/** Each slot solved in turn, with no thought of later slots. */
public final class Myopic implements PolicySolver<DtasmSlot, DtasmDecision> {

  private static final String WORK = "work";

  @Override
  public String id() {
    return "myopic";
  }

  @Override
  public String family() {
    return "dtasm";
  }

  @Override
  public Kind kind() {
    return Kind.EXACT;
  }

  @Override
  public String summary() {
    return "the best of each slot in turn: least load on the cloud, then fewest moves";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        new Parameter(WORK, "5000", "most thousands of search steps per slot; then its best"));
  }

  @Override
  public Policy<DtasmSlot, DtasmDecision> policy(Parameters parameters, long seed) {
    return policy(parameters.integer(WORK, 0, Integer.MAX_VALUE), seed);
  }

  static Policy<DtasmSlot, DtasmDecision> policy(int work, long seed) {
    return slot ->
        SlotSolution.of(slot, seed, Budget.of(Double.POSITIVE_INFINITY, work), Progress.SILENT)
            .decisions()
            .get(0);
  }
}
