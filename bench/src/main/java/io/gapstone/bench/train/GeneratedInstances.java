package io.gapstone.bench.train;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Instance;
import io.gapstone.instances.FamilyFiles;
import io.gapstone.instances.Generator;
import io.gapstone.instances.InstanceFiles;
import io.gapstone.learners.train.TrainingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Instances of a generator, by the {@link SeedRanges}. */
public final class GeneratedInstances<I extends Instance> implements InstanceSource<I> {

  private final FamilyFiles<I, ?> files;
  private final String profile;
  private final Map<String, String> overrides;
  private final List<I> tuning = new ArrayList<>();
  private int lastEpisode = -1;
  private I last;

  /**
   * Prepares a source.
   *
   * @param overrides what is set differently from the profile
   * @param tuningCount how many tuning instances there are
   */
  public GeneratedInstances(
      FamilyFiles<I, ?> files, String profile, Map<String, String> overrides, int tuningCount) {
    if (tuningCount < 1 || tuningCount > SeedRanges.LENGTH) {
      throw new BadInputException(
          "there are to be " + tuningCount + " tuning instances; there must be 1 to 1000000.");
    }
    this.files = files;
    this.profile = profile;
    this.overrides = Map.copyOf(overrides);
    for (int k = 0; k < tuningCount; k++) {
      tuning.add(generate(SeedRanges.TUNING + k));
    }
  }

  private I generate(long seed) {
    return files.generator().generate(profile, seed, overrides);
  }

  @Override
  public I training(int episode) {
    if (episode != lastEpisode) {
      last = generate(SeedRanges.TRAINING + episode % SeedRanges.LENGTH);
      lastEpisode = episode;
    }
    return last;
  }

  @Override
  public I tuning(int index) {
    return tuning.get(index);
  }

  @Override
  public int tuningCount() {
    return tuning.size();
  }

  @Override
  public TrainingSource describe() {
    Generator<I> generator = files.generator();
    SortedMap<String, String> hashes = new TreeMap<>();
    hashes.put("seed " + SeedRanges.TRAINING, hash(training(0)));
    for (int k = 0; k < tuning.size(); k++) {
      hashes.put("seed " + (SeedRanges.TUNING + k), hash(tuning.get(k)));
    }
    return new TrainingSource(
        profile, generator.version(), generator.resolve(profile, overrides).asMap(), hashes);
  }

  private String hash(I instance) {
    return InstanceFiles.sha256(files.instanceFormat(), instance);
  }
}
