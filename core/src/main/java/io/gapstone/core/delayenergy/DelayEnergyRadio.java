package io.gapstone.core.delayenergy;

import io.gapstone.core.math.Radio;

/**
 * The uplink from users to stations.
 *
 * @param blocks orthogonal resource blocks of a station, K
 * @param blockHz bandwidth of a block, W
 * @param transmitWatts a user's baseline power, P
 * @param referenceGain channel gain at 1 m, h0
 * @param pathLossExponent varpi
 * @param powerControl share of the path loss that the user's power control makes up for, zeta
 * @param noiseWattsPerHertz noise density, N0
 */
public record DelayEnergyRadio(
    int blocks,
    double blockHz,
    double transmitWatts,
    double referenceGain,
    double pathLossExponent,
    double powerControl,
    double noiseWattsPerHertz) {

  /** Bits per second of one of {@code attached} users that share a station. */
  public double uplinkBitsPerSecond(int attached, double snr) {
    return blocks * blockHz / attached * Radio.spectralEfficiency(snr); // DELAY-ENERGY (1)
  }

  /** Received signal over noise at {@code distanceMetres} from the station. */
  public double snr(double distanceMetres) {
    double gain = referenceGain * Radio.gain(distanceMetres, pathLossExponent * (1 - powerControl));
    return transmitWatts * gain / (noiseWattsPerHertz * blockHz); // DELAY-ENERGY (2)
  }
}
