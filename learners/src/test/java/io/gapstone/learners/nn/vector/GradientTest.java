package io.gapstone.learners.nn.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.GradientCheck;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Noise;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.nn.TestNets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values and gradients against the reference in double arithmetic and its finite differences. */
class GradientTest {

  @TestFactory
  Stream<DynamicTest> everyLayerAndCompositions() {
    return TestNets.all().entrySet().stream()
        .map(
            net ->
                DynamicTest.dynamicTest(
                    net.getKey(), () -> GradientCheck.check(new VectorBackend(), net.getValue())));
  }

  /** With noise, a noisy layer is a dense one over means plus amplitudes times noise. */
  @Test
  void noiseMovesWeightsAndReachesAmplitudes() {
    Layer.NoisyDense layer = new Layer.NoisyDense(3, 2, Activation.TANH);
    NetSpec spec = NetSpec.of(layer);
    Net net = new VectorBackend().build(spec, Adam.of(1e-3), Draws.of(1, "weights"));
    net.drawNoise(Draws.of(2, "noise"));
    float[] noise = new float[8];
    Noise.draw(layer, Draws.of(2, "noise"), noise);
    NetSpec plain = NetSpec.of(new Layer.Dense(3, 2, layer.activation()));
    Net dense = new VectorBackend().build(plain, Adam.of(1e-3), Draws.of(1, "weights"));
    float[] w = net.weights();
    float[] moved = new float[8];
    for (int k = 0; k < 6; k++) {
      moved[k] = w[k] + w[6 + k] * noise[k];
    }
    for (int j = 0; j < 2; j++) {
      moved[6 + j] = w[12 + j] + w[14 + j] * noise[6 + j];
    }
    dense.setWeights(moved);
    Tape noisyTape = GradientCheck.filled(net, Draws.of(3, "rows"));
    Tape denseTape = GradientCheck.filled(dense, Draws.of(3, "rows"));
    net.forward(noisyTape, GradientCheck.ROWS);
    dense.forward(denseTape, GradientCheck.ROWS);
    assertThat(noisyTape.output()).isEqualTo(denseTape.output());
    net.backward(noisyTape, GradientCheck.ROWS);
    dense.backward(denseTape, GradientCheck.ROWS);
    assertThat(noisyTape.inputGradient()).isEqualTo(denseTape.inputGradient());
    float[] got = net.gradient();
    float[] slopes = dense.gradient();
    for (int k = 0; k < 6; k++) {
      assertThat(got[k]).isEqualTo(slopes[k]);
      assertThat(got[6 + k]).isEqualTo(slopes[k] * noise[k]);
    }
    for (int j = 0; j < 2; j++) {
      assertThat(got[12 + j]).isEqualTo(slopes[6 + j]);
      assertThat(got[14 + j]).isEqualTo(slopes[6 + j] * noise[6 + j]);
    }
  }

  @Test
  void theThreeWaysBackAgree() {
    NetSpec spec = TestNets.all().get("memory softmax");
    Net net = new VectorBackend().build(spec, Adam.of(1e-3), Draws.of(1, "weights"));
    Tape tape = GradientCheck.filled(net, Draws.of(2, "rows"));
    net.forward(tape, GradientCheck.ROWS);
    net.backwardToInput(tape, GradientCheck.ROWS);
    float[] toInput = tape.inputGradient().clone();
    assertThat(net.gradient()).containsOnly(0);
    net.backwardToWeights(tape, GradientCheck.ROWS);
    float[] toWeights = net.gradient();
    net.setWeights(net.weights());
    net.backward(tape, GradientCheck.ROWS);
    assertThat(tape.inputGradient()).isEqualTo(toInput);
    float[] twice = net.gradient();
    for (int k = 0; k < twice.length; k++) {
      assertThat(twice[k]).isCloseTo(2 * toWeights[k], within(1e-6f));
    }
  }

  @Test
  void fewerRowsThanATapeHolds() {
    NetSpec spec = TestNets.all().get("memory");
    Net net = new VectorBackend().build(spec, Adam.of(1e-3), Draws.of(1, "weights"));
    Tape large = GradientCheck.filled(net, Draws.of(2, "rows"));
    Tape small = net.tape(2);
    for (float[][] pair :
        List.of(
            new float[][] {large.input(), small.input()},
            new float[][] {large.outputGradient(), small.outputGradient()})) {
      System.arraycopy(pair[0], 0, pair[1], 0, pair[1].length);
    }
    net.forward(large, 2);
    net.backward(large, 2);
    float[] gradient = net.gradient();
    Net again = new VectorBackend().build(spec, Adam.of(1e-3), Draws.of(1, "weights"));
    again.forward(small, 2);
    again.backward(small, 2);
    assertThat(again.gradient()).isEqualTo(gradient);
    assertThat(small.output()).isEqualTo(Arrays.copyOf(large.output(), 10));
  }
}
