package io.gapstone.bench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.train.SeedRanges;
import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraProblem;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.instances.smra.SmraGenerator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped policies of smra, on instances that no training saw. */
class SmraPoliciesTest {

  private static final int INSTANCES = 3;

  private final SmraProblem problem = new SmraProblem();

  @SuppressWarnings("unchecked")
  private double meanDelay(String id, String profile) {
    PolicySolver<SmraSlot, SmraDecision> solver =
        (PolicySolver<SmraSlot, SmraDecision>) Solvers.byId("smra", id);
    Parameters parameters = Parameters.of(id, solver.parameters());
    double sum = 0;
    for (int k = 0; k < INSTANCES; k++) {
      SmraInstance instance = new SmraGenerator().generate(profile, SeedRanges.TEST + k, Map.of());
      Trajectory<SmraDecision> played =
          Simulator.run(problem, instance, solver.policy(parameters, Sizes.of(instance), k));
      assertThat(played.violations()).isEmpty();
      sum += problem.objective(instance, instance.slots(), played.totals());
    }
    return sum / INSTANCES;
  }

  @Test
  void pdqnLstmPlusBeatsWhatThePaperComparesWithAndTheSimpleRules() {
    double own = meanDelay("pdqn-lstm-plus", "paper");
    for (String id :
        new String[] {
          "never-migrate",
          "always-migrate",
          "random-migrate",
          "myopic",
          "greedy-fair",
          "greedy-biased",
          "dqn",
          "ddpg",
          "pdqn-lstm"
        }) {
      assertThat(own).as(id).isLessThan(meanDelay(id, "paper"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdqn-lstm", "pdqn-lstm-plus", "dqn", "dqn-plus", "ddpg", "ddpg-plus"})
  void everyPolicyKeepsToTheRules(String id) {
    assertThat(meanDelay(id, "small")).isPositive();
  }
}
