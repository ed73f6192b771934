package io.gapstone.bench.campaign;

import java.util.SortedMap;

/**
 * A solver with settings.
 *
 * @param where the line of the suite, for error messages
 */
record SolverChoice(String where, String id, SortedMap<String, String> settings) {}
