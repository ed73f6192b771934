package io.gapstone.bench.evaluate;

import java.util.Optional;
import java.util.SortedMap;

/**
 * One policy on one instance.
 *
 * @param objective the objective, or the component that is measured in its place
 * @param components per slot, by name
 * @param violations broken constraints
 * @param moves share of users that are named another server than their own, over all slots
 * @param flips share of choices that are not the user's most frequent one in this instance
 * @param noise share of choices that another seed of the same policy makes otherwise in the same
 *     states
 * @param frozen the same when every user always has its most frequent choice
 * @param apart share of choices that are not those of each simple rule, in the same states
 * @param slotGap to the certified optimum of each slot, in the policy's own states
 * @param bound the certified bound of the whole instance, of what is measured
 * @param horizonGap to that bound, or to the objective's where the component has none
 */
record Play(
    double objective,
    SortedMap<String, Double> components,
    int violations,
    double moves,
    double flips,
    double noise,
    double frozen,
    SortedMap<String, Double> apart,
    Optional<Double> slotGap,
    Optional<Double> bound,
    Optional<Double> horizonGap) {}
