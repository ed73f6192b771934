package io.gapstone.core.dtasm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DtasmInstanceTest {

  private final Tiny tiny = new Tiny();

  @Test
  void namesWhatDoesNotFit() {
    tiny.host = new int[] {0, 12, 0};
    assertThatThrownBy(tiny::instance)
        .hasMessage("initialHost[1] is 12; it must be below servers + 1 (3).");
    tiny.host = new int[] {0, 0, 0};
    tiny.ran = new int[] {0, 0, 2};
    assertThatThrownBy(tiny::instance).hasMessage("ran[2] is 2; it must be below servers (2).");
    tiny.ran = new int[] {0, 0, 0};
    tiny.bandwidth = 0;
    assertThatThrownBy(tiny::instance).hasMessage("bandwidth[1][0] is 0.0; it must be positive.");
  }

  @Test
  void linksAreTheSameBothWays() {
    double[] one = {1};
    assertThatThrownBy(
            () ->
                new DtasmNetwork(
                    new double[] {1, 1},
                    new double[] {0, 1, 2, 0},
                    new double[4],
                    new double[] {1, 1},
                    new double[2]))
        .hasMessageContaining("servers 1 and 0 differs");
    assertThatThrownBy(() -> new DtasmNetwork(one, one, one, new double[2], one))
        .hasMessage("cloudBandwidth holds 2 numbers; it must hold 1.");
  }

  @Test
  void demandFollowsItsShares() {
    DtasmDemand demand =
        new DtasmDemand(
            new double[] {0.2, 0, 0.8},
            new Span(1000, 3000),
            new Span(1000, 1000),
            new Span(0, 0),
            new Span(1, 2));
    DtasmTrace trace = demand.draw(4, "test", 1, 10_000);
    int[] count = new int[3];
    for (int u = 0; u < 10_000; u++) {
      count[trace.ran(0, u)]++;
      assertThat(trace.taskBits(0, u)).isIn(1000, 2000, 3000);
      assertThat(trace.cyclesPerBit(0, u)).isBetween(1.0, 2.0);
    }
    assertThat(count[0]).isBetween(1800, 2200);
    assertThat(count[1]).isZero();
  }
}
