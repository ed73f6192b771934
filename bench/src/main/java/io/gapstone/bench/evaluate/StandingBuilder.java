package io.gapstone.bench.evaluate;

import io.gapstone.core.stats.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Sums up plays.
 *
 * @param plays by seed of training and instance
 */
record StandingBuilder(String name, boolean learned, Play[][] plays) {

  Standing build(Interval interquartile) {
    List<Double> perSeed = new ArrayList<>();
    for (Play[] seed : plays) {
      perSeed.add(Arrays.stream(seed).mapToDouble(Play::objective).average().orElseThrow());
    }
    SortedMap<String, Double> apart = means(Play::apart);
    Optional<Map.Entry<String, Double>> nearest =
        apart.entrySet().stream().min(Map.Entry.comparingByValue());
    return new Standing(
        name,
        learned,
        plays.length,
        perSeed,
        mean(Play::objective),
        perSeed.stream().mapToDouble(v -> v).max().orElseThrow(),
        interquartile,
        optionalMean(Play::slotGap),
        optionalMean(Play::bound),
        optionalMean(Play::horizonGap),
        mean(Play::moves),
        mean(Play::flips),
        mean(p -> Math.max(0, p.flips() - p.noise())),
        mean(Play::frozen),
        nearest.map(Map.Entry::getKey),
        nearest.map(Map.Entry::getValue),
        apart,
        means(Play::components),
        all().stream().mapToInt(Play::violations).sum());
  }

  private List<Play> all() {
    List<Play> all = new ArrayList<>();
    for (Play[] seed : plays) {
      all.addAll(Arrays.asList(seed));
    }
    return all;
  }

  private double mean(ToDoubleFunction<Play> what) {
    return all().stream().mapToDouble(what).average().orElseThrow();
  }

  /** Over those plays that have it. */
  private Optional<Double> optionalMean(Function<Play, Optional<Double>> what) {
    List<Double> values = all().stream().map(what).flatMap(Optional::stream).toList();
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().mapToDouble(v -> v).average().orElseThrow());
  }

  private SortedMap<String, Double> means(Function<Play, SortedMap<String, Double>> what) {
    SortedMap<String, Double> means = new TreeMap<>();
    for (String key : what.apply(plays[0][0]).keySet()) {
      means.put(key, mean(p -> what.apply(p).get(key)));
    }
    return means;
  }
}
