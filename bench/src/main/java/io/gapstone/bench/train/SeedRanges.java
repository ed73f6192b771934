package io.gapstone.bench.train;

/**
 * Which seeds of the generators serve what. The ranges do not meet, so nothing that a policy
 * learned from, or was chosen by, is among what it is tested on. Library instances have small
 * seeds.
 */
public final class SeedRanges {

  /** Training episode k has the instance of seed {@code TRAINING + k}. */
  public static final long TRAINING = 1_000_000;

  /** The k-th tuning instance, by which the best policy of a run is chosen. */
  public static final long TUNING = 2_000_000;

  /** The k-th test instance, on which policies are measured. */
  public static final long TEST = 3_000_000;

  /** How many seeds each range has. */
  public static final int LENGTH = 1_000_000;

  private SeedRanges() {}
}
