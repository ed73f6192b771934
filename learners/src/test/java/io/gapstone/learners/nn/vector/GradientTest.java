package io.gapstone.learners.nn.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Noise;
import io.gapstone.learners.nn.ReferenceNet;
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

  private static final int ROWS = 6;

  @TestFactory
  Stream<DynamicTest> everyLayerAndCompositions() {
    return TestNets.all().entrySet().stream()
        .map(net -> DynamicTest.dynamicTest(net.getKey(), () -> check(net.getValue())));
  }

  private static void check(NetSpec spec) {
    Draws draws = Draws.of(7, "gradient test");
    Net net = new VectorBackend().build(spec, Adam.of(1e-3), draws);
    Tape tape = filled(net, draws);
    net.forward(tape, ROWS);
    double[] weights = TestNets.doubles(net.weights());
    double[] inputs = TestNets.doubles(tape.input());
    double[] errors = TestNets.doubles(tape.outputGradient());
    assertThat(sum(tape.output(), tape.outputGradient()))
        .isCloseTo(ReferenceNet.loss(spec, weights, inputs, errors, ROWS), within(1e-5));
    net.backward(tape, ROWS);
    float[] gradient = net.gradient();
    for (int k = 0; k < weights.length; k++) {
      double expected = ReferenceNet.byWeight(spec, weights, inputs, errors, ROWS, k);
      assertThat((double) gradient[k])
          .as("weight %d", k)
          .isCloseTo(amplitude(spec, k) ? 0 : expected, within(2e-5 * (1 + Math.abs(expected))));
    }
    for (int k = 0; k < inputs.length; k++) {
      double expected = ReferenceNet.byInput(spec, weights, inputs, errors, ROWS, k);
      assertThat((double) tape.inputGradient()[k])
          .as("input %d", k)
          .isCloseTo(expected, within(2e-5 * (1 + Math.abs(expected))));
    }
  }

  /** Whether a weight is the amplitude of noise, which is zero here. */
  private static boolean amplitude(NetSpec spec, int weight) {
    int at = 0;
    for (Layer layer : spec.layers()) {
      int k = weight - at;
      if (layer instanceof Layer.NoisyDense noisy && k >= 0 && k < layer.parameters()) {
        int matrix = noisy.inputs() * noisy.outputs();
        return k < 2 * matrix ? k >= matrix : k >= 2 * matrix + noisy.outputs();
      }
      at += layer.parameters();
    }
    return false;
  }

  private static Tape filled(Net net, Draws draws) {
    Tape tape = net.tape(ROWS);
    System.arraycopy(
        TestNets.numbers(tape.input().length, draws), 0, tape.input(), 0, tape.input().length);
    int outputs = tape.output().length;
    System.arraycopy(TestNets.numbers(outputs, draws), 0, tape.outputGradient(), 0, outputs);
    return tape;
  }

  private static double sum(float[] values, float[] errors) {
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      sum += (double) values[k] * errors[k];
    }
    return sum;
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
    Tape noisyTape = filled(net, Draws.of(3, "rows"));
    Tape denseTape = filled(dense, Draws.of(3, "rows"));
    net.forward(noisyTape, ROWS);
    dense.forward(denseTape, ROWS);
    assertThat(noisyTape.output()).isEqualTo(denseTape.output());
    net.backward(noisyTape, ROWS);
    dense.backward(denseTape, ROWS);
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
    Tape tape = filled(net, Draws.of(2, "rows"));
    net.forward(tape, ROWS);
    net.backwardToInput(tape, ROWS);
    float[] toInput = tape.inputGradient().clone();
    assertThat(net.gradient()).containsOnly(0);
    net.backwardToWeights(tape, ROWS);
    float[] toWeights = net.gradient();
    net.setWeights(net.weights());
    net.backward(tape, ROWS);
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
    Tape large = filled(net, Draws.of(2, "rows"));
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
