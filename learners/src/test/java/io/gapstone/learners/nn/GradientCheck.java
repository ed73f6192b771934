package io.gapstone.learners.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;

/** Holds a backend against the reference in double arithmetic and its finite differences. */
public final class GradientCheck {

  public static final int ROWS = 6;

  private GradientCheck() {}

  /** Values, and gradients by every weight and every input, of one batch. */
  public static void check(Backend backend, NetSpec spec) {
    Draws draws = Draws.of(7, "gradient test");
    Net net = backend.build(spec, Adam.of(1e-3), draws);
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

  /** A tape with normal inputs and errors. */
  public static Tape filled(Net net, Draws draws) {
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
}
