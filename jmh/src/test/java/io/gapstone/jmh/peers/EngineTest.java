package io.gapstone.jmh.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.bench.latency.NetEngines;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.frozen.Precision;
import io.gapstone.learners.kernels.PlainKernels;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.InitialWeights;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Peers that compute something else than we do would be no peers. */
class EngineTest {

  private static Map<String, NetSpec> nets() {
    Map<String, NetSpec> nets = new LinkedHashMap<>();
    for (Activation activation : Activation.values()) {
      nets.put("dense " + activation, NetSpec.dense(activation, Activation.LINEAR, 7, 16, 33, 5));
    }
    nets.put(
        "noisy dueling",
        NetSpec.of(
            new Layer.NoisyDense(6, 20, Activation.RELU),
            new Layer.NoisyDense(20, 5, Activation.LINEAR),
            new Layer.Dueling(4)));
    nets.put(
        "softmax in groups",
        NetSpec.of(new Layer.Dense(6, 12, Activation.LINEAR), new Layer.GroupSoftmax(3, 4)));
    nets.put(
        "memory over a window",
        NetSpec.of(new Layer.Lstm(4, 5, 9), new Layer.Dense(9, 2, Activation.LINEAR)));
    nets.put("one step of a memory", NetSpec.of(new Layer.LstmCell(5, 9)));
    return nets;
  }

  @TestFactory
  Stream<DynamicTest> peersComputeWhatWeDo() {
    return nets().entrySet().stream()
        .flatMap(
            net ->
                Stream.of(Engine.values())
                    .filter(Engine::isPeer)
                    .filter(e -> e != Engine.SAMEDIFF || net.getKey().startsWith("dense"))
                    .map(
                        engine ->
                            DynamicTest.dynamicTest(
                                engine.title() + ", " + net.getKey(),
                                () -> check(engine, net.getValue()))));
  }

  @Test
  void latencyFindsTheEngines() {
    NetEngines engines = ServiceLoader.load(NetEngines.class).findFirst().orElseThrow();
    assertThat(engines.able(nets().get("dense RELU")))
        .contains(engines.yardstick(), Engine.SAMEDIFF.title());
    assertThat(engines.able(nets().get("one step of a memory")))
        .contains(engines.yardstick())
        .doesNotContain(Engine.SAMEDIFF.title());
  }

  private static void check(Engine engine, NetSpec spec) {
    Draws draws = Draws.of(11, "engine test");
    float[] weights = InitialWeights.of(spec, draws);
    for (int k = 0; k < weights.length; k++) {
      weights[k] += 0.05f * (float) draws.normal();
    }
    FrozenNet ours = FrozenNet.of(spec, weights, Precision.FLOAT, new PlainKernels());
    float[] expected = new float[spec.outputs()];
    float[] output = new float[spec.outputs()];
    try (Peer peer = engine.net(spec, weights)) {
      for (int row = 0; row < 3; row++) {
        float[] input = new float[spec.inputs()];
        for (int k = 0; k < input.length; k++) {
          input[k] = (float) draws.normal();
        }
        ours.run(input, expected);
        peer.run(input, output);
        for (int k = 0; k < output.length; k++) {
          assertThat(output[k]).as("output %d", k).isCloseTo(expected[k], within(1e-5f));
        }
      }
    }
  }
}
