package io.gapstone.core.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.math.Radio;
import org.junit.jupiter.api.Test;

class IsmaCostsTest {

  @Test
  void localTime() {
    // ISMA (1): 70 % of 6e9 cycles at 200 MHz
    assertThat(IsmaCosts.localSeconds(6e9, 3, 2e8)).isEqualTo(21.0);
    assertThat(IsmaCosts.localSeconds(6e9, 10, 2e8)).isZero();
  }

  @Test
  void channelCapacity() {
    // ISMA (2): a signal three times the noise carries two bits per second and hertz
    assertThat(IsmaCosts.uplinkBitsPerSecond(20e6, 0.2, 1.5e-8, 1e-9))
        .isCloseTo(40e6, within(1e-3));
  }

  @Test
  void channelOfThePaper() {
    double noise = Radio.wattsFromDbm(-174) * 20e6;
    assertThat(noise).isCloseTo(7.962143411e-14, within(1e-23));
    // ISMA (2): 500 m off, 1.6e-9 W arrive, so 20e6 log2(20096.09) = 20e6 * 14.29462731
    assertThat(IsmaCosts.uplinkBitsPerSecond(20e6, 0.2, Radio.gain(500, 3), noise))
        .isCloseTo(285_892_546.285, within(1.0));
  }

  @Test
  void uploadTime() {
    // ISMA (3): half of 8 Mbit at 40 Mbit/s
    assertThat(IsmaCosts.uploadSeconds(8e6, 5, 40e6)).isEqualTo(0.1);
  }

  @Test
  void wiredTime() {
    // ISMA (4): half of 8 Mbit over three hops of 100 Mbit/s
    assertThat(IsmaCosts.wiredSeconds(8e6, 5, 100e6, 3)).isCloseTo(0.12, within(1e-15));
    assertThat(IsmaCosts.wiredSeconds(8e6, 5, 100e6, 0)).isZero();
  }

  @Test
  void edgeTime() {
    // ISMA (5): half of 6e9 cycles on a quarter of 10 GHz
    assertThat(IsmaCosts.edgeSeconds(6e9, 5, 10e9, 0.25)).isCloseTo(1.2, within(1e-15));
  }

  @Test
  void completionTime() {
    // ISMA (6): the longer of 1 s here and 0.1 + 0.2 + 0.3 + 0.5 s there
    assertThat(IsmaCosts.completionSeconds(1, 0.1, 0.2, 0.3, 0.5)).isCloseTo(1.1, within(1e-15));
    assertThat(IsmaCosts.completionSeconds(2, 0.1, 0.2, 0.3, 0.5)).isEqualTo(2);
  }
}
