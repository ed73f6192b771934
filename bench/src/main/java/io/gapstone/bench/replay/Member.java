package io.gapstone.bench.replay;

import io.gapstone.core.Decision;
import io.gapstone.core.Status;
import java.util.List;
import java.util.SortedMap;

/**
 * Somebody whose decisions are played.
 *
 * @param role what it is
 * @param summary one line for people
 * @param settings those that its decisions were made under
 * @param status what its solver says; {@code FEASIBLE} for policies
 */
record Member<D extends Decision>(
    String name,
    Role role,
    String summary,
    SortedMap<String, String> settings,
    Status status,
    List<D> decisions) {

  /** What decided. */
  enum Role {
    /** A rule, slot by slot. */
    RULE,
    /** A trained policy, slot by slot. */
    LEARNED,
    /** The optimum of each slot in turn. */
    MYOPIC,
    /** A search over all slots that knows the whole trace. */
    SEARCH,
    /** A solution file. */
    FILE
  }
}
