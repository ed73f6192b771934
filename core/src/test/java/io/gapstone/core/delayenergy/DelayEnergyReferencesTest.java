package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DelayEnergyReferencesTest {

  private final DelayEnergyInstance instance = new TinyDelayEnergy().build();

  @Test
  void slot() {
    DelayEnergyState start = new DelayEnergyProblem().initialState(instance);
    DelayEnergyReference corners = DelayEnergyReferences.slot(instance, 0, start);
    assertThat(corners.delaySeconds()).isCloseTo(1.1 * 2.68, within(1e-12));
    // user 0 goes to server 2 (2 hops, 8e6 bits), user 1 to the emptied server 0 (2 hops, 4e6), and
    // user 2 to server 0 as well (2 hops, 16e6): 56e6 bit hops
    assertThat(corners.energy()).isCloseTo(1.1 * 2 * 56e6 / 8e9, within(1e-12));
    // user 0 stays, 0.85; user 1 moves to server 0, 0.944; user 2 stays, 0.6 + 0.05 + 0.06
    assertThat(corners.idealDelaySeconds()).isCloseTo(0.85 + 0.944 + 0.71, within(1e-12));
    assertThat(corners.idealEnergy()).isZero();
  }

  @Test
  void horizonIsRoundedOutwards() {
    DelayEnergyReference corners = DelayEnergyReferences.horizon(instance);
    // slot 1: user 0 in cell 1, one hop to server 0, 0.4 + 0.04 + 0.05; user 1 in cell 3, three
    // hops
    // to server 1, 0.4 + 0.08 + 0.1; user 2 in cell 5, one hop, 0.4 + 0.04 + 0.1
    assertThat(corners.delaySeconds()).isCloseTo(1.1 * (2.68 + 1.61), within(2e-6));
    assertThat(corners.delaySeconds()).isGreaterThanOrEqualTo(1.1 * (2.68 + 1.61) - 1e-12);
    // moves free: users 0 and 1 on server 0, 0.85 and 0.9; user 2 at one hop from servers 1 and 2,
    // 0.6 + 0.05 + 0.03; then server 2 for all, 0.4 + 0.04 + 0.025 at one hop each
    assertThat(corners.idealDelaySeconds())
        .isCloseTo(0.85 + 0.9 + 0.68 + 3 * 0.465, within(2e-6))
        .isLessThanOrEqualTo(0.85 + 0.9 + 0.68 + 3 * 0.465 + 1e-12);
    assertThat(instance.with(corners).reference()).isEqualTo(corners);
  }
}
