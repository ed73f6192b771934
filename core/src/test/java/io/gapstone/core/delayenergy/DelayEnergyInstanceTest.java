package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DelayEnergyInstanceTest {

  @Test
  void stationsAreThoseOfTheCells() {
    DelayEnergyInstance instance = new TinyDelayEnergy().build();
    assertThat(instance.station(1, 0)).isZero();
    assertThat(instance.station(1, 2)).isEqualTo(5);
    assertThat(instance.station(2, 1)).isEqualTo(3);
    assertThat(instance.stationMetres(1, 2)).isEqualTo(100);
    assertThat(instance.hops(0, 5)).isEqualTo(3);
  }

  @Test
  void theFarBordersBelongToTheLastCells() {
    TinyDelayEnergy tiny = new TinyDelayEnergy();
    tiny.x[0] = 1500;
    tiny.y[0] = 1000;
    assertThat(tiny.build().station(0, 0)).isEqualTo(5);
  }

  @Test
  void partsMustFit() {
    fault(t -> t.serverHz = new double[2], "serverHz has 2 entries; it must have 3 (servers).");
    fault(t -> t.cycles = new double[5], "cycles has 5 entries; it must have 6 (slots x users).");
    fault(t -> t.serverCell[1] = 6, "serverCell[1] is 6; it must be below cells (6).");
    fault(
        t -> t.serverCell[1] = 0,
        "serverCell[1] is 0, which has a server already; a station has at most one.");
    fault(t -> t.hosts[2] = 3, "initialHost[2] is 3; it must be below servers (3).");
    fault(
        t -> t.hosts = new int[] {2, 2, 1},
        "initialHost names server 2 for 2 users; its vms are 1.");
    fault(
        t -> t.x[4] = 1500.5,
        "x[1][1] is 1500.5; it must be between 0 and 1500.0, the side of the grid.");
    fault(
        t -> t.vms[1] = 11,
        "vms[1] is 11; with tasks of 1.0E8 cycles and 1.0E9 cycles per slot it must be at most"
            + " 10.0.");
  }

  private static void fault(Consumer<TinyDelayEnergy> change, String sentence) {
    TinyDelayEnergy tiny = new TinyDelayEnergy();
    change.accept(tiny);
    assertThatThrownBy(tiny::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(sentence);
  }
}
