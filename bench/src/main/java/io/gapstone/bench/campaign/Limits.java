package io.gapstone.bench.campaign;

import java.util.Map;
import java.util.Set;

/**
 * What a run may use.
 *
 * @param seconds the time limit of a search
 * @param megabytes the memory limit of the process
 * @param nodes the limit on work, which gives the same result on every machine; 0 for none
 */
record Limits(double seconds, long megabytes, long nodes) {

  static final Limits USUAL = new Limits(60, 4096, 0);

  private static final Set<String> KEYS = Set.of("seconds", "megabytes", "nodes");

  /** What is said in a suite, over what holds otherwise. */
  Limits with(YamlNode node) {
    Map<String, YamlNode> fields = node.fields("limits", KEYS);
    return new Limits(
        fields.containsKey("seconds")
            ? fields.get("seconds").number("seconds", 1e-3, 1e7)
            : seconds,
        fields.containsKey("megabytes")
            ? fields.get("megabytes").whole("megabytes", 64, 1 << 24)
            : megabytes,
        fields.containsKey("nodes")
            ? fields.get("nodes").whole("nodes", 0, Integer.MAX_VALUE)
            : nodes);
  }
}
