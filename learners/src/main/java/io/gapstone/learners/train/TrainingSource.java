package io.gapstone.learners.train;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which instances a run learns from, so that anyone can have the same ones.
 *
 * @param profile the generator's profile, or {@code files} for instances from files
 * @param generatorVersion of the generator; 0 for files
 * @param parameters every generator parameter with its value; none for files
 * @param hashes SHA-256 of canonical JSON by instance: of the tuning instances and the first
 *     training instance, or of every file
 */
public record TrainingSource(
    String profile,
    int generatorVersion,
    SortedMap<String, String> parameters,
    SortedMap<String, String> hashes) {

  public TrainingSource {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }
}
