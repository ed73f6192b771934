package io.gapstone.bench.evaluate;

import java.util.Optional;

/**
 * One slot of a policy's trajectory.
 *
 * @param bound the certified lower bound of the slot, in the state that the policy came into
 * @param difference objective minus bound
 */
public record SlotMeasure(
    int slot, double objective, Optional<Double> bound, double difference, double denominator) {}
