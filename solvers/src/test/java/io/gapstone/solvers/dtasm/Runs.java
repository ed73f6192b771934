package io.gapstone.solvers.dtasm;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmProblem;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.instances.dtasm.DtasmFiles;
import java.util.List;
import java.util.Map;

/** Rules by id, played through generated instances. */
final class Runs {

  static final DtasmProblem PROBLEM = new DtasmProblem();
  static final List<String> IDS =
      List.of(
          "womig-stable",
          "womig-dynamic",
          "random",
          "nearest",
          "da-nearest",
          "constant-capacity",
          "constant-best",
          "stay-repair");

  private Runs() {}

  static DtasmInstance instance(String profile, long seed, Map<String, String> set) {
    return new DtasmFiles().generator().generate(profile, seed, set);
  }

  @SuppressWarnings("unchecked")
  static Policy<DtasmSlot, DtasmDecision> policy(String id, Map<String, String> set) {
    PolicySolver<DtasmSlot, DtasmDecision> solver =
        (PolicySolver<DtasmSlot, DtasmDecision>) Solvers.byId("dtasm", id);
    return solver.policy(Parameters.of(id, solver.parameters(), set), 1);
  }

  static Trajectory<DtasmDecision> run(DtasmInstance instance, String id) {
    Map<String, String> quick = id.equals("constant-best") ? Map.of("polish", "100000") : Map.of();
    return Simulator.run(PROBLEM, instance, policy(id, quick));
  }

  /** A component summed over the run. */
  static double total(Trajectory<DtasmDecision> run, String component) {
    for (int c = 0; c < run.totals().length; c++) {
      if (PROBLEM.components().get(c).name().equals(component)) {
        return run.totals()[c];
      }
    }
    throw new IllegalArgumentException(component);
  }
}
