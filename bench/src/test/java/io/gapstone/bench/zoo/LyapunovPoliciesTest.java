package io.gapstone.bench.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.evaluate.Evaluation;
import io.gapstone.bench.evaluate.EvaluationRequest;
import io.gapstone.bench.evaluate.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped policies of lyapunov, on ten instances that no training saw. */
class LyapunovPoliciesTest {

  private static Standing standing(String solver, String profile, Map<String, String> settings) {
    EvaluationRequest request =
        new EvaluationRequest(
            "lyapunov",
            profile,
            settings,
            10,
            List.of(),
            List.of(solver),
            0,
            Optional.of("exact"),
            1_000_000);
    return Evaluation.run(request, what -> {}).get(0);
  }

  /** The gap is to P1 at as many moves as the policy makes; exact proves it. */
  @Test
  void actorCriticPlusIsNearTheOptimumAtItsOwnMovesAndBelowTheRules() {
    Standing own = standing("actor-critic-plus", "paper", Map.of());
    assertThat(own.violations()).isZero();
    assertThat(own.horizonGap().orElseThrow()).isLessThan(0.05);
    assertThat(own.components().get("movesOverBudget")).isZero();
    assertThat(own.objective())
        .isLessThan(standing("fixed-price", "paper", Map.of()).objective())
        .isLessThan(standing("nearest", "paper", Map.of()).objective());
    Standing drift = standing("drift-plus-penalty", "paper", Map.of("moveRate", "0.1"));
    assertThat(drift.moves()).isGreaterThanOrEqualTo(own.moves());
    assertThat(own.objective()).isLessThan(drift.objective());
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper"})
  void asPrintedItBreaksTheBudget(String profile) {
    Standing own = standing("actor-critic", profile, Map.of());
    assertThat(own.violations()).isZero();
    assertThat(own.components().get("movesOverBudget")).isPositive();
    assertThat(own.horizonGap().orElseThrow()).isGreaterThan(0.05);
  }
}
