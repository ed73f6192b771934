package io.gapstone.core.smra;

import io.gapstone.core.math.Radio;

/**
 * What a user's signal needs to be turned into bits per second and hertz, SMRA (1).
 *
 * @param transmitPowerWatts p, the same for all users
 * @param noiseWatts sigma squared, a total power
 * @param pathLossExponent alpha in the gain {@code distance^-alpha}
 */
public record SmraRadio(double transmitPowerWatts, double noiseWatts, double pathLossExponent) {

  /** Bits per second and hertz over a distance, taken as at least 1 m. */
  public double spectralEfficiency(double distanceMetres) {
    double gain = Radio.gain(distanceMetres, pathLossExponent);
    return Radio.spectralEfficiency(transmitPowerWatts * gain / noiseWatts); // SMRA (1)
  }
}
