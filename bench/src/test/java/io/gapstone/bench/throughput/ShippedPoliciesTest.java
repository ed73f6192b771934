package io.gapstone.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.bench.train.Clocks;
import io.gapstone.core.random.Draws;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.zoo.Zoo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The frozen networks of every shipped policy give the outputs of DL4J over the same weights. */
class ShippedPoliciesTest {

  private static final int ROWS = 16;

  @TestFactory
  Stream<DynamicTest> policiesComputeWhatDl4jComputes() {
    return Zoo.shipped().folders().stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.subpath(folder.getNameCount() - 3, folder.getNameCount()).toString(),
                    () -> compare(folder)));
  }

  private static void compare(Path folder) {
    PolicyFiles.Stored policy = PolicyFiles.read(folder);
    List<Clocks.Built> nets = AgentSpeed.nets(policy.description());
    int compared = 0;
    for (Map.Entry<String, Object> tensor : policy.weights().arrays().entrySet()) {
      if (tensor.getValue() instanceof float[] weights && weights.length > 0) {
        NetSpec spec =
            nets.stream()
                .flatMap(net -> Stream.of(net.spec(), quiet(net.spec())))
                .filter(s -> s.parameters() == weights.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError("whose are the weights " + tensor.getKey()));
        compare(spec, weights);
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  private static void compare(NetSpec spec, float[] weights) {
    Net net = Backends.byId("dl4j").build(spec, Adam.of(1e-3), Draws.of(1, "weights"));
    net.setWeights(weights);
    Tape tape = net.tape(ROWS);
    Draws draws = Draws.of(2, "rows");
    for (int k = 0; k < tape.input().length; k++) {
      tape.input()[k] = (float) (2 * draws.unit() - 1);
    }
    net.forward(tape, ROWS);
    float[] frozen = new float[tape.output().length];
    FrozenNet.of(spec, weights).run(tape.input(), ROWS, frozen);
    assertThat(distance(frozen, tape.output())).isLessThan(1e-5);
  }

  /** Without the noise that some agents explore by: their policies are stored like this. */
  private static NetSpec quiet(NetSpec spec) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : spec.layers()) {
      layers.add(
          layer instanceof Layer.NoisyDense noisy
              ? new Layer.Dense(noisy.inputs(), noisy.outputs(), noisy.activation())
              : layer);
    }
    return new NetSpec(layers);
  }

  /** The largest difference, of outputs beyond 1 as a part of them. */
  private static double distance(float[] a, float[] b) {
    double most = 0;
    for (int k = 0; k < a.length; k++) {
      double apart = Math.abs((double) a[k] - b[k]) / Math.max(1, Math.abs(b[k]));
      most = apart <= most ? most : apart;
    }
    return most;
  }
}
