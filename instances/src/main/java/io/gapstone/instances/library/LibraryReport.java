package io.gapstone.instances.library;

import java.util.List;

/**
 * What the verification of a library found.
 *
 * @param instances how many instances were read
 * @param regenerated how many of them were drawn anew and came out the same
 * @param solutions how many solutions were replayed
 * @param certificates how many certificates were put to their verifiers
 * @param values how many lines of the file of best values were compared
 * @param defects one sentence each; empty for a sound library
 */
public record LibraryReport(
    int instances,
    int regenerated,
    int solutions,
    int certificates,
    int values,
    List<String> defects) {

  public LibraryReport {
    defects = List.copyOf(defects);
  }

  public boolean sound() {
    return defects.isEmpty();
  }
}
