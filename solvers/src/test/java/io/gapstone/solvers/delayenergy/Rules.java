package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.Trajectory;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.random.Draws;
import io.gapstone.instances.delayenergy.DelayEnergyGenerator;
import java.util.List;
import java.util.Map;

/** Instances and trajectories that the tests of this package share. */
final class Rules {

  static final DelayEnergyProblem PROBLEM = new DelayEnergyProblem();

  static final List<RuleSolver> ALL =
      List.of(
          new Stay(),
          new AlwaysMigrate(),
          new NearestServer(),
          new Hysteresis(),
          new ForesightRule(),
          new OneUserMdp());

  private Rules() {}

  static DelayEnergyInstance instance(String profile, long seed, Map<String, String> overrides) {
    return new DelayEnergyGenerator().generate(profile, seed, overrides);
  }

  static Policy<DelayEnergySlot, DelayEnergyDecision> policy(
      RuleSolver solver, Map<String, String> settings) {
    return solver.policy(Parameters.of(solver.id(), solver.parameters(), settings), 1);
  }

  static Trajectory<DelayEnergyDecision> run(
      DelayEnergyInstance instance, Policy<DelayEnergySlot, DelayEnergyDecision> policy) {
    return Simulator.run(PROBLEM, instance, policy);
  }

  static Trajectory<DelayEnergyDecision> run(DelayEnergyInstance instance, RuleSolver solver) {
    return run(instance, policy(solver, Map.of()));
  }

  /** Every user wishes for any server, with the same chance. */
  static Policy<DelayEnergySlot, DelayEnergyDecision> random(long seed) {
    Draws draws = Draws.of(seed, "random");
    return new SequentialPolicy(
        (DelayEnergySlot slot, DelayEnergySequence sequence, int user) ->
            draws.index(slot.servers()));
  }
}
