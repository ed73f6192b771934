package io.gapstone.core.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmraCostsTest {

  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);

  @Test
  void rate() {
    // 24 dBm over 1 km against -100 dBm: 0.251188643e-9 / 1e-13 is a ratio of 2511.88643
    SmraRadio radio = new SmraRadio(0.251188643, 1e-13, 3);
    assertThat(radio.spectralEfficiency(1000)).isCloseTo(11.2951295, within(1e-6)); // SMRA (1)
    SmraRadio tiny = new SmraRadio(189, 1e-9, 3);
    assertThat(SmraCosts.rateBitsPerSecond(1e6, tiny.spectralEfficiency(3000)))
        .isCloseTo(3e6, within(1e-6)); // SMRA (1)
    assertThat(tiny.spectralEfficiency(0.2)).isEqualTo(tiny.spectralEfficiency(1));
  }

  @Test
  void communicationTime() {
    assertThat(SmraCosts.communicationSeconds(2e6, 4e6)).isEqualTo(0.5); // SMRA (2), SMRA (9)
  }

  @Test
  void computationTime() {
    // SMRA (3), SMRA (10)
    assertThat(SmraCosts.computationSeconds(2e6, 400, 4e8)).isEqualTo(2);
  }

  @Test
  void timeOfStaying() {
    assertThat(SmraCosts.staySeconds(0.5, 2)).isEqualTo(2.5); // SMRA (4)
  }

  @Test
  void suspendingAndResuming() {
    double checkpointHz = 0.25 * 250e6;
    assertThat(SmraCosts.checkpointSeconds(36e6, 0.38, checkpointHz))
        .isCloseTo(0.21888, EXACT); // SMRA (5)
    assertThat(SmraCosts.checkpointSeconds(36e6, 0.4, checkpointHz))
        .isCloseTo(0.2304, EXACT); // SMRA (6)
  }

  @Test
  void synchronisation() {
    assertThat(SmraCosts.synchronisationSeconds(36e6, 50e6)).isCloseTo(0.72, EXACT); // SMRA (7)
  }

  @Test
  void migrationTime() {
    assertThat(SmraCosts.migrationSeconds(0.21888, 0.2304, 0.72))
        .isCloseTo(1.16928, EXACT); // SMRA (8)
    assertThat(new TinySmra().instance().migrationSeconds(0, 0, 0, 1)).isCloseTo(1.16928, EXACT);
  }

  @Test
  void timeOfMoving() {
    assertThat(SmraCosts.moveSeconds(0.125, 1, 1.5)).isEqualTo(2.625); // SMRA (11)
  }

  @Test
  void delayOfEitherChoice() {
    assertThat(SmraCosts.delaySeconds(false, 2.5, 2.625)).isEqualTo(2.5); // SMRA (12)
    assertThat(SmraCosts.delaySeconds(true, 2.5, 2.625)).isEqualTo(2.625); // SMRA (12)
  }
}
