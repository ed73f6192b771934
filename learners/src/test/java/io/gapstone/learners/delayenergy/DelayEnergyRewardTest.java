package io.gapstone.learners.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.delayenergy.DelayEnergyProblem;
import io.gapstone.core.delayenergy.DelayEnergyTotals;
import org.junit.jupiter.api.Test;

class DelayEnergyRewardTest {

  @Test
  void reward() {
    // DELAY-ENERGY (14): (1 - 0.5 / 2) - 3 x 0.01
    assertThat(DelayEnergyReward.ofTask(0.5, 2, 3, 0.01)).isCloseTo(0.72, within(1e-12));
  }

  @Test
  void rewardsOfTasksAddUpToThatOfTheSlot() {
    double[] components = new double[new DelayEnergyProblem().components().size()];
    components[DelayEnergyTotals.RELATIVE_DELAY] = 0.5 / 2 + 1.5 / 2;
    components[DelayEnergyTotals.ENERGY] = 0.01 + 0.03;
    double tasks =
        DelayEnergyReward.ofTask(0.5, 2, 3, 0.01) + DelayEnergyReward.ofTask(1.5, 2, 3, 0.03);
    assertThat(DelayEnergyReward.ofSlot(2, 3, components)).isCloseTo(tasks, within(1e-12));
  }
}
