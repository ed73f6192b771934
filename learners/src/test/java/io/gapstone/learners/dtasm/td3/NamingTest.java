package io.gapstone.learners.dtasm.td3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.dtasm.DtasmDecision;
import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.Verdict;
import io.gapstone.learners.dtasm.DtasmRuns;
import org.junit.jupiter.api.Test;

class NamingTest {

  private static DtasmSlot slot() {
    DtasmInstance instance = DtasmRuns.fullAndFree(3, 1);
    return DtasmRuns.PROBLEM.slot(instance, 0, DtasmRuns.PROBLEM.initialState(instance));
  }

  @Test
  void namesTheBestOrTheBestThatAdmits() {
    DtasmSlot slot = slot();
    // server 0 is too small for anyone
    assertThat(slot.admission(0, 0)).isNotEqualTo(Verdict.SERVED);
    float[] action = {0.9f, 0.1f, 0.2f, 0.8f, 0.6f, 0.4f};
    assertThat(Naming.name(slot, action, false))
        .isEqualTo(DtasmDecision.naming(new int[] {0, 1, 0}));
    int[] admitted = new int[3];
    for (int u = 0; u < 3; u++) {
      admitted[u] = slot.admission(u, 1) == Verdict.SERVED ? 1 : action[2 * u] > 0.5 ? 0 : 1;
    }
    assertThat(Naming.name(slot, action, true)).isEqualTo(DtasmDecision.naming(admitted));
    assertThat(admitted).contains(1);
  }

  @Test
  void hardActions() {
    float[] written = new float[4];
    Naming.write(DtasmDecision.naming(new int[] {1, 0}), 2, written);
    assertThat(written).containsExactly(0, 1, 1, 0);
    float[] actions = {7, 0.3f, 0.7f, 0.5f, 0.5f};
    Naming.harden(actions, 1, 2, 2);
    assertThat(actions).containsExactly(7, 0, 1, 1, 0);
  }
}
