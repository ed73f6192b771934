package io.gapstone.instances.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayEnergyGeneratorTest {

  private final DelayEnergyGenerator generator = new DelayEnergyGenerator();

  @ParameterizedTest
  @CsvSource({
    "small, 8, 4, 6, 9",
    "paper, 60, 24, 80, 36",
    "paper-literal, 60, 24, 80, 36",
    "contended, 60, 24, 80, 36",
    "large, 5000, 600, 10, 2025"
  })
  void profilesHaveTheirSizes(String profile, int users, int servers, int slots, int cells) {
    DelayEnergyInstance instance = generator.generate(profile, 1, Map.of());
    assertThat(instance.users()).isEqualTo(users);
    assertThat(instance.servers()).isEqualTo(servers);
    assertThat(instance.slots()).isEqualTo(slots);
    assertThat(instance.cells()).isEqualTo(cells);
  }

  @Test
  void theGridGrowsWithTheServers() {
    assertThat(draw(Map.of("servers", "36")).columns()).isEqualTo(6);
    assertThat(draw(Map.of("servers", "96", "users", "720", "slots", "1")).columns()).isEqualTo(18);
  }

  @Test
  void contendedInstancesUseNineTenthsOfTheirVms() {
    for (long seed = 1; seed <= 5; seed++) {
      DelayEnergyInstance instance = generator.generate("contended", seed, Map.of());
      assertThat(new DelayEnergyProblem().loadRatios(instance).get("vms")).isBetween(0.89, 0.9);
      assertThat(instance.deadlineSeconds(0)).isEqualTo(1.2);
    }
  }

  @Test
  void usersStepToNeighbourCells() {
    DelayEnergyInstance instance = draw(Map.of());
    int corners = 0;
    for (int u = 0; u < instance.users(); u++) {
      for (int k = 1; k <= instance.slots(); k++) {
        assertThat(instance.hops(instance.station(k - 1, u), instance.station(k, u))).isEqualTo(1);
        corners += instance.station(k, u) == 0 ? 1 : 0;
      }
    }
    // A walk visits cells in proportion to their neighbours: 2 of 120 for a corner.
    assertThat(corners).isBetween(60, 100);
  }

  @Test
  void aLoneCellHasNoNeighbours() {
    DelayEnergyInstance instance =
        draw(Map.of("gridSide", "1", "servers", "1", "users", "2", "vmsPerServer", "3"));
    assertThat(instance.station(80, 1)).isZero();
  }

  @Test
  void initialHostsAreNearestWithAFreeVm() {
    DelayEnergyInstance instance = generator.generate("contended", 1, Map.of());
    int[] free = new int[instance.servers()];
    for (int s = 0; s < free.length; s++) {
      free[s] = instance.vms(s);
    }
    for (int u = 0; u < instance.users(); u++) {
      int host = instance.initialHost(u);
      int hops = instance.hops(instance.station(0, u), instance.serverCell(host));
      for (int s = 0; s < free.length; s++) {
        int other = instance.hops(instance.station(0, u), instance.serverCell(s));
        assertThat(free[s] == 0 || other > hops || other == hops && s >= host).isTrue();
      }
      assertThat(free[host]--).isPositive();
    }
  }

  @Test
  void tasksLieInTheirRanges() {
    DelayEnergyInstance instance = draw(Map.of());
    for (int u = 0; u < instance.users(); u++) {
      assertThat(instance.dataBits(5, u)).isBetween(16e6, 40e6);
      assertThat(instance.cycles(5, u)).isBetween(50e6, 100e6);
      assertThat(instance.stateBits(5, u)).isBetween(4e6, 16e6);
      assertThat(instance.stateBits(5, u) % 8e5).isZero();
    }
    DelayEnergyInstance literal = generator.generate("paper-literal", 1, Map.of());
    assertThat(literal.stateBits(5, 0)).isEqualTo(4e9);
    assertThat(literal.model().access()).isFalse();
  }

  @Test
  void tooFewVmsAreRefused() {
    assertThatThrownBy(() -> draw(Map.of("servers", "6", "users", "120")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "6 servers have 60 VMs for 120 users; there must be at least 1.2 per user. Maybe set"
                + " vmsPerServer to 24?");
    assertThat(draw(Map.of("servers", "6", "users", "120", "vmsPerServer", "24")).vms(5))
        .isEqualTo(24);
  }

  @Test
  void tooManyServersForTheGridAreRefused() {
    assertThatThrownBy(() -> draw(Map.of("gridSide", "4")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "servers is 24; gridSide 4 has only 16 cells, with one server each. Maybe"
                + " gridSide=auto?");
  }

  private DelayEnergyInstance draw(Map<String, String> overrides) {
    return generator.generate("paper", 1, overrides);
  }
}
