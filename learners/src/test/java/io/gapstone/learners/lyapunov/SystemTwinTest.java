package io.gapstone.learners.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.Origin;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovDevices;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovModel;
import io.gapstone.core.lyapunov.LyapunovNetwork;
import io.gapstone.core.lyapunov.LyapunovProblem;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.core.lyapunov.LyapunovState;
import io.gapstone.core.lyapunov.LyapunovTrace;
import org.junit.jupiter.api.Test;

class SystemTwinTest {

  /**
   * One user, 10 m from server 0 (10 GHz) and 90 m from server 1 (20 GHz), hosted on server 0 with
   * a queue of 0.5; 0.1 s of uplink, 1e9 cycles.
   */
  private static LyapunovSlot slot() {
    LyapunovInstance instance =
        new LyapunovInstance(
            Origin.handmade(),
            new LyapunovModel(2, 20e6, 1e-5, 4, 1e-4, 0.5, 2),
            new LyapunovNetwork(
                new double[] {0, 0, 100, 0, 200, 0}, new double[] {1e10, 2e10, 1e10}),
            new LyapunovDevices(new double[] {0.3}, new double[0]),
            new LyapunovTrace(
                new int[] {0, 0, 10, 0},
                new int[0],
                new double[] {4e6},
                new double[] {250},
                new double[] {0.2},
                new double[] {2.5e9, -15e9}));
    LyapunovState state = new LyapunovState(new int[] {0}, new double[] {0.5}, new int[] {0});
    return new LyapunovProblem().slot(instance, 0, state);
  }

  @Test
  void state() {
    float[] state = new float[TwinState.size(2)];
    TwinState.encode(slot(), 0, state);
    // LYAPUNOV (14): distance, estimate, deviation of both candidates; queue
    assertThat(state).containsExactly(10f, 1e10f, 2.5e9f, 90f, 2e10f, -1e10f, 0.5f);
  }

  @Test
  void action() {
    // LYAPUNOV (15): rank 1 is server 1
    LyapunovDecision decision = CandidateActions.decision(slot(), new int[] {1});
    assertThat(decision.host(0)).isEqualTo(1);
    assertThat(decision.keepsBudget()).isFalse();
    boolean[] allowed = new boolean[2];
    CandidateActions.allowed(slot(), 0, allowed);
    assertThat(allowed).containsExactly(true, false);
  }

  @Test
  void rewards() {
    // LYAPUNOV (16): -100 x 0.12 - 0.5 x 2
    assertThat(SystemTwin.reward(100, 0.12, 0.5, 2)).isCloseTo(-13, within(1e-12));
    SystemTwin twin = SystemTwin.of(slot(), 0, 100);
    // LYAPUNOV (2): staying takes 0.1 + 0.001 + 0.08 s, moving 0.1 + 0.009 + 0.1 s and a move
    assertThat(twin.rewards()).containsExactly(new double[] {-18.1, -21.9}, within(1e-9));
    assertThat(twin.condition()).startsWith(10f, 1e10f, 2.5e9f).hasSize(7);
  }
}
