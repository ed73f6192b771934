package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DelayEnergyTotalsTest {

  private final double[] totals = new double[DelayEnergyTotals.COMPONENTS.size()];

  @Test
  void averageDelay() {
    totals[DelayEnergyTotals.DELAY] = 30;
    // DELAY-ENERGY (30): 30 s over 4 slots and 5 users
    assertThat(DelayEnergyTotals.averageDelay(totals, 4, 5)).isEqualTo(1.5);
  }

  @Test
  void averageEnergy() {
    totals[DelayEnergyTotals.ENERGY] = 5;
    // DELAY-ENERGY (31): 5 over 4 slots and 5 users
    assertThat(DelayEnergyTotals.averageEnergy(totals, 4, 5)).isEqualTo(0.25);
  }

  @Test
  void rejectionRate() {
    // DELAY-ENERGY (32): 3 of 12 requests
    totals[DelayEnergyTotals.REQUESTS] = 12;
    totals[DelayEnergyTotals.REFUSED] = 3;
    assertThat(DelayEnergyTotals.rejectionRate(totals)).isEqualTo(0.25);
    assertThat(DelayEnergyTotals.rejectionRate(new double[totals.length])).isZero();
  }

  @Test
  void componentsStandWhereTheirNamesSay() {
    assertThat(DelayEnergyTotals.COMPONENTS.get(DelayEnergyTotals.DELAY).name())
        .isEqualTo("delaySeconds");
    assertThat(DelayEnergyTotals.COMPONENTS.get(DelayEnergyTotals.DECISION_COST).name())
        .isEqualTo("decisionCost");
    assertThat(DelayEnergyTotals.COMPONENTS.get(DelayEnergyTotals.REFUSED).name())
        .isEqualTo("refused");
    assertThat(DelayEnergyTotals.COMPONENTS.get(DelayEnergyTotals.HOPELESS_DEADLINES).name())
        .isEqualTo("hopelessDeadlines");
  }
}
