package io.gapstone.core.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Origin;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LyapunovInstanceTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private final LyapunovInstance tiny = Tiny.oneUser();

  @Test
  void candidatesAreTheNearestServers() {
    // LYAPUNOV (11c) and (13b): servers 0 and 2 tie in slot 1
    assertThat(tiny.initialHost(0)).isZero();
    assertThat(new int[] {tiny.candidate(0, 0, 0), tiny.candidate(0, 0, 1)}).containsExactly(0, 1);
    assertThat(new int[] {tiny.candidate(1, 0, 0), tiny.candidate(1, 0, 1)}).containsExactly(1, 0);
    assertThat(tiny.rank(1, 0, 0)).isEqualTo(1);
    assertThat(tiny.rank(1, 0, 2)).isEqualTo(-1);
    assertThat(tiny.distanceMetres(0, 0, 1)).isEqualTo(90);
  }

  @Test
  void latency() {
    // LYAPUNOV (6) and (5): signal 0.3 / 10^4, noise and 0.16 / 200^4 make 3; 4 Mbit at 40 Mbit/s
    assertThat(tiny.uplinkSeconds(0, 0)).isCloseTo(0.1, EXACT);
    // LYAPUNOV (7): 10 m and 90 m at 0.1 ms
    assertThat(tiny.wiredSeconds(0, 0, 0)).isCloseTo(0.001, EXACT);
    // LYAPUNOV (10): 1e9 cycles at 10 + 2.5 GHz, and at 20 - 10 GHz
    assertThat(tiny.computationSeconds(0, 0, 0, 1)).isCloseTo(0.08, EXACT);
    assertThat(tiny.computationSeconds(0, 0, 1, 1)).isCloseTo(0.1, EXACT);
    assertThat(tiny.latencySeconds(0, 0, 0, 1)).isCloseTo(0.181, EXACT);
    assertThat(tiny.latencySeconds(0, 0, 1, 1)).isCloseTo(0.209, EXACT);
  }

  @Test
  void otherDevicesLoadTheirNearestServer() {
    assertThat(tiny.load(0, 0, 0)).isZero();
    assertThat(tiny.load(1, 0, 0)).isEqualTo(1);
    assertThat(tiny.twin(1, 0, 0, 1).estimateHz()).isEqualTo(10e9);
    assertThat(tiny.twin(1, 0, 0, 3).estimateHz()).isEqualTo(5e9);
  }

  @Test
  void whoSharesTheStationDoesNotDisturb() {
    // LYAPUNOV (6): in slot 1 the other device is at the user's own station
    double sinr = 0.3e-4 / (1e-5 - 1e-10);
    double rate = 20e6 * Math.log(1 + sinr) / Math.log(2);
    assertThat(tiny.uplinkSeconds(1, 0)).isCloseTo(4e6 / rate, EXACT);
    assertThat(Tiny.twoUsers().uplinkSeconds(0, 0)).isCloseTo(0.1, EXACT);
  }

  @Test
  void deadlinesRuleOutWhatIsLate() {
    // LYAPUNOV (11b) and (13a): 0.181 s is in time for 0.2 s, 0.209 s is not
    assertThat(tiny.allowed(0, 0, 0)).isTrue();
    assertThat(tiny.allowed(0, 0, 1)).isFalse();
    // nobody meets 0.05 s, so all are allowed
    assertThat(tiny.allowed(1, 0, 0)).isTrue();
    assertThat(tiny.allowed(1, 0, 1)).isTrue();
    assertThat(tiny.nearestAllowed(0, 0)).isZero();
  }

  @Test
  void inconsistentPartsAreRefused() {
    LyapunovNetwork network = new LyapunovNetwork(new double[] {0, 0}, new double[] {1e9});
    LyapunovDevices devices = new LyapunovDevices(new double[] {0.3}, new double[0]);
    double[] one = {1};
    assertThatThrownBy(
            () ->
                new LyapunovInstance(
                    Origin.handmade(),
                    new LyapunovModel(2, 1, 1, 4, 0, 0.5, 1),
                    network,
                    devices,
                    new LyapunovTrace(new int[4], new int[0], one, one, one, new double[2])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("candidates is 2; it must be at most servers (1).");
    assertThatThrownBy(
            () ->
                new LyapunovInstance(
                    Origin.handmade(),
                    new LyapunovModel(1, 1, 1, 4, 0, 0.5, 1),
                    network,
                    devices,
                    new LyapunovTrace(new int[2], new int[0], one, one, one, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("userMetres has 2 numbers; it must have 4.");
    assertThatThrownBy(
            () ->
                new LyapunovInstance(
                    Origin.handmade(),
                    new LyapunovModel(1, 1, 1, 4, 0, 0.5, 1),
                    network,
                    devices,
                    new LyapunovTrace(
                        new int[] {0, 0, 2_000_000_000, 0}, new int[0], one, one, one, one)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the uplink of user 0 takes Infinity s in slot 0");
    assertThatThrownBy(() -> new LyapunovDevices(new double[] {0.3, -1}, new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("powerWatts[#1] is -1.0; it must be positive.");
  }
}
