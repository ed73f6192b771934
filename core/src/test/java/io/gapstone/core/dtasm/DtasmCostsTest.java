package io.gapstone.core.dtasm;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DtasmCostsTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  @Test
  void downtimeWaitsForTheSlowerOfStateAndFunction() {
    // DTASM (3)
    assertThat(DtasmCosts.downtimeSeconds(0.08, 0.41, 0, 0.04)).isCloseTo(0.53, EXACT);
    assertThat(DtasmCosts.downtimeSeconds(0.08, 0.41, 0.5, 0.04)).isCloseTo(0.62, EXACT);
  }

  @Test
  void suspendingAndResuming() {
    // DTASM (4): 8e6 * 0.4 / (0.2 * 2e8)
    assertThat(DtasmCosts.suspendSeconds(8e6, 0.4, 0.2, 2e8)).isCloseTo(0.08, EXACT);
    // DTASM (5): 8e6 * 0.2 / (0.2 * 2e8)
    assertThat(DtasmCosts.resumeSeconds(8e6, 0.2, 0.2, 2e8)).isCloseTo(0.04, EXACT);
  }

  @Test
  void synchronisation() {
    // DTASM (6): 8e6 / 20e6 + 0.01
    assertThat(DtasmCosts.syncSeconds(8e6, 20e6, 0.01)).isCloseTo(0.41, EXACT);
  }

  @Test
  void seamlessUpToTheLimit() {
    // DTASM (7)
    assertThat(DtasmCosts.seamless(1.2, 1.2)).isTrue();
    assertThat(DtasmCosts.seamless(Math.nextUp(1.2), 1.2)).isFalse();
  }

  @Test
  void forwardedServicesCrossTwoLinks() {
    // DTASM (8)
    assertThat(DtasmCosts.forwardedDowntimeSeconds(0.08, 0.41, 0.11)).isCloseTo(0.60, EXACT);
  }

  @Test
  void communicationAndComputing() {
    // DTASM (9): 5e6 / 20e6 + 2 * 0.01
    assertThat(DtasmCosts.communicationSeconds(5e6, 20e6, 0.01)).isCloseTo(0.27, EXACT);
    // DTASM (10): 250 * 4e6 / 2e9
    assertThat(DtasmCosts.computingSeconds(4e6, 250, 2e9)).isCloseTo(0.5, EXACT);
  }

  @Test
  void requiredCapacityMeetsTheDeadlineExactly() {
    // DTASM (12): 250 * 4e6 / (0.77 - 0.27)
    assertThat(DtasmCosts.requiredHz(4e6, 250, 0.77, 0.27)).isCloseTo(2e9, Offset.offset(1e-3));
    // DTASM (11): no capacity helps once communication takes it all
    assertThat(DtasmCosts.requiredHz(4e6, 250, 0.77, 0.77)).isInfinite();
    assertThat(DtasmCosts.requiredHz(4e6, 250, 0.77, 0.78)).isInfinite();
  }
}
