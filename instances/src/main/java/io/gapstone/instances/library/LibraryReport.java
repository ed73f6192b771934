package io.gapstone.instances.library;

import java.util.List;

/**
 * What the verification of a library found.
 *
 * @param instances how many instances were read
 * @param regenerated how many of them were drawn anew and came out the same
 * @param solutions how many solutions were replayed
 * @param values how many lines of the file of best values were compared
 * @param defects one sentence each; empty for a sound library
 */
public record LibraryReport(
    int instances, int regenerated, int solutions, int values, List<String> defects) {

  public LibraryReport {
    defects = List.copyOf(defects);
  }

  public boolean sound() {
    return defects.isEmpty();
  }
}
