package io.gapstone.bench.throughput;

import io.gapstone.bench.train.Clocks;
import io.gapstone.learners.files.PolicyDescription;
import io.gapstone.learners.nn.Adam;
import io.gapstone.learners.nn.NetSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The different networks that agents train. */
public final class ShippedNets {

  private ShippedNets() {}

  /** A network as it is trained. */
  public record Use(NetSpec spec, int rows) {}

  /** Of agents that were measured, those networks that learned; with a user's optimiser. */
  public static Map<Use, Adam> trained(List<AgentSpeed> agents) {
    Map<Use, Adam> nets = new LinkedHashMap<>();
    for (AgentSpeed agent : agents) {
      for (Clocks.Built net : agent.nets()) {
        if (net.rows() > 0) {
          nets.putIfAbsent(new Use(net.spec(), net.rows()), net.optimiser());
        }
      }
    }
    return nets;
  }

  /** Of the agents of policies, all; with a user's optimiser. */
  public static Map<NetSpec, Adam> of(List<PolicyDescription> policies) {
    Map<NetSpec, Adam> nets = new LinkedHashMap<>();
    for (PolicyDescription policy : policies) {
      for (Clocks.Built net : AgentSpeed.nets(policy)) {
        nets.putIfAbsent(net.spec(), net.optimiser());
      }
    }
    return nets;
  }
}
