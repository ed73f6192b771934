package io.gapstone.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.nn.Activation;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import io.gapstone.learners.zoo.Zoo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measurements measure something. */
class ThroughputTest {

  private static PolicyDescription policy(String family, String algorithm) {
    return Zoo.shipped().entries(family, algorithm).stream()
        .filter(e -> e.description().source().profile().equals("small"))
        .findFirst()
        .orElseThrow()
        .description();
  }

  @Test
  void agentsAreMeasuredWhereTheyLearn() {
    AgentSpeed speed = AgentSpeed.of(policy("lyapunov", "actor-critic-plus"), "vector", 0.05);
    assertThat(speed.environmentSteps()).isPositive();
    assertThat(speed.gradientSteps()).isPositive();
    assertThat(speed.shares().values().stream().mapToDouble(v -> v).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(speed.shares().get("backward")).isPositive();
    assertThat(ShippedNets.trained(List.of(speed, speed))).hasSize(2);
  }

  @Test
  void networksAreMeasuredInEachBackend() {
    NetSpec spec = NetSpec.dense(Activation.RELU, Activation.LINEAR, 8, 16, 2);
    NetSpeed speed = NetSpeed.of(spec, Adam.of(1e-3), 4, List.of("vector", "dl4j"), 0.1);
    assertThat(speed.steps()).containsOnlyKeys("vector", "dl4j");
    assertThat(speed.steps().values()).allMatch(rate -> rate > 0);
  }

  @Test
  void shapesInWords() {
    NetSpec spec =
        NetSpec.of(
            new Layer.Lstm(4, 3, 6),
            new Layer.Dense(6, 8, Activation.RELU),
            new Layer.NoisyDense(8, 5, Activation.LINEAR),
            new Layer.Dueling(4));
    assertThat(Shape.of(spec)).isEqualTo("lstm(4x3-6) 6-8~5 dueling");
    assertThat(Shape.of(NetSpec.of(new Layer.LstmCell(3, 5), new Layer.GroupSoftmax(2, 5))))
        .isEqualTo("cell(3-5) softmax(2x5)");
  }
}
