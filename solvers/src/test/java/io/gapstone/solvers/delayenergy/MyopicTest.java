package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Parameters;
import io.gapstone.core.Policy;
import io.gapstone.core.Simulator;
import io.gapstone.core.Trajectory;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MyopicTest {

  private static Policy<DelayEnergySlot, DelayEnergyDecision> myopic() {
    Myopic solver = new Myopic();
    return solver.policy(Parameters.of("myopic", solver.parameters()), 1);
  }

  @Test
  void isFeasibleAndBeatsEveryRuleInTheFirstSlot() {
    for (String profile : new String[] {"small", "paper", "contended"}) {
      DelayEnergyInstance instance = Rules.instance(profile, 1, Map.of("slots", "6"));
      Trajectory<DelayEnergyDecision> trajectory = Rules.run(instance, myopic());
      assertThat(trajectory.feasible()).isTrue();
      DelayEnergyInstance first = Rules.PROBLEM.played(instance, Map.of("deadlines", "count"));
      double own = slotCost(first, myopic());
      for (RuleSolver rule : Rules.ALL) {
        assertThat(own).isLessThanOrEqualTo(slotCost(first, Rules.policy(rule, Map.of())));
      }
    }
  }

  private static double slotCost(
      DelayEnergyInstance instance, Policy<DelayEnergySlot, DelayEnergyDecision> policy) {
    Trajectory<DelayEnergyDecision> trajectory =
        Simulator.run(Rules.PROBLEM, instance, policy, Rules.PROBLEM.initialState(instance), 0, 1);
    return Rules.PROBLEM.objective(instance, 1, trajectory.totals());
  }

  @Test
  void decidesWhereDeadlinesCannotAllBeKept() {
    int violations = 0;
    for (long seed = 0; seed < 200; seed++) {
      DelayEnergyInstance instance = Tiny.draw(seed, 5, 3);
      violations += Rules.run(instance, myopic()).violations().size();
    }
    assertThat(violations).isZero();
  }
}
