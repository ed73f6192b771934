package io.gapstone.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.frozen.FrozenNet;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.zoo.Zoo;
import java.nio.file.Path;
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
    int compared = 0;
    for (PolicyNets.PolicyNet net : PolicyNets.of(policy)) {
      NetSpec spec =
          net.spec().orElseThrow(() -> new AssertionError("whose are the weights " + net.name()));
      compare(spec, net.weights());
      compared++;
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
