package io.gapstone.core;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where an instance comes from.
 *
 * @param profile the generator's profile, or {@code imported} for real data
 * @param seed the seed of every random draw
 * @param generatorVersion changes whenever the same seed would give other bytes
 * @param parameters every generator parameter with the value that was in force, by name
 */
public record Origin(
    String profile, long seed, int generatorVersion, SortedMap<String, String> parameters) {

  public Origin {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** An origin for instances that are written by hand, as in tests. */
  public static Origin handmade() {
    return new Origin("handmade", 0, 1, new TreeMap<>(Map.of()));
  }
}
