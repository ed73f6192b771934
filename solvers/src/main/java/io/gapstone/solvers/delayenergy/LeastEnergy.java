package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import java.util.Optional;

/**
 * The least energy with which room and deadlines can be kept.
 *
 * @param server an assignment of this energy
 * @param energy in bits times hops
 * @param complete whether the energy is proven least
 * @param certificate of that; none where it is 0
 * @param work nodes expanded, and the root
 */
record LeastEnergy(
    int[] server, double energy, boolean complete, Optional<Certificate> certificate, long work) {

  /** Energies are whole multiples of a unit, so that a bound above n - 1 proves n. */
  private static final double NEARLY_ONE = 1 - 1e-6;

  /**
   * Searches from an allowed assignment.
   *
   * @param pool hears of all assignments on the way
   */
  static LeastEnergy of(Crowding slot, double unit, int[] start, Budget budget, EnergyPool pool) {
    if (slot.energy(start) == 0) {
      return new LeastEnergy(start, 0, true, Optional.empty(), 0);
    }
    Crowding energies = slot.energyIn(unit);
    CrowdingSolver.Settings settings =
        new CrowdingSolver.Settings(0, NEARLY_ONE, Long.MAX_VALUE, true, Optional.empty());
    Incumbents incumbents = new Incumbents(energies, pool);
    CrowdingResult result =
        new CrowdingSolver(energies, incumbents, settings, budget, Progress.SILENT).solve(start);
    int[] server = result.server().orElse(start);
    return new LeastEnergy(
        server,
        slot.energy(server),
        result.complete(),
        Optional.of(result.certificate(DelayEnergyVerifier.LEAST_ENERGY)),
        1 + result.nodes());
  }
}
