package io.gapstone.core.dtasm;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DtasmSlotTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-12);
  private final Tiny tiny = new Tiny();

  @Test
  void capacityForNearAndFar() {
    DtasmSlot slot = tiny.slot();
    assertThat(slot.communicationSeconds(0, 0)).isZero();
    assertThat(slot.communicationSeconds(0, 1)).isCloseTo(0.27, EXACT);
    assertThat(slot.requiredHz(0, 0)).isCloseTo(1e9 / 0.77, Offset.offset(1e-3));
    assertThat(slot.requiredHz(0, 1)).isCloseTo(2e9, Offset.offset(1e-3));
    assertThat(slot.latencySeconds(0, 1, slot.requiredHz(0, 1))).isCloseTo(0.77, EXACT);
    assertThat(slot.loadBits(0)).isEqualTo(5_000_000);
  }

  @Test
  void downtimeBetweenServers() {
    tiny.host = new int[] {0, 1, 0};
    tiny.application = new int[] {0, 0, 1};
    DtasmSlot slot = tiny.slot();
    assertThat(slot.downtimeSeconds(0, 0)).isZero();
    assertThat(slot.downtimeSeconds(0, 1)).isCloseTo(0.08 + 0.41 + 0.04, EXACT);
    assertThat(slot.downtimeSeconds(2, 1)).isCloseTo(0.08 + 0.7 + 0.04, EXACT);
    assertThat(slot.rejectedDowntimeSeconds(0, 1)).isCloseTo(0.08 + 0.41 + 0.11, EXACT);
  }

  @Test
  void downtimeToAndFromTheCloud() {
    tiny.host = new int[] {0, Tiny.CLOUD, 0};
    DtasmSlot slot = tiny.slot();
    assertThat(slot.downtimeSeconds(0, Tiny.CLOUD)).isCloseTo(0.08 + 0.18, EXACT);
    assertThat(slot.rejectedDowntimeSeconds(0, 0)).isCloseTo(0.08 + 0.18, EXACT);
    assertThat(slot.downtimeSeconds(1, 0)).isCloseTo(0.18 + 0.04, EXACT);
    assertThat(slot.downtimeSeconds(1, 1)).isCloseTo(0.5 + 0.04, EXACT);
    assertThat(slot.downtimeSeconds(1, Tiny.CLOUD)).isZero();
    assertThat(slot.rejectedDowntimeSeconds(1, 0)).isZero();
  }

  @Test
  void functionsRunWhereTheirUsersWere() {
    tiny.host = new int[] {0, 1, Tiny.CLOUD};
    DtasmSlot slot = tiny.slot();
    double running = 0.08 + 0.41 + 0.04;
    // User 1 runs the function at server 1, even if it leaves in this slot.
    assertThat(slot.downtimeSeconds(0, 1)).isCloseTo(running, EXACT);
    tiny.host = new int[] {0, 0, Tiny.CLOUD};
    // Nobody runs it there now; whoever comes pays, one beside the other.
    assertThat(tiny.slot().downtimeSeconds(0, 1)).isCloseTo(0.08 + 0.5 + 0.04, EXACT);
    assertThat(tiny.slot().downtimeSeconds(1, 1)).isCloseTo(0.08 + 0.5 + 0.04, EXACT);
  }

  @Test
  void theFirstFailureIsTheReason() {
    tiny.host = new int[] {0, 0, Tiny.CLOUD};
    assertThat(tiny.slot().admission(0, 1)).isEqualTo(Verdict.SERVED);
    assertThat(tiny.slot().admission(0, Tiny.CLOUD)).isEqualTo(Verdict.CLOUD);
    tiny.capacity = new double[] {9e9, 1.9e9};
    assertThat(tiny.slot().admission(0, 1)).isEqualTo(Verdict.SIZE);
    tiny.bandwidth = 6e6;
    tiny.seamless = 3;
    assertThat(tiny.slot().admission(0, 1)).isEqualTo(Verdict.LATENCY);
    tiny.seamless = 0.1;
    assertThat(tiny.slot().admission(0, 1)).isEqualTo(Verdict.DOWNTIME);
    assertThat(tiny.slot().admission(2, 1)).isEqualTo(Verdict.DOWNTIME);
    assertThat(tiny.slot().admission(0, 0)).isEqualTo(Verdict.SERVED);
  }
}
