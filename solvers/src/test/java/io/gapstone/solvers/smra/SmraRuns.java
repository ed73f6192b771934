package io.gapstone.solvers.smra;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.instances.smra.SmraGenerator;
import java.util.List;
import java.util.Map;

/** Short ways to draw instances and run policies by name. */
final class SmraRuns {

  static final SmraProblem PROBLEM = new SmraProblem();
  static final List<String> POLICIES =
      List.of("never-migrate", "always-migrate", "random-migrate", "greedy-fair", "greedy-biased");

  private SmraRuns() {}

  static SmraInstance draw(String profile, long seed) {
    return new SmraGenerator().generate(profile, seed, Map.of());
  }

  @SuppressWarnings("unchecked")
  static Policy<SmraSlot, SmraDecision> policy(String id) {
    PolicySolver<SmraSlot, SmraDecision> solver =
        (PolicySolver<SmraSlot, SmraDecision>) Solvers.byId("smra", id);
    return solver.policy(Parameters.of(id, solver.parameters()), 1);
  }

  static Trajectory<SmraDecision> run(SmraInstance instance, String id) {
    return Simulator.run(PROBLEM, instance, policy(id));
  }

  static double objective(SmraInstance instance, Trajectory<SmraDecision> trajectory) {
    return PROBLEM.objective(instance, instance.slots(), trajectory.totals());
  }
}
