package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HorizonBoundTest {

  private static final DelayEnergyProblem PROBLEM = new DelayEnergyProblem();
  private static final DelayEnergyInstance TINY = new TinyDelayEnergy().build();

  /** Communication takes 2.2 s and 1.2 s, over deadlines of 2 s. */
  private static final double COMMUNICATION = 1.7;

  private static double proven(DelayEnergyInstance instance, double[] prices, double... energy) {
    Certificate certificate =
        new Certificate(DelayEnergyVerifier.HORIZON, Map.of("prices", prices, "energy", energy));
    return new DelayEnergyVerifier()
        .provenBound(instance, Scope.HORIZON, 0, PROBLEM.initialState(instance), certificate);
  }

  /**
   * User 0 stays, with access of 0.04 s in slot 1. User 1 follows to server 0, which takes 0.044 s
   * and energy 0.002, and has access of 0.04 s in slot 1. User 2 stays, with access of 0.05 s and
   * 0.04 s.
   */
  @Test
  void withoutPricesNobodyIsInTheWay() {
    assertThat(proven(TINY, new double[18], 0, 0))
        .isCloseTo(COMMUNICATION + 0.02 + 0.024 + 0.02 + 0.045, within(1e-12));
  }

  /**
   * User 2 would pay 0.04 at its host in slot 0, so it goes to server 2: 0.056 s, energy 0.008, and
   * the same access. Server 1 would gain 0.04 from it, less 0.03 for its cycles.
   */
  @Test
  void aPriceIsPaidAndCollected() {
    double[] prices = new double[18];
    prices[2 * 3 + 1] = 0.04;
    assertThat(proven(TINY, prices, 0, 0))
        .isCloseTo(COMMUNICATION + 0.02 + 0.044 + 0.036 + 0.045 - 0.01, within(1e-12));
  }

  /**
   * Two users who would pay 0.2 at server 0 and 0.01 elsewhere go elsewhere: user 0 by 0.048 s,
   * energy 0.004, access of 0.06 s and then 0.04 s; user 1 stays, with access of 0.06 s and 0.08 s.
   * Server 0 would gain 0.4 from both, less twice 0.025 and 0.05 for their cycles. Where user 1
   * pays 0.01 there too it goes there, and the server would gain 0.175 from the other alone.
   */
  @Test
  void companyCostsEverybody() {
    double[] prices = {0.2, 0.01, 0.01, 0.2, 0.01, 0.01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    double first = 0.028 + 0.01 + 0.03 + 0.02;
    assertThat(proven(TINY, prices, 0, 0))
        .isCloseTo(COMMUNICATION + first + 0.08 + 0.045 - 0.25, within(1e-12));
    prices[3] = 0.01;
    assertThat(proven(TINY, prices, 0, 0))
        .isCloseTo(COMMUNICATION + first + 0.054 + 0.045 - 0.175, within(1e-12));
  }

  /** Under a cap of 8 megabit hops user 1's way of 8 costs nothing more than the cap gives. */
  @Test
  void theCapIsWorthItsPrice() {
    DelayEnergyInstance capped = PROBLEM.played(TINY, Map.of("energyCap", "1"));
    double free = proven(capped, new double[18], 0, 0);
    assertThat(proven(capped, new double[18], 1e-10, 0)).isCloseTo(free, within(1e-12));
    assertThat(proven(capped, new double[18], -1, -1)).isEqualTo(free);
    assertThat(proven(TINY, new double[18], 1e-10, 1e-10)).isCloseTo(free, within(1e-12));
    assertThat(proven(capped, new double[18], 0, 1e-10)).isCloseTo(free - 8e-4, within(1e-12));
  }

  @Test
  void listsOfOtherLengthsAreRefused() {
    assertThatThrownBy(() -> proven(TINY, new double[17], 0, 0)).hasMessageContaining("17 numbers");
    assertThatThrownBy(() -> proven(TINY, new double[18], 0)).hasMessageContaining("'energy'");
    double[] prices = new double[18];
    prices[3] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> proven(TINY, prices, 0, 0)).hasMessageContaining("finite");
    Certificate slot =
        new Certificate(DelayEnergyVerifier.HORIZON, Map.of("prices", prices, "energy", prices));
    assertThatThrownBy(
            () ->
                new DelayEnergyVerifier()
                    .provenBound(TINY, Scope.SLOT, 0, PROBLEM.initialState(TINY), slot))
        .hasMessageContaining("all slots together only");
  }
}
