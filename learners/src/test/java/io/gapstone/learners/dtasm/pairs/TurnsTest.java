package io.gapstone.learners.dtasm.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.dtasm.DtasmInstance;
import io.gapstone.core.dtasm.DtasmSlot;
import io.gapstone.core.dtasm.DtasmState;
import io.gapstone.core.dtasm.Verdict;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.dtasm.DtasmRuns;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  private static DtasmSlot slot(DtasmInstance instance) {
    return DtasmRuns.PROBLEM.slot(instance, 0, DtasmRuns.PROBLEM.initialState(instance));
  }

  /** What goes to the cloud in turns is what the slot's transition says, whatever is taken. */
  @Test
  void turnsSumToTheSlot() {
    for (long seed = 0; seed < 20; seed++) {
      DtasmInstance instance = DtasmRuns.tight(12, 3, 4, seed);
      Draws draws = Draws.of(seed, "choices");
      Turns turns = new Turns(12, 3);
      DtasmState state = DtasmRuns.PROBLEM.initialState(instance);
      for (int t = 0; t < 4; t++) {
        DtasmSlot slot = DtasmRuns.PROBLEM.slot(instance, t, state);
        turns.begin(slot);
        double bits = 0;
        while (!turns.over()) {
          int option = draws.index(4);
          option = turns.offered(option) ? option : turns.cloud();
          bits += option == turns.cloud() ? slot.loadBits(turns.user()) : 0;
          turns.take(option);
        }
        assertThat(turns.overload()).isZero();
        assertThat(turns.leastToCome()).isCloseTo(0, CLOSE);
        var outcome = DtasmRuns.PROBLEM.transition(instance, t, state, turns.decision());
        assertThat(outcome.components()[0]).isEqualTo(bits);
        state = outcome.next();
      }
    }
  }

  @Test
  void whoHasFewestOptionsComesFirst() {
    DtasmSlot slot = slot(DtasmRuns.tight(12, 3, 1, 4));
    Turns turns = new Turns(12, 3);
    turns.begin(slot);
    int before = -1;
    int lastUser = -1;
    while (!turns.over()) {
      int u = turns.user();
      int options = 0;
      for (int h = 0; h < 3; h++) {
        options += slot.admission(u, h) == Verdict.SERVED ? 1 : 0;
      }
      assertThat(options).isGreaterThanOrEqualTo(before);
      if (options == before) {
        assertThat(u).isGreaterThan(lastUser);
      }
      assertThat(turns.freedom()).isCloseTo(options / 3.0, CLOSE);
      before = options;
      lastUser = u;
      turns.take(turns.cloud());
    }
  }

  @Test
  void roomAndDemandFollowTheTurns() {
    DtasmSlot slot = slot(DtasmRuns.fullAndFree(2, 1));
    Turns turns = new Turns(2, 2);
    turns.begin(slot);
    // 1 and 6 GHz for two users: the unit is 3.5 GHz; only server 1 admits anyone
    double all = slot.requiredHz(0, 1) + slot.requiredHz(1, 1);
    assertThat(turns.room(1)).isCloseTo(6 / 3.5, CLOSE);
    assertThat(turns.demand(1)).isCloseTo(all / 3.5e9, CLOSE);
    assertThat(turns.demand(0)).isZero();
    assertThat(turns.leastToCome()).isCloseTo(all / 7e9, CLOSE);
    assertThat(turns.offered(0)).isFalse();
    assertThat(turns.offered(1)).isTrue();
    int u = turns.user();
    double need = slot.requiredHz(u, 1);
    assertThat(turns.need(1)).isCloseTo(need / 3.5e9, CLOSE);
    turns.take(1);
    assertThat(turns.room(1)).isCloseTo((6e9 - need) / 3.5e9, CLOSE);
    assertThat(turns.roomLeft()).isCloseTo((7e9 - need) / 7e9, CLOSE);
    assertThat(turns.demand(1)).isCloseTo((all - need) / 3.5e9, CLOSE);
    assertThat(turns.progress()).isEqualTo(0.5);
  }
}
