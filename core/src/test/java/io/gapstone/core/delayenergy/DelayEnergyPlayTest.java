package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelayEnergyPlayTest {

  private static final DelayEnergyProblem PROBLEM = new DelayEnergyProblem();

  private static Outcome<DelayEnergyState> moved(DelayEnergyInstance instance) {
    return PROBLEM.transition(
        instance,
        0,
        PROBLEM.initialState(instance),
        DelayEnergyDecision.joint(new int[] {0, 0, 1}));
  }

  @Test
  void theWeightOfEnergyChangesTheObjective() {
    DelayEnergyInstance instance = new TinyDelayEnergy().build();
    DelayEnergyInstance least = PROBLEM.played(instance, Map.of("energyWeight", "0", "x", "y"));
    DelayEnergyInstance heavy = PROBLEM.played(instance, Map.of("energyWeight", "1000"));
    // Delay 2.654 over deadlines of 2, energy 0.002.
    assertThat(PROBLEM.objective(instance, 1, moved(instance).components()))
        .isCloseTo(1.329, within());
    assertThat(PROBLEM.objective(least, 1, moved(least).components())).isCloseTo(1.327, within());
    assertThat(PROBLEM.objective(heavy, 1, moved(heavy).components())).isCloseTo(3.327, within());
    assertThat(PROBLEM.played(instance, Map.of()).model()).isEqualTo(instance.model());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-12);
  }

  @Test
  void aCapOfEnergyIsHeldInEachSlot() {
    DelayEnergyInstance instance = new TinyDelayEnergy().build();
    // The move carries 4e6 bits over 2 hops: one megabyte times hops.
    assertThat(moved(PROBLEM.played(instance, Map.of("energyCap", "1"))).violations()).isEmpty();
    List<Violation> broken =
        moved(PROBLEM.played(instance, Map.of("energyCap", "0.9"))).violations();
    assertThat(broken).containsExactly(new Violation("DELAY-ENERGY energy cap", 0, -1, -1, 8e5));
  }

  @Test
  void missedDeadlinesMayBeCountedOnly() {
    TinyDelayEnergy tiny = new TinyDelayEnergy();
    tiny.deadlines = new double[] {0.88, 2, 2};
    DelayEnergyInstance instance = tiny.build();
    assertThat(moved(instance).violations()).hasSize(1);
    Outcome<DelayEnergyState> counted =
        moved(PROBLEM.played(instance, Map.of("deadlines", "count")));
    assertThat(counted.violations()).isEmpty();
    assertThat(counted.components()[DelayEnergyTotals.MISSED_DEADLINES]).isEqualTo(1);
  }

  @Test
  void senselessSettingsAreRefused() {
    DelayEnergyInstance instance = new TinyDelayEnergy().build();
    for (Map<String, String> settings :
        List.of(
            Map.of("energyCap", "-1"),
            Map.of("energyWeight", "much"),
            Map.of("deadlines", "perhaps"))) {
      assertThatThrownBy(() -> PROBLEM.played(instance, settings))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("it must be");
    }
  }
}
