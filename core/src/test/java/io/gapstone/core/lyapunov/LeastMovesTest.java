package io.gapstone.core.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeastMovesTest {

  @Test
  void equalsTheBestOfAllSequences() {
    boolean several = false;
    for (long seed = 1; seed <= 60; seed++) {
      LyapunovInstance instance = Tiny.random(seed, 2, 6);
      for (int u = 0; u < 2; u++) {
        int least = search(instance, u, 0, instance.initialHost(u));
        assertThat(LeastMoves.of(instance, u)).isEqualTo(least);
        several |= least > 2;
      }
    }
    assertThat(several).isTrue();
  }

  private static int search(LyapunovInstance instance, int u, int t, int host) {
    if (t == instance.slots()) {
      return 0;
    }
    int least = Integer.MAX_VALUE;
    for (int k = 0; k < instance.candidates(); k++) {
      if (instance.allowed(t, u, k)) {
        int next = instance.candidate(t, u, k);
        least = Math.min(least, search(instance, u, t + 1, next) + (next == host ? 0 : 1));
      }
    }
    return least;
  }

  @Test
  void loadRatiosSayHowTightTheBudgetIs() {
    var ratios = new LyapunovProblem().loadRatios(Tiny.oneUser());
    assertThat(ratios.get("allowedMoveRate")).isEqualTo(0.5);
    assertThat(ratios.get("leastMoveRate")).isZero();
    // slot 1: server 0 computes as fast as the loaded server 1 but lies farther away
    assertThat(ratios.get("greedyMoveRate")).isEqualTo(0.5);
    assertThat(ratios.get("hopelessTasks")).isEqualTo(0.5);
    assertThat(ratios.get("lateCandidates")).isEqualTo(0.25);
    assertThat(ratios.get("otherLoad")).isEqualTo(0.25);
  }
}
