package io.gapstone.core.isma;

/**
 * The constants of equations (1) to (6).
 *
 * @param slotSeconds length of a slot, which is the paper's decision period D_l
 * @param bandwidthHertz B, each user's own
 * @param transmitWatts p
 * @param pathLossExponent the gain is distance to the minus this power
 * @param noiseDbmPerHertz the density of N0
 * @param wiredBitsPerSecond R^f, per hop between stations
 * @param migrationSeconds how long the edge part waits where the service changes its server
 */
public record IsmaModel(
    double slotSeconds,
    double bandwidthHertz,
    double transmitWatts,
    double pathLossExponent,
    double noiseDbmPerHertz,
    double wiredBitsPerSecond,
    double migrationSeconds) {

  public IsmaModel {
    Checks.positive("slotSeconds", slotSeconds);
    Checks.positive("bandwidthHertz", bandwidthHertz);
    Checks.positive("transmitWatts", transmitWatts);
    Checks.positive("pathLossExponent", pathLossExponent);
    Checks.finite("noiseDbmPerHertz", noiseDbmPerHertz);
    Checks.rate("wiredBitsPerSecond", wiredBitsPerSecond);
    Checks.notNegative("migrationSeconds", migrationSeconds);
  }
}
