package io.gapstone.core.delayenergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Scope;
import io.gapstone.core.certificate.Certificate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelayEnergyVerifierTest {

  private static final DelayEnergyProblem PROBLEM = new DelayEnergyProblem();
  private static final DelayEnergyInstance TINY = new TinyDelayEnergy().build();

  private static Certificate certificate(String kind, double[] prices, double... tree) {
    return new Certificate(
        kind, Map.of("cutoff", new double[] {1.3}, "prices", prices, "tree", tree));
  }

  private static double proven(double[] prices, double... tree) {
    return new DelayEnergyVerifier()
        .provenBound(
            TINY,
            Scope.SLOT,
            0,
            PROBLEM.initialState(TINY),
            certificate(DelayEnergyVerifier.SLOT, prices, tree));
  }

  /** Nobody is worth taking in, so nothing but communication is left: 2.2 s over 2 s. */
  @Test
  void pricesOfZeroProveCommunication() {
    assertThat(proven(new double[4], 0, 0)).isCloseTo(1.1, within(1e-12));
  }

  /**
   * Alone on its host, user 0 costs 0.05 / 2, on which a price of 0.03 gains 0.005 at server 0; at
   * the others its migration alone costs more.
   */
  @Test
  void aPriceIsPaidAndTheUserTakenIn() {
    assertThat(proven(new double[] {0.03, 0, 0, 0}, 0, 0))
        .isCloseTo(1.1 + 0.03 - 0.005, within(1e-12));
  }

  /** With the user kept off server 0 its price is not lost. */
  @Test
  void theWorseChildCounts() {
    double[] rows = {0.03, 0, 0, 0, 0.025, 0, 0, 0};
    assertThat(proven(rows, 3, 0, 0, 0, 0, 0, 0)).isCloseTo(1.125, within(1e-12));
    assertThat(proven(rows, 3, 0, 0, 0, 1, 0, 0)).isCloseTo(1.125, within(1e-12));
    assertThat(proven(rows, 2, 0, 0, 0, 0, 0, 1)).isCloseTo(1.125, within(1e-12));
  }

  /** All cost at least 1.1 + 0.06, and no decision costs less than 1.3 but those left. */
  @Test
  void exclusionsCountAsTheCutoff() {
    double[] rows = {0.3, 0.3, 0.3, 0};
    double whole = proven(rows, 0, 0);
    assertThat(proven(rows, 1, 0, 0, 0)).isBetween(whole, 1.3);
  }

  /** Kept off all servers, the user has no decision left, whatever the prices are. */
  @Test
  void aNodeWithoutDecisionsDoesNotCount() {
    double[] rows = {0.03, 0, 0, 0, 0, 0, 0, 0};
    assertThat(proven(rows, 3, 0, 0, 0, 0, 3, 0, 1, 0, 0, 3, 0, 2, 0, 0, 0, 1))
        .isCloseTo(1.125, within(1e-12));
  }

  @Test
  void badTreesAreRefused() {
    double[] row = new double[4];
    for (double[] tree :
        new double[][] {
          {},
          {0},
          {0, 1},
          {0, 0, 0},
          {4, 0},
          {-1},
          {0.5, 0},
          {2, 3, 1, 0, 0, 0, 0},
          {3, 0, 0, 0, 0},
          {1, 0},
          {Double.NaN, 0}
        }) {
      assertThatThrownBy(() -> proven(row, tree))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("the certificate's tree");
    }
    assertThatThrownBy(() -> proven(new double[5], 0, 0)).hasMessageContaining("one per user");
    assertThatThrownBy(() -> proven(new double[] {Double.NaN, 0, 0, 0}, 0, 0))
        .hasMessageContaining("finite");
  }

  @Test
  void kindsAndScopesAreKeptApart() {
    DelayEnergyState start = PROBLEM.initialState(TINY);
    DelayEnergyVerifier verifier = new DelayEnergyVerifier();
    Certificate delay = certificate(DelayEnergyVerifier.DELAY_UNDER_CAP, new double[4], 0, 0);
    assertThatThrownBy(() -> verifier.provenBound(TINY, Scope.SLOT, 0, start, delay))
        .hasMessageContaining("it must be delay-energy-slot.");
    assertThat(DelayEnergyVerifier.leastDelay(TINY, 0, start, 0, delay))
        .isCloseTo(2.2, within(1e-12));
    Certificate slot = certificate(DelayEnergyVerifier.SLOT, new double[4], 0, 0);
    assertThatThrownBy(() -> verifier.provenBound(TINY, Scope.HORIZON, 0, start, slot))
        .hasMessageContaining("one slot only");
  }
}
