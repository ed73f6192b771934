package io.gapstone.solvers.delayenergy;

import io.gapstone.core.Budget;
import io.gapstone.core.Progress;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether all users find a place within room, deadlines and cap: first by local search, then by
 * branch and bound on the least number of users without one.
 *
 * @param server an assignment that is allowed, if one was found
 * @param impossible whether it is proven that there is none
 * @param certificate of that
 * @param work nodes expanded, and the root
 */
record Placing(
    Optional<int[]> server, boolean impossible, Optional<Certificate> certificate, long work) {

  /** Numbers of users are whole, so that a bound above n - 1 proves n. */
  private static final double NEARLY_ONE = 1 - 1e-6;

  static Placing of(DelayEnergySlot view, Crowding slot, long nodes, Budget budget) {
    int[] hosts = hosts(view);
    if (slot.keepsRoomAndDeadlines(hosts)) {
      return new Placing(Optional.of(hosts), false, Optional.empty(), 0);
    }
    Incumbents found = new Incumbents(slot, server -> {});
    new CrowdingPrimal(slot, found).improve(hosts);
    if (found.found()) {
      return new Placing(Optional.of(found.best()), false, Optional.empty(), 0);
    }
    Crowding places = slot.places();
    CrowdingSolver.Settings settings =
        new CrowdingSolver.Settings(0, NEARLY_ONE, nodes, true, Optional.empty());
    Incumbents incumbents = new Incumbents(places, server -> {});
    int[] nowhere = new int[slot.users];
    Arrays.fill(nowhere, slot.servers);
    CrowdingResult result =
        new CrowdingSolver(places, incumbents, settings, budget, Progress.SILENT).solve(nowhere);
    boolean all = result.upper() < NEARLY_ONE;
    return new Placing(
        all ? result.server() : Optional.empty(),
        !all && result.complete(),
        Optional.of(result.certificate(DelayEnergyVerifier.UNPLACED)),
        1 + result.nodes());
  }

  static int[] hosts(DelayEnergySlot view) {
    int[] hosts = new int[view.users()];
    for (int u = 0; u < hosts.length; u++) {
      hosts[u] = view.host(u);
    }
    return hosts;
  }
}
