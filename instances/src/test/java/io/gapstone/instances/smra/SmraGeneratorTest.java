package io.gapstone.instances.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.smra.SmraInstance;
import io.gapstone.core.smra.SmraTargets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmraGeneratorTest {

  private final SmraGenerator generator = new SmraGenerator();

  private SmraInstance draw(String profile, String... settings) {
    Map<String, String> map = new java.util.HashMap<>();
    for (String setting : settings) {
      map.put(setting.substring(0, setting.indexOf('=')), setting.split("=")[1]);
    }
    return generator.generate(profile, 7, map);
  }

  @Test
  void paperHasTheNumbersOfTableTwo() {
    SmraInstance in = draw("paper");
    assertThat(in.users()).isEqualTo(70);
    assertThat(in.servers()).isEqualTo(60);
    assertThat(in.slots()).isEqualTo(20);
    assertThat(in.radio().transmitPowerWatts()).isEqualTo(0.251188643);
    assertThat(in.radio().noiseWatts()).isEqualTo(1e-13);
    assertThat(in.boxes().cpuMinHz()).isEqualTo(1e8);
    assertThat(in.boxes().bandwidthMinHz()).isEqualTo(3e5);
    assertThat(in.serverX(9)).isEqualTo(47_500);
    assertThat(in.serverY(59)).isEqualTo(27_500);
    for (int u = 0; u < 70; u++) {
      assertThat(in.dataBits(3, u)).isBetween(1.6e6, 2.4e6).isEqualTo(Math.rint(in.dataBits(3, u)));
      assertThat(in.stateBits(3, u)).isBetween(8e6, 64e6);
      assertThat(in.suspendCyclesPerBit(3, u)).isBetween(0.228, 0.538);
      assertThat(in.resumeCyclesPerBit(3, u)).isBetween(0.35, 0.45);
      assertThat(in.checkpointShare(u)).isBetween(0.2, 0.3);
      assertThat(in.serviceCpuHz(u)).isBetween(2e8, 3e8);
    }
    assertThat(in.cpuHz(5)).isEqualTo(15e9);
    assertThat(in.linkBitsPerSecond(4, 9)).isBetween(20e6, 80e6);
    assertThat(in.origin().parameters()).hasSameSizeAs(generator.parameters());
  }

  @Test
  void literalIntensitiesArePerBit() {
    assertThat(draw("paper-literal").suspendCyclesPerBit(0, 0))
        .isCloseTo(1000 * draw("paper").suspendCyclesPerBit(0, 0), within(1e-9));
  }

  @Test
  void noiseAsADensityIsOverTheServersChannel() {
    assertThat(draw("paper", "noiseUnit=dBmPerHz").radio().noiseWatts()).isEqualTo(1e-6);
  }

  @Test
  void predictors() {
    SmraInstance last = draw("small", "predictor=last");
    SmraInstance linear = draw("small", "predictor=linear");
    SmraInstance oracle = draw("small", "predictor=oracle");
    assertThat(last.predictedX(2, 3)).isEqualTo(last.x(2, 3));
    assertThat(linear.predictedX(0, 3)).isNotEqualTo(linear.x(0, 3));
    assertThat(linear.predictedY(2, 3))
        .isCloseTo(2 * linear.y(2, 3) - linear.y(1, 3), within(1e-6));
    assertThat(oracle.predictedY(2, 3)).isEqualTo(oracle.y(3, 3));
    assertThat(oracle.withTargets(SmraTargets.TRUE).target(2, 3)).isEqualTo(oracle.target(2, 3));
    assertThat(oracle.predictor()).isEqualTo("oracle");
  }

  @Test
  void targetsInForceAreAParameter() {
    assertThat(draw("small", "targets=true").targets()).isEqualTo(SmraTargets.TRUE);
    assertThat(draw("small", "targets=true").x(3, 2)).isEqualTo(draw("small").x(3, 2));
  }

  @ParameterizedTest
  @CsvSource({"uniform", "waterfill"})
  void aFullServerSendsUsersToTheNext(String allocation) {
    // 40 users inside one cell; 33 minima of 0.3 MHz fill a channel of 10 MHz.
    SmraInstance in =
        draw(
            "paper",
            "users=40",
            "clusters=1",
            "clusterMetres=1000",
            "slots=2",
            "initialAllocation=" + allocation);
    int[] guests = new int[60];
    double[] bandwidth = new double[60];
    for (int u = 0; u < 40; u++) {
      guests[in.initialServer(u)]++;
      bandwidth[in.initialServer(u)] += in.initialBandwidthHz(u);
    }
    assertThat(guests).contains(33);
    for (int e = 0; e < 60; e++) {
      if (guests[e] == 33) {
        assertThat(bandwidth[e]).isBetween(9.9e6, 10e6);
      }
    }
  }

  @Test
  void waterFilledSharesFavourTheFarUsers() {
    SmraInstance in =
        draw("paper", "users=6", "clusters=1", "clusterMetres=4000", "initialAllocation=waterfill");
    assertThat(in.initialCpuHz(0)).isEqualTo(8e8);
  }

  @Test
  void clustersConfineUsers() {
    SmraInstance in = draw("contended");
    for (int u = 0; u < in.users(); u += 3) {
      for (int k = 0; k <= in.slots(); k++) {
        assertThat(Math.abs(in.x(k, u) - in.x(0, 0))).isLessThanOrEqualTo(10_000);
        assertThat(Math.abs(in.y(k, u) - in.y(0, 0))).isLessThanOrEqualTo(10_000);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users=5000 | the servers have no room for the minima of more than 1980 users",
        "cpuMinGhz=0.9 | cpuMinHz is 9.0E8; it must be positive and at most cpuMaxHz (8.0E8).",
        "dataLowKilobytes=400 | dataLowKilobytes is '400'; it must be at least 0.1 and at most dataHighKilobytes (300).",
        "speedLowMetresPerSecond=9 | it must be at most speedHighMetresPerSecond (6.0)",
        "predictor=lstm | parameter predictor is 'lstm'; it must be one of last, linear, oracle",
        "targets=both | there is no kind of targets 'both'",
        "clusters=71 | it must be a whole number from 0 to 70"
      })
  void badSettingsAreOneSentence(String setting, String sentence) {
    assertThatThrownBy(() -> draw("paper", setting, "slots=1"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void everySizeWorks() {
    for (int servers = 1; servers < 30; servers++) {
      SmraInstance in = draw("small", "servers=" + servers, "slots=1");
      assertThat(in.servers()).isEqualTo(servers);
    }
    assertThat(SmraMovement.columns(60)).isEqualTo(10);
    assertThat(SmraMovement.columns(6)).isEqualTo(3);
  }

  @Test
  void largeIsDrawnToo() {
    SmraInstance in = draw("large");
    assertThat(in.users()).isEqualTo(2000);
    assertThat(in.servers()).isEqualTo(400);
    assertThat(in.slots()).isEqualTo(10);
  }
}
