package io.gapstone.core.delayenergy;

/**
 * The corners between which fronts of delay and energy are measured.
 *
 * @param delaySeconds the reference point's delay: worse than staying
 * @param energy the reference point's energy: worse than moving always
 * @param idealDelaySeconds no decision has less delay
 * @param idealEnergy no decision has less energy
 */
public record DelayEnergyReference(
    double delaySeconds, double energy, double idealDelaySeconds, double idealEnergy) {}
