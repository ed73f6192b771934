package io.gapstone.bench.campaign;

import java.util.SortedMap;

/**
 * A solver with settings.
 *
 * @param where the line of the suite, for error messages
 */
record SolverChoice(String where, String id, SortedMap<String, String> settings) {

  /** Stands among the settings for the folder of a learned solver's policy. */
  static final String POLICY = "policy";
}
