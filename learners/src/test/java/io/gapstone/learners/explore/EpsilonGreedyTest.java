package io.gapstone.learners.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.nn.vector.VectorBackend;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EpsilonGreedyTest {

  private static final float[] VALUES = {9, 1, 4, 2, 4};
  private static final boolean[] ALL = {true, true, true, true, true};

  @Test
  void theFinalPolicyIsGreedy() {
    // DELAY-ENERGY (29): of 1, 4, 2 and 4 the first 4 is the largest
    assertThat(EpsilonGreedy.best(VALUES, 1, 4, ALL)).isEqualTo(1);
    assertThat(EpsilonGreedy.best(VALUES, 1, 4)).isEqualTo(1);
    boolean[] some = {true, true, false, true, true};
    assertThat(EpsilonGreedy.best(VALUES, 1, 4, some)).isEqualTo(3);
  }

  @Test
  void somethingMustBeAllowed() {
    assertThatThrownBy(() -> EpsilonGreedy.best(VALUES, 0, 2, new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void epsilonIsTheChanceOfAnyAction() {
    Draws draws = Draws.of(1, "epsilon");
    boolean[] allowed = {false, true, true, true, false};
    int[] counts = new int[4];
    for (int k = 0; k < 30_000; k++) {
      counts[EpsilonGreedy.choose(VALUES, 1, 4, allowed, 0.3, draws)]++;
    }
    // DELAY-ENERGY (25): 0.3 / 3 for each allowed action, and 0.7 more for the best one
    assertThat(counts[0] / 30_000.0).isCloseTo(0.1, within(0.01));
    assertThat(counts[1] / 30_000.0).isCloseTo(0.8, within(0.01));
    assertThat(counts[3]).isZero();
    assertThat(EpsilonGreedy.choose(VALUES, 1, 4, ALL, 0, draws)).isEqualTo(1);
  }

  @Test
  void aNoisyNetworkNeedsNoOtherExploration() {
    NetSpec spec = NetSpec.of(new Layer.NoisyDense(1, 2, Activation.LINEAR));
    Net net = new VectorBackend().build(spec, Adam.of(0.001), Draws.of(1, "weights"));
    // means 1 and 2, amplitudes 3; biases 0
    net.setWeights(new float[] {1, 2, 3, 3, 0, 0, 0, 0});
    Tape tape = net.tape(1);
    tape.input()[0] = 1;
    net.clearNoise();
    net.forward(tape, 1);
    // DELAY-ENERGY (26): values 1 and 2 without noise
    assertThat(EpsilonGreedy.best(tape.output(), 0, 2, ALL)).isEqualTo(1);
    Set<Integer> chosen = new HashSet<>();
    Draws draws = Draws.of(1, "noise");
    for (int k = 0; k < 50; k++) {
      net.drawNoise(draws);
      net.forward(tape, 1);
      chosen.add(EpsilonGreedy.best(tape.output(), 0, 2, ALL));
    }
    assertThat(chosen).containsExactlyInAnyOrder(0, 1);
  }
}
