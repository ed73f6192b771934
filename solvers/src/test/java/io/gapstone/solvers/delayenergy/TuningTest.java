package io.gapstone.solvers.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.Parameter;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tunes the rules: what a parameter has as default is the best of its candidates in training. */
class TuningTest {

  private static final long FIRST_TRAINING_SEED = 1_000_001;
  private static final int TRAINING_SEEDS = 4;

  @ParameterizedTest
  @CsvSource({
    "hysteresis, hops, 1 2 3 4 5",
    "foresight-rule, gains, 1 1.5 2 2.5 3 4",
    "one-user-mdp, discount, 0.5 0.8 0.9 0.95 0.99"
  })
  void theDefaultIsTheBestCandidate(String id, String parameter, String candidates) {
    RuleSolver solver = Rules.ALL.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    List<DelayEnergyInstance> training = new ArrayList<>();
    for (long seed = FIRST_TRAINING_SEED; seed < FIRST_TRAINING_SEED + TRAINING_SEEDS; seed++) {
      training.add(Rules.instance("paper", seed, Map.of()));
      training.add(Rules.instance("contended", seed, Map.of()));
    }
    String best = "";
    double least = Double.POSITIVE_INFINITY;
    for (String candidate : candidates.split(" ")) {
      double cost = cost(solver, Map.of(parameter, candidate), training);
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
    String used = "";
    for (Parameter declared : solver.parameters()) {
      used = declared.name().equals(parameter) ? declared.defaultValue() : used;
    }
    assertThat(used).isEqualTo(best);
  }

  private static double cost(
      RuleSolver solver, Map<String, String> settings, List<DelayEnergyInstance> instances) {
    double cost = 0;
    for (DelayEnergyInstance instance : instances) {
      double[] totals = Rules.run(instance, Rules.policy(solver, settings)).totals();
      cost += totals[DelayEnergyTotals.DECISION_COST];
    }
    return cost;
  }
}
