package io.gapstone.learners.nn.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Agreement;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.nn.GradientCheck;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.nn.TestNets;
import io.gapstone.learners.nn.vector.VectorBackend;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** DL4J's networks against finite differences, and step by step against those in Java. */
class Dl4jNetTest {

  private static final Backend DL4J = Backends.byId("dl4j");
  private static final Adam ADAM = Adam.of(1e-3).withEpsilon(1.5e-4).clipped(5);

  @TestFactory
  Stream<DynamicTest> gradientsAreThoseOfFiniteDifferences() {
    return TestNets.all().entrySet().stream()
        .map(
            net ->
                DynamicTest.dynamicTest(
                    net.getKey(), () -> GradientCheck.check(DL4J, net.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> hundredStepsLeadToTheWeightsOfTheOtherBackend() {
    return TestNets.all().entrySet().stream()
        .filter(net -> net.getValue().parameters() > 0)
        .map(net -> DynamicTest.dynamicTest(net.getKey(), () -> agrees(net.getValue(), ADAM)));
  }

  private static void agrees(NetSpec spec, Adam adam) {
    Agreement.Distance apart = Agreement.after(new VectorBackend(), DL4J, spec, adam, 100);
    assertThat(apart.weights()).isLessThan(1e-5);
    assertThat(apart.targets()).isLessThan(1e-5);
  }

  @Test
  void firstStepsOfAdamHaveOurEpsilon() {
    NetSpec spec = NetSpec.dense(Activation.LINEAR, Activation.LINEAR, 1, 1);
    Net net = DL4J.build(spec, new Adam(1, 0.5f, 0.75f, 1, 100), Draws.of(1, "weights"));
    net.setWeights(new float[] {2, -1});
    Tape tape = net.tape(1);
    tape.input()[0] = 3;
    tape.outputGradient()[0] = 0.5f;
    net.forward(tape, 1);
    assertThat(tape.output()).containsExactly(5);
    net.backward(tape, 1);
    assertThat(net.gradient()).containsExactly(1.5f, 0.5f);
    net.step();
    assertThat(net.weights()[0]).isEqualTo(1.4f);
    assertThat(net.moments()).containsExactly(0.75f, 0.25f, 0.5625f, 0.0625f);
    assertThat(net.gradient()).containsOnly(0);
  }

  @Test
  void backwardToInputLeavesTheGradientAlone() {
    Net net = DL4J.build(TestNets.all().get("memory softmax"), ADAM, Draws.of(1, "weights"));
    Tape tape = GradientCheck.filled(net, Draws.of(2, "rows"));
    net.forward(tape, GradientCheck.ROWS);
    net.backwardToInput(tape, GradientCheck.ROWS);
    assertThat(net.gradient()).containsOnly(0);
    float[] toInput = tape.inputGradient().clone();
    net.backward(tape, GradientCheck.ROWS);
    assertThat(tape.inputGradient()).isEqualTo(toInput);
    float[] once = net.gradient();
    net.backward(tape, GradientCheck.ROWS);
    float[] twice = net.gradient();
    for (int k = 0; k < once.length; k++) {
      assertThat(twice[k]).isEqualTo(2 * once[k]);
    }
  }

  @Test
  void fewerRowsThanATapeHolds() {
    Net net = DL4J.build(TestNets.all().get("memory"), ADAM, Draws.of(1, "weights"));
    Tape tape = GradientCheck.filled(net, Draws.of(2, "rows"));
    net.forward(tape, GradientCheck.ROWS);
    float[] all = tape.output().clone();
    Arrays.fill(tape.output(), 7);
    net.forward(tape, 2);
    assertThat(Arrays.copyOf(tape.output(), 10)).isEqualTo(Arrays.copyOf(all, 10));
    assertThat(tape.output()[10]).isEqualTo(7);
  }

  /** Thirty steps, then the state moved to a fresh net, and on: the same bits. */
  @Test
  void runsAreReproducibleAndResumable() {
    NetSpec spec = TestNets.all().get("noisy dueling");
    Net straight = trained(DL4J.build(spec, ADAM, Draws.of(5, "weights")), 0, 60);
    Net half = trained(DL4J.build(spec, ADAM, Draws.of(5, "weights")), 0, 30);
    Net resumed = DL4J.build(spec, half.optimiser(), Draws.of(9, "other weights"));
    resumed.setWeights(half.weights());
    resumed.setMoments(half.moments(), half.steps());
    assertThat(trained(resumed, 30, 60).weights()).isEqualTo(straight.weights());
  }

  private static Net trained(Net net, int from, int to) {
    Tape tape = net.tape(GradientCheck.ROWS);
    for (int step = from; step < to; step++) {
      net.drawNoise(Draws.of(step, "noise"));
      Tape filled = GradientCheck.filled(net, Draws.of(step, "batch"));
      System.arraycopy(filled.input(), 0, tape.input(), 0, tape.input().length);
      int outputs = tape.output().length;
      System.arraycopy(filled.outputGradient(), 0, tape.outputGradient(), 0, outputs);
      net.forward(tape, GradientCheck.ROWS);
      net.backwardToWeights(tape, GradientCheck.ROWS);
      net.step();
    }
    return net;
  }

  @Test
  void takesWeightsFromTheOtherBackend() {
    NetSpec spec = TestNets.all().get("noisy dueling");
    Net other = new VectorBackend().build(spec, ADAM, Draws.of(3, "weights"));
    Net net = DL4J.build(spec, ADAM, Draws.of(4, "weights"));
    net.softUpdate(other, 1);
    assertThat(net.weights()).isEqualTo(other.weights());
    assertThatThrownBy(() -> net.setWeights(new float[3])).hasMessageContaining("3 numbers");
    NetSpec another = TestNets.all().get("deep");
    Net third = DL4J.build(another, ADAM, Draws.of(4, "weights"));
    assertThatThrownBy(() -> net.softUpdate(third, 1)).hasMessageContaining("another spec");
  }

  @Test
  void saysNothingOnStandardOutput() {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      for (NetSpec spec : TestNets.all().values()) {
        trained(DL4J.build(spec, ADAM, Draws.of(5, "weights")), 0, 1);
      }
    } finally {
      System.setOut(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void librariesAreUnpackedWhereOurCacheIs() {
    assertThat(Natives.folder(Map.of("GAPSTONE_CACHE", "/a"), "/home/me")).isEqualTo("/a/javacpp");
    assertThat(Natives.folder(Map.of("XDG_CACHE_HOME", "/b"), "/home/me"))
        .isEqualTo("/b/gapstone/javacpp");
    assertThat(Natives.folder(Map.of(), "/home/me")).isEqualTo("/home/me/.cache/gapstone/javacpp");
  }
}
