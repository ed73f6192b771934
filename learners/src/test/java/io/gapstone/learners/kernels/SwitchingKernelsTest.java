package io.gapstone.learners.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.frozen.Precision;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.InitialWeights;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.nn.TestNets;
import io.gapstone.learners.nn.vector.VectorBackend;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Going over from plain loops to the Vector API in the middle of work. */
class SwitchingKernelsTest {

  private boolean hot;

  private Kernels switching() {
    return new SwitchingKernels(MachineKernels.vector().orElseThrow(), () -> hot);
  }

  @ParameterizedTest
  @EnumSource
  void decisionsStayTheSame(Precision precision) {
    for (NetSpec spec : TestNets.all().values()) {
      hot = false;
      float[] weights = InitialWeights.of(spec, Draws.of(1, "weights"));
      FrozenNet net = FrozenNet.of(spec, weights, precision, switching());
      float[] x = TestNets.numbers(5 * spec.inputs(), Draws.of(2, "rows"));
      float[] before = new float[5 * spec.outputs()];
      net.run(x, 5, before);
      float[] firstBefore = new float[spec.outputs()];
      net.run(x, firstBefore);
      hot = true;
      float[] after = new float[before.length];
      net.run(x, 5, after);
      assertThat(after).isEqualTo(before);
      float[] first = new float[spec.outputs()];
      net.run(x, first);
      assertThat(first).isEqualTo(firstBefore).containsExactly(Arrays.copyOf(before, first.length));
      FrozenNet late = FrozenNet.of(spec, weights, precision, switching());
      late.run(x, 5, after);
      assertThat(after).isEqualTo(before);
      late.run(x, first);
      assertThat(first).isEqualTo(firstBefore);
    }
  }

  @Test
  void trainingStaysTheSame() {
    NetSpec spec = TestNets.all().get("noisy dueling");
    Net plain = new VectorBackend(PlainKernels::new).build(spec, adam(), Draws.of(1, "weights"));
    Net both = new VectorBackend(this::switching).build(spec, adam(), Draws.of(1, "weights"));
    for (int step = 0; step < 20; step++) {
      hot = step >= 10;
      train(plain, step);
      train(both, step);
    }
    assertThat(both.weights()).isEqualTo(plain.weights());
  }

  private static Adam adam() {
    return Adam.of(0.01).clipped(1);
  }

  private static void train(Net net, int step) {
    Tape tape = net.tape(6);
    float[] rows = TestNets.numbers(tape.input().length, Draws.of(step, "batch"));
    System.arraycopy(rows, 0, tape.input(), 0, rows.length);
    net.forward(tape, 6);
    System.arraycopy(tape.output(), 0, tape.outputGradient(), 0, tape.output().length);
    net.backward(tape, 6);
    net.step();
  }
}
