package io.gapstone.core.delayenergy;

/**
 * Constants of delay and energy.
 *
 * @param slotSeconds length of a slot, omega
 * @param backhaulBitsPerSecond wired bandwidth between stations, B
 * @param hopSeconds delay of one wired hop, rho
 * @param access whether a task pays for the wired way from its user's station to its server
 * @param energyPerGigabyteHop energy of moving one gigabyte by one hop, eta
 * @param energyWeight weight of energy in the scalar objective and the reward, w
 */
public record DelayEnergyModel(
    double slotSeconds,
    double backhaulBitsPerSecond,
    double hopSeconds,
    boolean access,
    double energyPerGigabyteHop,
    double energyWeight) {}
