package io.gapstone.core.isma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.Origin;
import org.junit.jupiter.api.Test;

class IsmaInstanceTest {

  @Test
  void hopsAreStepsOnTheGrid() {
    IsmaNetwork grid =
        new IsmaNetwork(
            new double[6],
            new double[6],
            new int[] {0, 1, 2, 0, 1, 2},
            new int[] {0, 0, 0, 1, 1, 1},
            new double[] {1, 1, 1, 1, 1, 1});
    assertThat(grid.hops(0, 0)).isZero();
    assertThat(grid.hops(0, 5)).isEqualTo(3);
    assertThat(grid.hops(4, 2)).isEqualTo(2);
    assertThat(grid.nearest(7, 7)).isZero();
  }

  @Test
  void partsMustFitTogether() {
    assertThatThrownBy(() -> TinyIsma.instance(new double[] {1}, TinyIsma.CYCLES.clone()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dataBits has 1 entries; it must have 6 (slots times users).");
    assertThatThrownBy(() -> TinyIsma.instance(new double[] {1, 0}, TinyIsma.CYCLES.clone()))
        .hasMessage("dataBits[#1] is 0.0; it must be positive.");
    assertThatThrownBy(() -> new IsmaUsers(new double[] {1}, new double[] {-1}))
        .hasMessage("deadlineSeconds[0] is -1.0; it must be at least 0.");
    assertThatThrownBy(() -> new IsmaUsers(new double[] {1e8, 0.5}, new double[2]))
        .hasMessage("cpuHertz[1] is 0.5; it must be at least 1.");
    assertThatThrownBy(() -> new IsmaModel(1, 1, 1, 3, Double.NaN, 1, 0))
        .hasMessage("noiseDbmPerHertz is NaN; it must be a finite number.");
  }

  @Test
  void aUserWithoutChannelIsRefused() {
    assertThatThrownBy(
            () ->
                new IsmaInstance(
                    Origin.handmade(),
                    1,
                    TinyIsma.model(),
                    TinyIsma.network(),
                    new IsmaUsers(new double[] {1e8}, new double[] {0}),
                    new IsmaTrace(
                        new double[] {0, 1e17}, new double[2], new double[] {1}, new double[] {1})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "user 0 has an uplink of 0.0 bit/s in slot 0; it must be at least 1.");
  }
}
