package io.gapstone.solvers.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Policy;
import io.gapstone.core.Trajectory;
import io.gapstone.core.smra.SmraDecision;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraSlot;
import io.gapstone.core.smra.SmraState;
import io.gapstone.core.smra.SmraTargets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmraPoliciesTest {

  @ParameterizedTest
  @ValueSource(strings = {"small", "paper", "paper-literal", "contended"})
  void everyPolicyIsFeasibleWithEitherTargets(String profile) {
    for (long seed = 1; seed <= 3; seed++) {
      SmraInstance instance = SmraRuns.draw(profile, seed);
      for (String id : SmraRuns.POLICIES) {
        assertThat(SmraRuns.run(instance, id).violations()).as(id).isEmpty();
        SmraInstance truth = instance.withTargets(SmraTargets.TRUE);
        assertThat(SmraRuns.run(truth, id).violations()).as(id).isEmpty();
      }
    }
  }

  @Test
  void componentsAddUp() {
    SmraInstance instance = SmraRuns.draw("paper", 1);
    for (String id : SmraRuns.POLICIES) {
      double[] totals = SmraRuns.run(instance, id).totals();
      assertThat(totals[0]).isCloseTo(totals[1] + totals[2] + totals[3], within(1e-9 * totals[0]));
      assertThat(totals[4] > 0).isEqualTo(!id.equals("never-migrate"));
    }
  }

  @Test
  void alwaysMovesWhoeverFitsAndCountsTheOthers() {
    SmraInstance instance = SmraRuns.draw("contended", 1);
    SmraState state = SmraRuns.PROBLEM.initialState(instance);
    SmraSlot slot = SmraRuns.PROBLEM.slot(instance, 0, state);
    SmraDecision decision = SmraRuns.policy("always-migrate").decide(slot);
    int refused = 0;
    for (int u = 0; u < instance.users(); u++) {
      boolean atTarget = decision.server(u) == slot.target(u);
      assertThat(decision.refused(u)).isEqualTo(!atTarget);
      refused += atTarget ? 0 : 1;
    }
    assertThat(refused).isPositive();
  }

  @Test
  void randomMovesAboutHalfOfThem() {
    SmraInstance instance = SmraRuns.draw("paper", 1);
    SmraSlot slot = SmraRuns.PROBLEM.slot(instance, 4, SmraRuns.PROBLEM.initialState(instance));
    Policy<SmraSlot, SmraDecision> random = SmraRuns.policy("random-migrate");
    int candidates = 0;
    int wishes = 0;
    for (int round = 0; round < 100; round++) {
      SmraDecision decision = random.decide(slot);
      for (int u = 0; u < slot.users(); u++) {
        candidates += slot.target(u) == slot.host(u) ? 0 : 1;
        wishes += decision.server(u) != slot.host(u) || decision.refused(u) ? 1 : 0;
      }
    }
    assertThat((double) wishes / candidates).isCloseTo(0.5, within(0.03));
  }

  /** A user alone with its target gets as much as the box allows, and moves if that helps it. */
  @Test
  void greedyFairTakesWhatLowersTheDelay() {
    SmraInstance instance = SmraRuns.draw("paper", 2);
    SmraSlot slot = SmraRuns.PROBLEM.slot(instance, 3, SmraRuns.PROBLEM.initialState(instance));
    SmraDecision decision = SmraRuns.policy("greedy-fair").decide(slot);
    int[] candidates = new int[slot.servers()];
    for (int u = 0; u < slot.users(); u++) {
      candidates[slot.target(u)] += slot.target(u) == slot.host(u) ? 0 : 1;
    }
    int alone = 0;
    for (int u = 0; u < slot.users(); u++) {
      int e = slot.target(u);
      if (candidates[e] == 1 && e != slot.host(u) && slot.freeBandwidthHz(e) >= 5e6) {
        boolean helps = slot.expectedMoveSeconds(u, 8e8, 5e6) < slot.expectedStaySeconds(u);
        assertThat(decision.server(u) == e).isEqualTo(helps);
        if (helps) {
          assertThat(decision.cpuHz(u)).isEqualTo(8e8);
          assertThat(decision.bandwidthHz(u)).isEqualTo(5e6);
          alone++;
        }
      }
    }
    assertThat(alone).isPositive();
  }

  @Test
  void biasAndCap() {
    SmraInstance instance = SmraRuns.draw("paper", 2);
    double[] fair = SmraRuns.run(instance, "greedy-fair").totals();
    Trajectory<SmraDecision> biased = SmraRuns.run(instance, "greedy-biased");
    assertThat(biased.totals()[4]).isGreaterThan(fair[4]);
    SmraSlot slot = SmraRuns.PROBLEM.slot(instance, 0, SmraRuns.PROBLEM.initialState(instance));
    SmraDecision first = biased.decisions().get(0);
    for (int u = 0; u < instance.users(); u++) {
      if (first.server(u) != slot.host(u)) {
        assertThat(first.bandwidthHz(u)).isLessThanOrEqualTo(4e6);
      }
    }
  }

  /** The table in docs/families/smra.md. */
  @ParameterizedTest
  @CsvSource({
    "paper, PREDICTED, 3.54, 1.89, 1.68, 1.40, 1.36",
    "paper, TRUE, 3.54, 1.72, 1.60, 1.42, 1.36",
    "contended, PREDICTED, 3.82, 4.42, 3.58, 2.27, 2.18",
    "contended, TRUE, 3.82, 4.54, 3.96, 2.85, 2.72"
  })
  void meanDelays(
      String profile,
      SmraTargets targets,
      double never,
      double always,
      double random,
      double fair,
      double biased) {
    double[] mean = new double[5];
    for (long seed = 1; seed <= 10; seed++) {
      SmraInstance instance = SmraRuns.draw(profile, seed).withTargets(targets);
      for (int k = 0; k < mean.length; k++) {
        Trajectory<SmraDecision> run = SmraRuns.run(instance, SmraRuns.POLICIES.get(k));
        mean[k] += SmraRuns.objective(instance, run) / 10;
      }
    }
    assertThat(mean)
        .containsExactly(new double[] {never, always, random, fair, biased}, within(0.005));
  }

  /** With other positions and tasks after slot 2, decisions up to slot 2 are the same. */
  @ParameterizedTest
  @ValueSource(strings = {"always-migrate", "random-migrate", "greedy-fair", "greedy-biased"})
  void laterSlotsChangeNothingNow(String id) {
    SmraInstance one = SmraRuns.draw("small", 5);
    int[] users = IntStream.range(0, one.users()).toArray();
    SmraInstance other = new SmraRebuild(one, users, 6).withFuture(SmraRuns.draw("small", 6), 3);
    Trajectory<SmraDecision> a = SmraRuns.run(one, id);
    Trajectory<SmraDecision> b = SmraRuns.run(other, id);
    assertThat(b.totals()[0]).isNotEqualTo(a.totals()[0]);
    for (int t = 0; t < 3; t++) {
      for (int u = 0; u < one.users(); u++) {
        assertThat(b.decisions().get(t).server(u)).isEqualTo(a.decisions().get(t).server(u));
        assertThat(b.decisions().get(t).cpuHz(u)).isEqualTo(a.decisions().get(t).cpuHz(u));
      }
    }
  }
}
