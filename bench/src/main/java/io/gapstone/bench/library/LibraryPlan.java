package io.gapstone.bench.library;

import io.gapstone.core.Scope;
import io.gapstone.instances.library.Entry;
import java.util.Map;
import java.util.Set;

/**
 * What of a library is to be solved, and how long.
 *
 * @param families which families; empty for all
 * @param profiles which profiles; empty for all
 * @param slotSeconds time limit of a slot
 * @param horizonSeconds time limit of a whole instance
 * @param settings what {@code --set} gives every solver, for example a limit on nodes
 * @param workers how many instances at a time
 */
public record LibraryPlan(
    Set<String> families,
    Set<String> profiles,
    Set<Scope> scopes,
    double slotSeconds,
    double horizonSeconds,
    Map<String, String> settings,
    int workers) {

  boolean concerns(Entry entry) {
    return (families.isEmpty() || families.contains(entry.family()))
        && (profiles.isEmpty() || profiles.contains(entry.profile()));
  }

  double seconds(Scope scope) {
    return scope == Scope.SLOT ? slotSeconds : horizonSeconds;
  }
}
