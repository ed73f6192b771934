package io.gapstone.bench.replay;

import io.gapstone.core.BoundKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lower bound on every solution of the instance over all slots.
 *
 * @param rules the family's settings under which it holds, those that differ from their defaults
 * @param by who found it
 */
record Bound(Map<String, String> rules, double value, BoundKind kind, String by) {

  /** The best one under these rules; a certified one before any claim. */
  static Optional<Bound> best(List<Bound> bounds, Map<String, String> rules) {
    Optional<Bound> certified = most(bounds, rules, BoundKind.CERTIFIED);
    return certified.isPresent() ? certified : most(bounds, rules, BoundKind.CLAIMED);
  }

  private static Optional<Bound> most(
      List<Bound> bounds, Map<String, String> rules, BoundKind kind) {
    return bounds.stream()
        .filter(b -> b.kind == kind && b.rules.equals(rules))
        .max((a, b) -> Double.compare(a.value, b.value));
  }
}
