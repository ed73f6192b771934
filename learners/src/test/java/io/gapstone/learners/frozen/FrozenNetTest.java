package io.gapstone.learners.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.kernels.Kernels;
import io.gapstone.learners.kernels.MachineKernels;
import io.gapstone.learners.kernels.PlainKernels;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.InitialWeights;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.nn.TestNets;
import io.gapstone.learners.nn.vector.VectorBackend;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frozen networks against the nets that they were frozen from. */
class FrozenNetTest {

  private static final int ROWS = 37;

  /** The same bits, by single rows and by many. */
  @TestFactory
  Stream<DynamicTest> sameAsTheNet() {
    return TestNets.all().entrySet().stream()
        .map(net -> DynamicTest.dynamicTest(net.getKey(), () -> check(net.getValue())));
  }

  @Test
  void networksAreKeptAsWhoeverRunsThemSays() {
    NetSpec spec = TestNets.all().get("deep");
    float[] weights = InitialWeights.of(spec, Draws.of(1, "weights"));
    float[] rows = TestNets.numbers(spec.inputs(), Draws.of(2, "rows"));
    float[] said = outputs(FrozenNet.of(spec, weights, Precision.INT8), rows);
    FrozenNet within = Precision.INT8.during(() -> FrozenNet.of(spec, weights));
    assertThat(outputs(within, rows)).isEqualTo(said);
    float[] after = outputs(FrozenNet.of(spec, weights), rows);
    assertThat(after).isNotEqualTo(said);
    assertThat(after).isEqualTo(outputs(FrozenNet.of(spec, weights, Precision.FLOAT), rows));
  }

  private static float[] outputs(FrozenNet net, float[] rows) {
    float[] outputs = new float[net.outputs()];
    net.run(rows, outputs);
    return outputs;
  }

  private static void check(NetSpec spec) {
    Draws draws = Draws.of(3, "frozen test");
    Net net = new VectorBackend().build(spec, Adam.of(1e-3), draws);
    Tape tape = net.tape(ROWS);
    float[] rows = TestNets.numbers(tape.input().length, draws);
    System.arraycopy(rows, 0, tape.input(), 0, rows.length);
    net.forward(tape, ROWS);
    FrozenNet frozen = FrozenNet.of(spec, net.weights());
    float[] together = new float[tape.output().length];
    frozen.run(rows, ROWS, together);
    assertThat(together).isEqualTo(tape.output());
    float[] one = new float[spec.outputs()];
    for (int r = 0; r < ROWS; r++) {
      frozen.run(Arrays.copyOfRange(rows, r * spec.inputs(), (r + 1) * spec.inputs()), one);
      assertThat(one)
          .isEqualTo(
              Arrays.copyOfRange(tape.output(), r * spec.outputs(), (r + 1) * spec.outputs()));
    }
  }

  @Test
  void keepsItsOwnWeights() {
    NetSpec spec = NetSpec.dense(Activation.RELU, Activation.LINEAR, 1, 1);
    float[] weights = {2, 1};
    FrozenNet net = FrozenNet.of(spec, weights);
    weights[0] = 7;
    float[] output = new float[1];
    net.run(new float[] {3}, output);
    assertThat(output).containsExactly(7);
  }

  /** Coarser weights move outputs a little, and the choice of the largest seldom. */
  @ParameterizedTest
  @CsvSource({"FLOAT, 0, 0", "BFLOAT16, 0.01, 0.02", "INT8, 0.03, 0.05"})
  void precisionsMoveOutputsALittle(Precision precision, double distance, double choices) {
    NetSpec spec = NetSpec.dense(Activation.RELU, Activation.LINEAR, 60, 128, 128, 36);
    float[] weights = InitialWeights.of(spec, Draws.of(1, "weights"));
    FrozenNet exact = FrozenNet.of(spec, weights);
    FrozenNet coarse = FrozenNet.of(spec, weights, precision);
    float[] a = new float[36];
    float[] b = new float[36];
    double apart = 0;
    double size = 0;
    int others = 0;
    for (int row = 0; row < 500; row++) {
      float[] x = TestNets.numbers(60, Draws.of(row, "rows"));
      exact.run(x, a);
      coarse.run(x, b);
      for (int j = 0; j < 36; j++) {
        apart += (a[j] - b[j]) * (a[j] - b[j]);
        size += a[j] * a[j];
      }
      others += largest(a) == largest(b) ? 0 : 1;
    }
    assertThat(Math.sqrt(apart / size)).isLessThanOrEqualTo(distance);
    assertThat(others / 500.0).isLessThanOrEqualTo(choices);
  }

  private static int largest(float[] values) {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      best = values[k] > values[best] ? k : best;
    }
    return best;
  }

  /** Noisy layers and memories in every precision, by plain loops and by vectors. */
  @ParameterizedTest
  @EnumSource
  void everyLayerInEveryPrecision(Precision precision) {
    for (NetSpec spec : TestNets.all().values()) {
      float[] weights = InitialWeights.of(spec, Draws.of(1, "weights"));
      float[] x = TestNets.numbers(3 * spec.inputs(), Draws.of(2, "rows"));
      float[] exact = new float[3 * spec.outputs()];
      FrozenNet.of(spec, weights).run(x, 3, exact);
      float[] plain = new float[exact.length];
      FrozenNet.of(spec, weights, precision, new PlainKernels()).run(x, 3, plain);
      float[] vector = new float[exact.length];
      FrozenNet.of(spec, weights, precision, MachineKernels.vector().orElseThrow())
          .run(x, 3, vector);
      assertThat(vector).isEqualTo(plain);
      for (int k = 0; k < exact.length; k++) {
        assertThat(plain[k]).isCloseTo(exact[k], within(0.05f));
      }
    }
  }

  @Test
  void weightsMustFit() {
    NetSpec spec = NetSpec.dense(Activation.RELU, Activation.LINEAR, 1, 1);
    assertThatThrownBy(() -> FrozenNet.of(spec, new float[3]))
        .hasMessage("there are 3 weights; the net needs 2.");
  }

  /** Once compiled; until then the Vector API makes objects. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void allocatesNothing(boolean plain) {
    NetSpec spec = TestNets.all().get("memory softmax");
    Kernels kernels = plain ? new PlainKernels() : MachineKernels.vector().orElseThrow();
    FrozenNet net = FrozenNet.of(spec, new float[spec.parameters()], Precision.FLOAT, kernels);
    float[] input = new float[spec.inputs() * 20];
    float[] output = new float[spec.outputs() * 20];
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = Long.MAX_VALUE;
    for (int round = 0; round < 1000 && allocated > 1000; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 100; call++) {
        net.run(input, 20, output);
        net.run(input, output);
      }
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(allocated).isLessThan(1000);
  }
}
