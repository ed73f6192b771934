package io.gapstone.instances.library;

import io.gapstone.core.BadInputException;
import java.util.Map;

/**
 * Instances to generate: one family and profile, consecutive seeds.
 *
 * @param firstSeed the seeds are {@code firstSeed .. firstSeed + count - 1}
 * @param overrides generator parameters that differ from the profile
 */
public record Batch(
    String family, String profile, int count, long firstSeed, Map<String, String> overrides) {

  private static final int MOST = 1_000_000;

  public Batch {
    if (count < 1 || count > MOST) {
      throw new BadInputException("count is " + count + "; it must be between 1 and " + MOST + ".");
    }
    if (firstSeed > Long.MAX_VALUE - count) {
      throw new BadInputException("seed is " + firstSeed + "; it must leave room for count seeds.");
    }
    overrides = Map.copyOf(overrides);
  }
}
