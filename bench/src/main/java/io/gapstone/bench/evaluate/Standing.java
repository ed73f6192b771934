package io.gapstone.bench.evaluate;

import io.gapstone.core.stats.Interval;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One line of the table: a rule, or an agent over its seeds of training. Everything but the
 * interval is a mean over seeds and instances where nothing else is said.
 *
 * @param perSeed mean objective of each seed
 * @param worst the greatest of them
 * @param interquartile mean of the middle half of all objectives, with its bootstrap interval
 * @param bound mean certified bound of what is measured
 * @param violations broken constraints in all
 * @param stateDependence flips without noise, at least 0: 0 for a policy that does not look at the
 *     state
 * @param nearestRule the simple rule whose choices it shares most
 * @param apartFromNearest how much of its choices that rule does not share
 */
public record Standing(
    String name,
    boolean learned,
    int seeds,
    List<Double> perSeed,
    double objective,
    double worst,
    Interval interquartile,
    Optional<Double> slotGap,
    Optional<Double> bound,
    Optional<Double> horizonGap,
    double moves,
    double flips,
    double stateDependence,
    double frozen,
    Optional<String> nearestRule,
    Optional<Double> apartFromNearest,
    SortedMap<String, Double> apart,
    SortedMap<String, Double> components,
    int violations) {

  /** Sums up. */
  static Standing of(String name, boolean learned, Play[][] plays, Interval interquartile) {
    return new StandingBuilder(name, learned, plays).build(interquartile);
  }
}
