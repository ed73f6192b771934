package io.gapstone.jmh.peers;

import io.gapstone.bench.latency.NetEngines;
import io.gapstone.learners.nn.Layer;
import io.gapstone.learners.nn.NetSpec;
import java.util.Arrays;
import java.util.List;

/** Our loops, and other people's engines, for {@code gapstone latency --peers}. */
public final class Engines implements NetEngines {

  private static final List<Engine> COMPARED =
      List.of(Engine.VECTOR, Engine.ONNX_RUNTIME, Engine.DL4J, Engine.SAMEDIFF);

  @Override
  public String yardstick() {
    return Engine.ONNX_RUNTIME.title();
  }

  @Override
  public List<String> able(NetSpec spec) {
    return COMPARED.stream().filter(e -> able(e, spec)).map(Engine::title).toList();
  }

  /** In SameDiff, only chains of dense layers are built here. */
  private static boolean able(Engine engine, NetSpec spec) {
    return engine != Engine.SAMEDIFF
        || spec.layers().stream().allMatch(layer -> layer instanceof Layer.Dense);
  }

  @Override
  public Running net(String engine, NetSpec spec, float[] weights) {
    Engine named =
        Arrays.stream(Engine.values())
            .filter(e -> e.title().equals(engine))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no engine is called " + engine));
    return named.net(spec, weights);
  }
}
