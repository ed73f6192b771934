package io.gapstone.bench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.train.SeedRanges;
import io.gapstone.core.Parameters;
import io.gapstone.core.PolicySolver;
import io.gapstone.core.Simulator;
import io.gapstone.core.Sizes;
import io.gapstone.core.Solvers;
import io.gapstone.core.Trajectory;
import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaProblem;
import io.gapstone.core.isma.IsmaSlot;
import io.gapstone.instances.isma.IsmaGenerator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped policies on instances that none was trained on or chosen by. */
class IsmaZooTest {

  private static final IsmaProblem PROBLEM = new IsmaProblem();

  private static IsmaInstance instance(String profile, int test, Map<String, String> settings) {
    return new IsmaGenerator().generate(profile, SeedRanges.TEST + test, settings);
  }

  @SuppressWarnings("unchecked")
  private static double seconds(String id, IsmaInstance instance, Map<String, String> settings) {
    PolicySolver<IsmaSlot, IsmaDecision> solver =
        (PolicySolver<IsmaSlot, IsmaDecision>) Solvers.byId("isma", id);
    Parameters parameters = Parameters.of(id, solver.parameters(), settings);
    Trajectory<IsmaDecision> played =
        Simulator.run(PROBLEM, instance, solver.policy(parameters, Sizes.of(instance), 1));
    assertThat(played.violations()).isEmpty();
    return PROBLEM.objective(instance, instance.slots(), played.totals());
  }

  private static double seconds(String id, IsmaInstance instance) {
    return seconds(id, instance, Map.of());
  }

  @Test
  void plansOfLoadsAreBelowRulesAndBaselines() {
    IsmaInstance instance = instance("paper", 0, Map.of("slots", "5"));
    double plus = seconds("isma-plus", instance);
    for (String other : new String[] {"stay", "nearest", "isma", "slsm", "dlsm", "dqn"}) {
      assertThat(plus).as(other).isLessThan(seconds(other, instance));
    }
    assertThat(plus).isLessThan(1.25 * seconds("myopic", instance, Map.of("work", "500")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"isma", "slsm", "dlsm", "dqn", "isma-plus", "isma-full"})
  void smallPoliciesAreThereAndDecideAlikeTwice(String id) {
    IsmaInstance instance = instance("small", 0, Map.of());
    double seconds = seconds(id, instance);
    assertThat(seconds).isEqualTo(seconds(id, instance));
    assertThat(seconds).isLessThan(seconds("local", instance));
  }

  /** Plans may be made with more work than in training, and users of other numbers. */
  @Test
  void planningIsASetting() {
    IsmaInstance instance = instance("small", 1, Map.of("users", "12"));
    double usual = seconds("isma-plus", instance);
    double other = seconds("isma-plus", instance, Map.of("candidates", "16", "period", "3"));
    assertThat(other).isNotEqualTo(usual);
    assertThat(usual).isLessThan(seconds("stay", instance));
  }
}
