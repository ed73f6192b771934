package io.gapstone.learners.delayenergy.d3qn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyState;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import io.gapstone.learners.delayenergy.DelayEnergyReward;
import org.junit.jupiter.api.Test;

class TaskRewardsTest {

  private final DelayEnergyInstance instance = Tiny.example();
  private final DelayEnergyState state = Tiny.PROBLEM.initialState(instance);
  private final DelayEnergySlot slot = Tiny.PROBLEM.slot(instance, 0, state);
  private final float[] rewards = new float[3];

  private static DelayEnergyDecision servers(int... servers) {
    return DelayEnergyDecision.sequential(servers, servers);
  }

  private double[] totals(DelayEnergyDecision decision) {
    return Tiny.PROBLEM.transition(instance, 0, state, decision).components();
  }

  @Test
  void thePapersRewards() {
    TaskRewards.paper(true).of(slot, servers(0, 0, 1), rewards);
    // delays 0.9, 1.044 and 0.71 of 2 s; user 1 pays energy 0.002
    assertThat(rewards).containsExactly(new float[] {0.55f, 0.476f, 0.645f}, within(1e-6f));
    TaskRewards.paper(false).of(slot, servers(0, 0, 1), rewards);
    assertThat(rewards).containsExactly(new float[] {0.55f, 0.478f, 0.645f}, within(1e-6f));
  }

  @Test
  void thePapersRewardsAddUpToThatOfTheTransition() {
    DelayEnergyDecision decision = servers(0, 0, 2);
    TaskRewards.paper(true).of(slot, decision, rewards);
    double sum = rewards[0] + rewards[1] + rewards[2];
    assertThat(sum).isCloseTo(DelayEnergyReward.ofSlot(3, 1, totals(decision)), within(1e-5));
  }

  @Test
  void marginalRewards() {
    TaskRewards.marginal(true).of(slot, servers(0, 1, 1), rewards);
    // user 0 alone: 0.05 s of 2 s. User 1: 0.06 + 0.2 s, and user 2 waits 0.06 s for it.
    // User 2: 0.05 + 0.12 s, and user 1 waits 0.1 s for it. All times -20
    assertThat(rewards).containsExactly(new float[] {-0.5f, -3.2f, -2.7f}, within(1e-5f));
    TaskRewards.marginal(true).of(slot, servers(0, 0, 1), rewards);
    // user 1: 0.2 + 0.044 s and energy 0.002, and user 0 waits 0.05 s for it
    assertThat(rewards[1]).isCloseTo(-20 * (0.147f + 0.002f), within(1e-5f));
    TaskRewards.marginal(false).of(slot, servers(0, 0, 1), rewards);
    assertThat(rewards[1]).isCloseTo(-20 * 0.147f, within(1e-5f));
  }

  /** Without anybody to wait, marginal costs are the transition's. */
  @Test
  void marginalRewardsOfUsersApartAddUpToTheDecisionCost() {
    DelayEnergyDecision apart = servers(0, 1, 2);
    TaskRewards.marginal(true).of(slot, apart, rewards);
    double sum = rewards[0] + rewards[1] + rewards[2];
    assertThat(-sum / PairState.COST_SCALE)
        .isCloseTo(totals(apart)[DelayEnergyTotals.DECISION_COST], within(1e-6));
  }
}
