/**
 * Delay and energy of service migration on a grid of stations, after L. Li, J. Lv, S. Wang, C. Hua,
 * G. Sun and N. Li, "Latency and energy-aware adaptive service migration in mobile edge computing",
 * Scientific Reports 16, 6178 (2026), https://doi.org/10.1038/s41598-026-36711-y.
 *
 * <p>Users walk over the cells of a grid. Each cell has a station, some stations have a server, and
 * each server holds a limited number of virtual machines among which it divides its cycles. A
 * decision names a server for each user's service. Moving a service takes time and energy for each
 * hop; leaving it far from its user takes time for each hop; crowding a server slows down everyone
 * on it. Two objectives, total delay and total energy, are minimised.
 *
 * <p>{@link io.gapstone.core.delayenergy.DelayEnergyProblem#transition} is the definition of all
 * costs and constraints; {@link io.gapstone.core.delayenergy.DelayEnergyCosts} holds the equations
 * of a user's delay and energy, {@link io.gapstone.core.delayenergy.DelayEnergyRadio} those of the
 * uplink.
 */
package io.gapstone.core.delayenergy;
