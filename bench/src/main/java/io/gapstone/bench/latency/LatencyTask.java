package io.gapstone.bench.latency;

import java.util.Optional;
import java.util.SortedMap;

/**
 * What is measured: a solver on the slots of one instance.
 *
 * @param overrides of the generator's parameters
 * @param seed of the instance and of the solver's own draws
 * @param policy the folder of a learned solver's policy; empty for the one that comes with Gapstone
 */
public record LatencyTask(
    String family,
    String profile,
    SortedMap<String, String> overrides,
    long seed,
    String solver,
    Optional<String> policy) {

  /** For people. */
  public String title() {
    return family + " " + profile + " " + solver + policy.map(p -> " (" + p + ")").orElse("");
  }
}
