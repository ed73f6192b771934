package io.gapstone.core.delayenergy;

/**
 * Everything that is drawn over time.
 *
 * @param slots number of slots
 * @param x metres from the western border, {@code [location][user]}; slot t is paid at location
 *     {@code t + 1}, so there is one location more than slots
 * @param y metres from the southern border, {@code [location][user]}
 * @param dataBits size of the offloaded task, data, {@code [slot][user]}
 * @param cycles cycles of the task, f, {@code [slot][user]}
 * @param stateBits what a migration has to carry, v, {@code [slot][user]}
 */
public record DelayEnergyTrace(
    int slots, double[] x, double[] y, double[] dataBits, double[] cycles, double[] stateBits) {}
