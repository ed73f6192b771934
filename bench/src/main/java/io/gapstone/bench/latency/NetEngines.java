package io.gapstone.bench.latency;

import io.gapstone.learners.nn.NetSpec;
import java.util.List;

/**
 * Engines that run networks, ours and other people's. The module of the benchmarks provides them,
 * with their libraries; nothing else has these on its class path.
 */
public interface NetEngines {

  /** The engine that others are compared with. */
  String yardstick();

  /** Names of those that can run a network, ours first. */
  List<String> able(NetSpec spec);

  /** A network in one of them. */
  Running net(String engine, NetSpec spec, float[] weights);

  /** A network of one engine: one row in, one row out. */
  interface Running extends AutoCloseable {

    void run(float[] input, float[] output);

    @Override
    default void close() {}
  }
}
