package io.gapstone.core.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LyapunovCostsTest {

  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void twin() {
    // LYAPUNOV (1): 20 GHz among 2 users, half a gigahertz more in truth
    assertThat(LyapunovTwin.of(20e9, 2, 0.5e9)).isEqualTo(new LyapunovTwin(10e9, 0.5e9));
    // never less than half of the estimate
    assertThat(LyapunovTwin.of(20e9, 2, -7e9)).isEqualTo(new LyapunovTwin(10e9, -5e9));
  }

  @Test
  void moveCost() {
    // LYAPUNOV (3)
    assertThat(LyapunovCosts.moveCost(true, 2.5)).isEqualTo(2.5);
    assertThat(LyapunovCosts.moveCost(false, 2.5)).isZero();
  }

  @Test
  void communication() {
    // LYAPUNOV (4)
    assertThat(LyapunovCosts.communicationSeconds(0.1, 0.02)).isCloseTo(0.12, EXACT);
  }

  @Test
  void uplink() {
    // LYAPUNOV (5): 6 Mbit at 20 MHz and 3 bit/s/Hz
    assertThat(LyapunovCosts.uplinkSeconds(6e6, 20e6, 7)).isCloseTo(0.1, EXACT);
  }

  @Test
  void sinr() {
    // LYAPUNOV (6): 8 over 1 + 3
    assertThat(LyapunovCosts.sinr(8e-9, 1e-9, 3e-9)).isCloseTo(2, EXACT);
  }

  @Test
  void wire() {
    // LYAPUNOV (7): 2 ms per kilometre over 250 m
    assertThat(LyapunovCosts.wiredSeconds(2e-6, 250)).isCloseTo(0.0005, EXACT);
  }

  @Test
  void computation() {
    // LYAPUNOV (8): 2e9 cycles at 10 GHz
    assertThat(LyapunovCosts.estimatedComputationSeconds(2e9, 10e9)).isCloseTo(0.2, EXACT);
    // LYAPUNOV (9): at 12.5 GHz in truth it takes 0.16 s, 0.04 s less
    assertThat(LyapunovCosts.computationGapSeconds(2e9, 10e9, 2.5e9)).isCloseTo(-0.04, EXACT);
    // LYAPUNOV (10)
    assertThat(LyapunovCosts.computationSeconds(2e9, new LyapunovTwin(10e9, 2.5e9)))
        .isCloseTo(0.16, EXACT);
    assertThat(LyapunovCosts.computationSeconds(2e9, new LyapunovTwin(10e9, -5e9)))
        .isCloseTo(0.4, EXACT);
  }

  @Test
  void queue() {
    // LYAPUNOV (12): 0.5 + 1 - 0.2, and never below 0
    assertThat(LyapunovCosts.nextQueue(0.5, 1, 0.2, 1)).isCloseTo(1.3, EXACT);
    assertThat(LyapunovCosts.nextQueue(0.1, 0, 0.2, 1)).isZero();
  }

  @Test
  void driftPlusPenalty() {
    // LYAPUNOV (13): 100 x 0.12 + 1.3 x 1
    assertThat(LyapunovCosts.driftPlusPenalty(100, 0.12, 1.3, 1)).isCloseTo(13.3, EXACT);
  }

  @Test
  void budget() {
    // LYAPUNOV (11a): 0.1 x 30 is less than 3 in binary and still allows 3 moves
    assertThat(new LyapunovModel(1, 1, 1, 4, 0, 0.1, 1).budget(30)).isEqualTo(3);
    assertThat(new LyapunovModel(1, 1, 1, 4, 0, 0.3, 1).budget(12)).isEqualTo(3);
  }
}
