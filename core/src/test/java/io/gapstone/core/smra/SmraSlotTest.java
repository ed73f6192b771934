package io.gapstone.core.smra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmraSlotTest {

  private final SmraProblem problem = new SmraProblem();
  private final SmraInstance instance = new TinySmra().instance();
  private final SmraSlot slot = problem.slot(instance, 1, problem.initialState(instance));

  @Test
  void pastPositionsAndNoFutureOnes() {
    assertThat(slot.x(0, 0)).isEqualTo(1000);
    assertThat(slot.x(1, 0)).isEqualTo(3000);
    assertThatThrownBy(() -> slot.x(2, 0)).hasMessage("slot 1 shows locations 0 to 1, not 2");
    assertThatThrownBy(() -> slot.y(-1, 0)).hasMessageContaining("not -1");
  }

  @Test
  void delaysAreThoseAtTheExpectedPosition() {
    // User 1 is expected at 3 km from its host, though it will be at 1 km.
    assertThat(slot.expectedStaySeconds(1)).isCloseTo(2e6 / (2e6 * 3) + 1, within(1e-12));
    assertThat(slot.expectedMoveSeconds(1, 4e8, 1e6))
        .isCloseTo(2e6 / (1e6 * 7.569855608330948) + 2 + 1.16928, within(1e-12));
    assertThat(slot.migrationSeconds(0)).isZero();
  }

  @Test
  void freeCapacity() {
    assertThat(slot.freeCpuHz(0)).isEqualTo(8e8);
    assertThat(slot.freeBandwidthHz(0)).isEqualTo(7e6);
    assertThat(slot.freeCpuHz(1)).isEqualTo(1e9);
  }
}
