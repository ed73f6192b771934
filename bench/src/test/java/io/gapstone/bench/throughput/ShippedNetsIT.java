package io.gapstone.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapstone.core.random.Draws;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Backend;
import io.gapstone.learners.nn.Backends;
import io.gapstone.learners.nn.Net;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.nn.Tape;
import io.gapstone.learners.zoo.Zoo;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every network of every shipped agent trains to the same weights in both backends.
 *
 * <p>Sums are rounded in another order. Where a number comes to lie on a rectifier's edge, or a
 * gradient is nearly nothing, that decides which way the weights go, and two right backends part
 * for good. Whether it happens is a matter of the batches; so there are several series of them, and
 * one must lead to the same weights. A mistake parts backends in every one.
 */
class ShippedNetsIT {

  private static final int ROWS = 16;
  private static final int STEPS = 100;
  private static final int SERIES = 8;
  private static final int APART = 1000;
  private static final double SAME = 1e-5;
  private static final Backend VECTOR = Backends.byId("vector");
  private static final Backend DL4J = Backends.byId("dl4j");

  @TestFactory
  Stream<DynamicTest> hundredStepsLeadToTheSameWeights() {
    List<PolicyDescription> policies =
        Zoo.shipped().folders().stream().map(PolicyFiles::describe).toList();
    return ShippedNets.of(policies).entrySet().stream()
        .map(
            net ->
                DynamicTest.dynamicTest(
                    Shape.of(net.getKey()), () -> train(net.getKey(), net.getValue())));
  }

  private static void train(NetSpec spec, Adam optimiser) {
    double least = Double.POSITIVE_INFINITY;
    for (int series = 0; series < SERIES && !(least < SAME); series++) {
      least = Math.min(least, distanceAfter(spec, optimiser, series));
    }
    assertThat(least).isLessThan(SAME);
  }

  private static double distanceAfter(NetSpec spec, Adam optimiser, int series) {
    Net one = VECTOR.build(spec, optimiser, Draws.of(1, "weights"));
    Net other = DL4J.build(spec, optimiser, Draws.of(1, "weights"));
    for (int step = 0; step < STEPS; step++) {
      step(one, series * APART + step);
      step(other, series * APART + step);
    }
    return distance(one.weights(), other.weights());
  }

  private static void step(Net net, int batch) {
    Tape tape = net.tape(ROWS);
    Draws draws = Draws.of(batch, "batch");
    net.drawNoise(draws);
    for (int k = 0; k < tape.input().length; k++) {
      tape.input()[k] = (float) draws.normal();
    }
    net.forward(tape, ROWS);
    for (int k = 0; k < tape.output().length; k++) {
      tape.outputGradient()[k] = (tape.output()[k] - (float) draws.normal()) / ROWS;
    }
    net.backwardToWeights(tape, ROWS);
    net.step();
  }

  private static double distance(float[] a, float[] b) {
    double most = 0;
    for (int k = 0; k < a.length; k++) {
      double apart = Math.abs((double) a[k] - b[k]);
      most = apart <= most ? most : apart;
    }
    return most;
  }
}
