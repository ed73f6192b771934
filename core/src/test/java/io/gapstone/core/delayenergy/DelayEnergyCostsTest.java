package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DelayEnergyCostsTest {

  private static final Offset<Double> EXACT = within(1e-12);

  private final DelayEnergyInstance instance = new TinyDelayEnergy().build();
  private final DelayEnergyCosts costs = new DelayEnergyCosts(instance, 0);

  @Test
  void communication() {
    // DELAY-ENERGY (3): 20e6 bits at 50 Mbit/s shared by two, 30e6 bits at 50 Mbit/s
    assertThat(costs.communicationSeconds(0)).isCloseTo(0.8, EXACT);
    assertThat(costs.communicationSeconds(1)).isCloseTo(0.8, EXACT);
    assertThat(costs.communicationSeconds(2)).isCloseTo(0.6, EXACT);
    assertThat(instance.uplinkBitsPerSecond(0, 0)).isCloseTo(25e6, within(1e-5));
    assertThat(new DelayEnergyCosts(instance, 1).communicationSeconds(0)).isCloseTo(0.4, EXACT);
  }

  @Test
  void computation() {
    // DELAY-ENERGY (4): 100e6 cycles at a third of 1e9 Hz
    assertThat(costs.computationSeconds(1, 0, 3)).isCloseTo(0.3, EXACT);
    assertThat(costs.computationSeconds(1, 2, 3)).isCloseTo(0.15, EXACT);
  }

  @Test
  void migration() {
    // DELAY-ENERGY (5): 4e6 bits at 1 Gbit/s and two hops of 0.02 s
    assertThat(costs.migrationSeconds(1, 1, 0)).isCloseTo(0.044, EXACT);
    assertThat(costs.migrationSeconds(1, 1, 1)).isZero();
  }

  @Test
  void access() {
    assertThat(costs.accessSeconds(1, 1)).isCloseTo(0.02 + 2 * 0.02, EXACT);
    assertThat(costs.accessSeconds(1, 0)).isZero();
    TinyDelayEnergy without = new TinyDelayEnergy();
    without.access = false;
    assertThat(new DelayEnergyCosts(without.build(), 0).accessSeconds(1, 1)).isZero();
  }

  @Test
  void delay() {
    // DELAY-ENERGY (6): 0.8 up, two hops of access 0.06, 100e6 cycles at half of 1e9 Hz 0.2
    assertThat(costs.delaySeconds(1, 1, 1, 2)).isCloseTo(1.06, EXACT);
    // and with a move: 0.8 up, no access, 0.2, migration 0.044
    assertThat(costs.delaySeconds(1, 1, 0, 2)).isCloseTo(1.044, EXACT);
  }

  @Test
  void energy() {
    // DELAY-ENERGY (7): 4e6 bits are 0.0005 GB, two hops, eta 2
    assertThat(costs.energy(costs.bitHops(1, 1, 0))).isCloseTo(0.002, EXACT);
    assertThat(costs.energy(costs.bitHops(1, 1, 1))).isZero();
  }

  @Test
  void leastDelayIsThatOfAUserAlone() {
    // server 0: 0.8 + 0.1 + 0.044; host: 0.8 + 0.06 + 0.1; server 2: 0.8 + 0.06 + 0.05 + 0.044
    assertThat(costs.leastDelaySeconds(1, 1)).isCloseTo(0.944, EXACT);
  }
}
