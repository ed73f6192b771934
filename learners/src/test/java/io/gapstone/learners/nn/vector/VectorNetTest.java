package io.gapstone.learners.nn.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.nn.TestNets;
import java.lang.management.ManagementFactory;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** Steps, soft updates and states against hand-computed numbers. */
class VectorNetTest {

  /** y = x w + b with w = 2, b = -1. */
  private static Net line(Adam adam) {
    NetSpec spec = NetSpec.dense(Activation.LINEAR, Activation.LINEAR, 1, 1);
    Net net = new VectorBackend().build(spec, adam, Draws.of(1, "weights"));
    net.setWeights(new float[] {2, -1});
    return net;
  }

  private static void pass(Net net, float x, float error) {
    Tape tape = net.tape(1);
    tape.input()[0] = x;
    tape.outputGradient()[0] = error;
    net.forward(tape, 1);
    net.backward(tape, 1);
  }

  @Test
  void isAService() {
    assertThat(ServiceLoader.load(Backend.class)).anyMatch(b -> b.id().equals("vector"));
  }

  @Test
  void forwardAndBackwardOfALine() {
    Net net = line(Adam.of(0.1));
    Tape tape = net.tape(1);
    tape.input()[0] = 3;
    tape.outputGradient()[0] = 0.5f;
    net.forward(tape, 1);
    net.backward(tape, 1);
    assertThat(tape.output()).containsExactly(5);
    assertThat(tape.inputGradient()).containsExactly(1);
    assertThat(net.gradient()).containsExactly(1.5f, 0.5f);
  }

  /** The first step of Adam is the learning rate in the gradient's direction, whatever its size. */
  @Test
  void firstStepOfAdam() {
    Net net = line(Adam.of(0.1));
    pass(net, 3, 0.5f);
    net.step();
    assertThat(net.weights()[0]).isCloseTo(1.9f, within(1e-6f));
    assertThat(net.weights()[1]).isCloseTo(-1.1f, within(1e-6f));
    assertThat(net.gradient()).containsExactly(0, 0);
    assertThat(net.steps()).isEqualTo(1);
  }

  /**
   * Gradients 1.5, then -3, with beta 0.5 and 0.75 and epsilon 1: m = 0.75, v = 0.5625; corrected
   * 1.5 and 2.25; step 1.5 / (1.5 + 1) = 0.6. Then m = -1.125, v = 2.671875; corrected by 0.75 and
   * 0.4375: -1.5 and 6.107142857; step -1.5 / (2.471263413 + 1) = -0.432118...
   */
  @Test
  void twoStepsOfAdamByHand() {
    Net net = line(new Adam(1, 0.5f, 0.75f, 1, Float.POSITIVE_INFINITY));
    pass(net, 3, 0.5f);
    net.step();
    assertThat(net.weights()[0]).isCloseTo(1.4f, within(1e-6f));
    pass(net, 3, -1);
    net.step();
    assertThat(net.weights()[0]).isCloseTo(1.8321191f, within(1e-6f));
    assertThat(net.moments()[0]).isCloseTo(-1.125f, within(1e-6f));
    assertThat(net.moments()[2]).isCloseTo(2.671875f, within(1e-6f));
  }

  /** The gradient is (12, 4), of norm sqrt(160); clipped to 1 it is (3, 1) / sqrt(10). */
  @Test
  void gradientsAreClippedToTheNorm() {
    Net net = line(new Adam(1, 0, 0, 1, 1));
    pass(net, 3, 4);
    net.step();
    double first = 3 / Math.sqrt(10);
    assertThat((double) net.moments()[0]).isCloseTo(first, within(1e-6));
    assertThat((double) net.weights()[0]).isCloseTo(2 - first / (first + 1), within(1e-6));
    Net small = line(new Adam(1, 0, 0, 1, 20));
    pass(small, 3, 4);
    small.step();
    assertThat(small.moments()[0]).isEqualTo(12);
  }

  @Test
  void learningRateChangesFromTheNextStep() {
    Net net = line(Adam.of(0.1));
    net.learningRate(0.01);
    pass(net, 3, 0.5f);
    net.step();
    assertThat(net.weights()[0]).isCloseTo(1.99f, within(1e-6f));
    assertThat(net.optimiser().learningRate()).isEqualTo(0.01f);
  }

  @Test
  void softUpdateMovesByAShareAndOneCopies() {
    Net net = line(Adam.of(0.1));
    Net other = line(Adam.of(0.1));
    other.setWeights(new float[] {6, 0.3f});
    net.softUpdate(other, 0.25);
    assertThat(net.weights()).containsExactly(3, -1 + 0.25f * 1.3f);
    net.softUpdate(other, 1);
    assertThat(net.weights()).containsExactly(6, 0.3f);
    Tape tape = net.tape(1);
    tape.input()[0] = 1;
    net.forward(tape, 1);
    assertThat(tape.output()[0]).isEqualTo(6.3f);
  }

  @Test
  void passesSeeNewWeightsAfterAStepBothWays() {
    Net net = line(Adam.of(0.1));
    pass(net, 3, 0.5f);
    net.step();
    Tape tape = net.tape(1);
    tape.outputGradient()[0] = 1;
    net.forward(tape, 1);
    net.backwardToInput(tape, 1);
    assertThat(tape.inputGradient()[0]).isEqualTo(net.weights()[0]);
  }

  @Test
  void takesOnlyArraysThatFit() {
    Net net = line(Adam.of(0.1));
    assertThatThrownBy(() -> net.setWeights(new float[3]))
        .hasMessage("there are 3 numbers; the net needs 2.");
    assertThatThrownBy(() -> net.setMoments(new float[2], 1)).hasMessageContaining("needs 4");
    assertThatThrownBy(() -> net.tape(0)).hasMessageContaining("capacity is 0");
  }

  @Test
  void noiseIsDrawnAndCleared() {
    NetSpec spec = TestNets.all().get("noisy dueling");
    Net net = new VectorBackend().build(spec, Adam.of(0.1), Draws.of(1, "weights"));
    Tape tape = net.tape(1);
    net.forward(tape, 1);
    float[] calm = tape.output().clone();
    net.drawNoise(Draws.of(2, "noise"));
    net.forward(tape, 1);
    assertThat(tape.output()).isNotEqualTo(calm);
    net.clearNoise();
    net.forward(tape, 1);
    assertThat(tape.output()).isEqualTo(calm);
  }

  /** Once compiled; until then the Vector API makes objects. */
  @Test
  void stepsAllocateNothing() {
    NetSpec spec = TestNets.all().get("memory softmax");
    VectorBackend backend = new VectorBackend(() -> MachineKernels.vector().orElseThrow());
    Net net = backend.build(spec, Adam.of(0.01).clipped(1), Draws.of(5, "weights"));
    Net target = backend.build(spec, Adam.of(0.01), Draws.of(5, "weights"));
    Tape tape = net.tape(8);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = Long.MAX_VALUE;
    for (int round = 0; round < 1000 && allocated > 1000; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int step = 0; step < 50; step++) {
        net.forward(tape, 8);
        net.backward(tape, 8);
        net.step();
        target.softUpdate(net, 0.1);
      }
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(allocated).isLessThan(1000);
  }

  /**
   * Thirty steps, then the state moved to a fresh net, and on: the same bits as without the move.
   */
  @Test
  void runsAreReproducibleAndResumable() {
    NetSpec spec = TestNets.all().get("noisy dueling");
    Net straight = trained(build(spec), 0, 60);
    assertThat(trained(build(spec), 0, 60).weights()).isEqualTo(straight.weights());
    Net half = trained(build(spec), 0, 30);
    Net resumed = new VectorBackend().build(spec, half.optimiser(), Draws.of(9, "other weights"));
    resumed.setWeights(half.weights());
    resumed.setMoments(half.moments(), half.steps());
    assertThat(trained(resumed, 30, 60).weights()).isEqualTo(straight.weights());
  }

  private static Net build(NetSpec spec) {
    return new VectorBackend().build(spec, Adam.of(0.01).clipped(1), Draws.of(5, "weights"));
  }

  private static Net trained(Net net, int from, int to) {
    Tape tape = net.tape(8);
    for (int step = from; step < to; step++) {
      Draws draws = Draws.of(step, "batch");
      net.drawNoise(draws);
      float[] rows = TestNets.numbers(tape.input().length, draws);
      System.arraycopy(rows, 0, tape.input(), 0, rows.length);
      net.forward(tape, 8);
      for (int k = 0; k < tape.output().length; k++) {
        tape.outputGradient()[k] = (tape.output()[k] - rows[k]) / 8;
      }
      net.backwardToWeights(tape, 8);
      net.step();
    }
    return net;
  }
}
