package io.gapstone.bench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.train.SeedRanges;
import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import io.gapstone.instances.delayenergy.DelayEnergyGenerator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped policies on instances that none was trained on or chosen by. */
class DelayEnergyZooTest {

  private static final DelayEnergyProblem PROBLEM = new DelayEnergyProblem();

  private static DelayEnergyInstance instance(String profile, int test, String weight) {
    return new DelayEnergyGenerator()
        .generate(profile, SeedRanges.TEST + test, Map.of("energyWeight", weight));
  }

  @SuppressWarnings("unchecked")
  private static Trajectory<DelayEnergyDecision> play(String id, DelayEnergyInstance instance) {
    PolicySolver<DelayEnergySlot, DelayEnergyDecision> solver =
        (PolicySolver<DelayEnergySlot, DelayEnergyDecision>)
            Solvers.byId(DelayEnergyProblem.FAMILY, id);
    return Simulator.run(
        PROBLEM,
        instance,
        solver.policy(Parameters.of(id, solver.parameters()), Sizes.of(instance), 1));
  }

  private static double cost(String id, DelayEnergyInstance instance) {
    Trajectory<DelayEnergyDecision> played = play(id, instance);
    assertThat(played.violations()).isEmpty();
    return played.totals()[DelayEnergyTotals.DECISION_COST];
  }

  /** Each test instance has its own placement of servers. */
  @ParameterizedTest
  @ValueSource(strings = {"dqn-plus", "d3qn-plus", "per-d3qn-plus", "nper-d3qn-plus"})
  void costsLessThanTheRules(String id) {
    for (String weight : new String[] {"1", "2", "5"}) {
      DelayEnergyInstance instance = instance("paper", 0, weight);
      double cost = cost(id, instance);
      for (String rule :
          new String[] {"stay", "am", "dist", "hysteresis", "one-user-mdp", "foresight-rule"}) {
        assertThat(cost)
            .as("%s against %s at %s", id, rule, weight)
            .isLessThan(cost(rule, instance));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dqn", "d3qn", "per-d3qn", "nper-d3qn", "ddqn-lstm"})
  void asPrintedItHardlyEverMoves(String id) {
    DelayEnergyInstance instance = instance("paper", 0, "1");
    Trajectory<DelayEnergyDecision> played = play(id, instance);
    assertThat(played.violations()).isEmpty();
    double[] totals = played.totals();
    assertThat(totals[DelayEnergyTotals.MOVES]).isLessThan(0.1 * 60 * 80);
    assertThat(totals[DelayEnergyTotals.REFUSED]).isGreaterThan(0.5 * 60 * 80);
    assertThat(totals[DelayEnergyTotals.DECISION_COST])
        .isGreaterThanOrEqualTo(cost("stay", instance));
  }

  /** Its reward counts no energy, so it is best where energy weighs little. */
  @Test
  void theMendedDelayAgentIsBelowTheRulesAtTheUsualWeight() {
    DelayEnergyInstance instance = instance("paper", 0, "1");
    double cost = cost("ddqn-lstm-plus", instance);
    for (String rule : new String[] {"stay", "am", "dist", "hysteresis", "one-user-mdp"}) {
      assertThat(cost).as(rule).isLessThan(cost(rule, instance));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dqn", "d3qn", "per-d3qn", "nper-d3qn", "ddqn-lstm",
        "dqn-plus", "d3qn-plus", "per-d3qn-plus", "nper-d3qn-plus", "ddqn-lstm-plus"
      })
  void smallPoliciesAreThere(String id) {
    assertThat(play(id, instance("small", 0, "1")).violations()).isEmpty();
  }

  @Test
  void oneScorerFitsAnySize() {
    DelayEnergyInstance other =
        new DelayEnergyGenerator()
            .generate(
                "paper",
                SeedRanges.TEST,
                Map.of("users", "80", "servers", "15", "slots", "20", "vmsPerServer", "8"));
    assertThat(cost("nper-d3qn-plus", other)).isLessThan(cost("foresight-rule", other));
  }
}
