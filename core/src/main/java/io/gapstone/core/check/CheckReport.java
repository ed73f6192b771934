package io.gapstone.core.check;

import io.gapstone.core.Violation;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the checker found.
 *
 * @param objective recomputed
 * @param components recomputed, summed over the decided slots, by name
 * @param mismatches stated numbers that are not the recomputed ones
 * @param violations every broken constraint, in slot order
 */
public record CheckReport(
    double objective,
    SortedMap<String, Double> components,
    List<Mismatch> mismatches,
    List<Violation> violations) {

  public CheckReport {
    components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    mismatches = List.copyOf(mismatches);
    violations = List.copyOf(violations);
  }

  /** Whether no constraint is broken. */
  public boolean feasible() {
    return violations.isEmpty();
  }

  public boolean objectiveMatches() {
    return mismatches.stream().noneMatch(m -> m.field().equals(Mismatch.OBJECTIVE));
  }

  public boolean componentsMatch() {
    return mismatches.stream().noneMatch(m -> m.field().startsWith(Mismatch.COMPONENT));
  }

  /** Whether the solution is feasible and every number that it states is right. */
  public boolean passes() {
    return feasible() && mismatches.isEmpty();
  }
}
