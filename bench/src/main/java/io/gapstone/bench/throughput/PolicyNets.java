package io.gapstone.bench.throughput;

import io.gapstone.bench.train.Clocks;
import io.gapstone.learners.files.PolicyFiles;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The networks by which a stored policy decides. */
public final class PolicyNets {

  private PolicyNets() {}

  /**
   * A network with its weights.
   *
   * @param name of its weights in the policy's file
   * @param spec empty where none of the agent's networks has so many weights
   */
  public record PolicyNet(String name, Optional<NetSpec> spec, float[] weights) {}

  /** All of a policy's, in the order of its file. */
  public static List<PolicyNet> of(PolicyFiles.Stored policy) {
    List<Clocks.Built> built = AgentSpeed.nets(policy.description());
    List<PolicyNet> nets = new ArrayList<>();
    for (Map.Entry<String, Object> tensor : policy.weights().arrays().entrySet()) {
      if (tensor.getValue() instanceof float[] weights && weights.length > 0) {
        Optional<NetSpec> spec =
            built.stream()
                .flatMap(net -> Stream.of(net.spec(), quiet(net.spec())))
                .filter(s -> s.parameters() == weights.length)
                .findFirst();
        nets.add(new PolicyNet(tensor.getKey(), spec, weights));
      }
    }
    return nets;
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
}
