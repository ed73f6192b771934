package io.gapstone.bench.run;

import java.util.List;

/**
 * What a run covers: every solver of every family on these instances.
 *
 * @param profiles the instances' profiles
 * @param seeds the instances' seeds
 * @param gapProfiles the profiles on which slot gaps are measured, too
 */
public record Suite(List<String> profiles, List<Long> seeds, List<String> gapProfiles) {

  /** The built-in suite of {@code gapstone run}. */
  public static Suite quick() {
    return new Suite(List.of("small", "paper"), List.of(1L, 2L, 3L, 4L, 5L), List.of("small"));
  }
}
