package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Trajectory;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovProblem;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.instances.Catalogue;
import java.util.List;
import java.util.Map;

/** Instances and trajectories for the tests of this package. */
final class Drawn {

  static final LyapunovProblem PROBLEM = new LyapunovProblem();
  static final List<LyapunovHeuristic> ALL =
      List.of(new Nearest(), new DriftPlusPenalty(), new QueueFloor(), new FixedPrice());

  private Drawn() {}

  static LyapunovInstance instance(String profile, long seed, Map<String, String> settings) {
    return (LyapunovInstance)
        Catalogue.of("lyapunov").generator().generate(profile, seed, settings);
  }

  static Policy<LyapunovSlot, LyapunovDecision> policy(
      PolicySolver<LyapunovSlot, LyapunovDecision> solver, Map<String, String> settings) {
    return solver.policy(Parameters.of(solver.id(), solver.parameters(), settings), 1);
  }

  static Trajectory<LyapunovDecision> run(
      LyapunovInstance instance, Policy<LyapunovSlot, LyapunovDecision> policy) {
    return Simulator.run(PROBLEM, instance, policy);
  }

  static double meanLatency(
      LyapunovInstance instance, Policy<LyapunovSlot, LyapunovDecision> policy) {
    return PROBLEM.objective(instance, instance.slots(), run(instance, policy).totals());
  }
}
