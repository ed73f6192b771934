package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DelayEnergyRadioTest {

  private static final double EXACT = 1e-12;

  private final DelayEnergyRadio radio = TinyDelayEnergy.radio();

  @Test
  void snr() {
    // DELAY-ENERGY (2): 1.023 W x 1e-3 x (100 m)^-(4 x 0.5) over 1e-15 W/Hz x 1e5 Hz
    assertThat(radio.snr(100)).isCloseTo(1023, within(1e-9));
    assertThat(radio.snr(0.2)).isEqualTo(radio.snr(1));
    // the paper's numbers: 2e-4 x 100^-2.8125 = 4.742747e-10, noise 4e-21 x 1.8e5 = 7.2e-16
    DelayEnergyRadio paper = new DelayEnergyRadio(50, 1.8e5, 0.2, 1e-3, 3.75, 0.25, 4e-21);
    assertThat(paper.snr(100)).isCloseTo(658_714.9, within(0.1));
  }

  @Test
  void uplink() {
    // DELAY-ENERGY (1): 50 blocks x 1e5 Hz x log2(1 + 1023) is 50 Mbit/s, shared by those attached
    assertThat(radio.uplinkBitsPerSecond(1, 1023)).isCloseTo(50e6, within(EXACT));
    assertThat(radio.uplinkBitsPerSecond(4, 1023)).isCloseTo(12.5e6, within(EXACT));
  }
}
