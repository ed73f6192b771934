package io.gapstone.learners.delayenergy.d3qn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergySequence;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EncodersTest {

  private final DelayEnergyInstance instance = Tiny.example();
  private final DelayEnergySlot slot =
      Tiny.PROBLEM.slot(instance, 0, Tiny.PROBLEM.initialState(instance));

  @Test
  void thePapersStateInItsUnits() {
    StateEncoder encoder = new PaperState(3);
    float[] state = new float[encoder.size()];
    boolean[] offered = new boolean[3];
    encoder.encode(slot, new DelayEnergySequence(slot), state, offered);
    // 100 m; 1, 2 and 0 services; 50, 0 and 100 % free; 25 Mbit/s; 50e6 cycles; 8e6 bits
    float[] expected = {0.4f, 0.1f, 0.2f, 0, 0.5f, 0, 1, 0.5f, 0.5f, 0.5f};
    assertThat(state).containsExactly(expected, within(1e-6f));
    assertThat(offered).containsExactly(true, true, true);
  }

  @Test
  void aRowPerServer() {
    StateEncoder encoder = new PairState(3);
    assertThat(encoder.rows()).isEqualTo(3);
    float[] state = new float[encoder.size()];
    boolean[] offered = new boolean[3];
    DelayEnergySequence sequence = new DelayEnergySequence(slot);
    sequence.wish(0);
    encoder.encode(slot, sequence, state, offered);
    // user 1, in cell 0, moves two hops from server 1 to server 0: no access, 0.2 s of computation
    // beside user 0, 0.044 s and energy 0.002 for the move, all by 20 / 2
    float[] row = Arrays.copyOf(state, 13);
    float[] expected = {0, 2, 0.44f, 0.04f, 0, 1, 0, 0.5f, -1, -1, -1, -1, 0.5f};
    assertThat(row).containsExactly(expected, within(1e-5f));
    // where it is: access 0.06 s, computation 0.2 s beside user 2, no move; cell 2
    row = Arrays.copyOfRange(state, 13, 26);
    expected = new float[] {0.6f, 2, 0, 0, 1, 1, 0.5f, 0, -1, -1, 1, -1, 0.5f};
    assertThat(row).containsExactly(expected, within(1e-5f));
    assertThat(offered).containsExactly(true, true, true);
  }

  @Test
  void fullServersAreNotOffered() {
    StateEncoder encoder = new PairState(3);
    boolean[] offered = new boolean[3];
    DelayEnergySequence sequence = new DelayEnergySequence(slot);
    sequence.wish(2);
    encoder.encode(slot, sequence, new float[encoder.size()], offered);
    assertThat(offered).containsExactly(true, true, false);
    sequence.wish(0);
    encoder.encode(slot, sequence, new float[encoder.size()], offered);
    assertThat(offered).containsExactly(true, true, false);
  }

  @Test
  void memoryPutsThePastBeforeThePresent() {
    for (StateEncoder now : new StateEncoder[] {new PaperState(3), new PairState(3)}) {
      StateEncoder remembering = new Remembering(now, 2, 3);
      float[] present = new float[now.size()];
      float[] state = new float[remembering.size()];
      boolean[] offered = new boolean[3];
      now.encode(slot, new DelayEnergySequence(slot), present, offered);
      int width = now.rowSize();
      for (int time = 0; time < 2; time++) {
        remembering.encode(slot, new DelayEnergySequence(slot), state, offered);
        for (int row = 0; row < now.rows(); row++) {
          float[] expected = Arrays.copyOfRange(present, row * width, (row + 1) * width);
          float[] past = time == 0 ? new float[width] : expected;
          int at = row * 2 * width;
          assertThat(Arrays.copyOfRange(state, at, at + width)).containsExactly(past);
          assertThat(Arrays.copyOfRange(state, at + width, at + 2 * width))
              .containsExactly(expected);
        }
      }
    }
  }

  @Test
  void allocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    DelayEnergySequence sequence = new DelayEnergySequence(slot);
    boolean[] offered = new boolean[3];
    for (StateEncoder encoder :
        new StateEncoder[] {
          new PaperState(3), new PairState(3), new Remembering(new PairState(3), 3, 3)
        }) {
      float[] state = new float[encoder.size()];
      long least = Long.MAX_VALUE;
      for (int round = 0; round < 5; round++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < 1000; k++) {
          encoder.encode(slot, sequence, state, offered);
        }
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      assertThat(least).isLessThan(1000);
    }
  }
}
