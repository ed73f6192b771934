package io.gapstone.core.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Outcome;
import io.gapstone.core.Tolerance;
import io.gapstone.core.Violation;
import java.util.ArrayList;
import java.util.List;

/** One slot's step: where services run, what that costs and which constraints it breaks. */
final class DelayEnergyTransition {

  private static final String SERVER = "DELAY-ENERGY (10) server";
  private static final String VMS = "DELAY-ENERGY (11) vms";
  private static final String DEADLINE = "DELAY-ENERGY (12) deadline";
  private static final String CAP = "DELAY-ENERGY energy cap";
  private static final String REFUSAL = "DELAY-ENERGY refusal";

  private final DelayEnergyInstance instance;
  private final int t;
  private final DelayEnergyState state;
  private final DelayEnergyDecision decision;
  private final DelayEnergyCosts costs;
  private final double[] totals = new double[DelayEnergyTotals.COMPONENTS.size()];
  private List<Violation> violations = List.of();

  DelayEnergyTransition(
      DelayEnergyInstance instance, int t, DelayEnergyState state, DelayEnergyDecision decision) {
    if (decision.users() != instance.users()) {
      throw new BadInputException(
          "the decision is for "
              + decision.users()
              + " users; it must be for "
              + instance.users()
              + ".");
    }
    this.instance = instance;
    this.t = t;
    this.state = state;
    this.decision = decision;
    this.costs = new DelayEnergyCosts(instance, t);
  }

  Outcome<DelayEnergyState> outcome() {
    int[] servers = servers();
    DelayEnergyState next = new DelayEnergyState(servers, instance.servers());
    checkVms(next);
    requests(servers);
    for (int u = 0; u < servers.length; u++) {
      cost(u, servers[u], next.occupants(servers[u]));
    }
    total();
    return new Outcome<>(totals, violations, next);
  }

  /** Exactly one server for each user; one that does not exist leaves the user on its host. */
  private int[] servers() {
    int[] servers = new int[instance.users()];
    for (int u = 0; u < servers.length; u++) {
      int s = decision.server(u);
      servers[u] = exists(s, u) ? s : state.host(u); // DELAY-ENERGY (10)
    }
    return servers;
  }

  private boolean exists(int s, int u) {
    if (s >= 0 && s < instance.servers()) {
      return true;
    }
    double amount = s < 0 ? -(double) s : s - instance.servers() + 1.0;
    report(new Violation(SERVER, t, u, Violation.NONE, amount));
    return false;
  }

  private void checkVms(DelayEnergyState next) {
    for (int s = 0; s < instance.servers(); s++) {
      int excess = next.occupants(s) - instance.vms(s); // DELAY-ENERGY (11)
      if (excess > 0) {
        report(new Violation(VMS, t, Violation.NONE, s, excess));
      }
    }
  }

  /**
   * Counts requests and refusals. A refusal is genuine if its server was full at the user's turn
   * and the user stayed; any other is a violation.
   */
  private void requests(int[] servers) {
    int[] occupants = null;
    int moved = 0;
    for (int u = 0; u < servers.length; u++) {
      int wish = decision.wish(u);
      if (wish == decision.server(u)) {
        totals[DelayEnergyTotals.REQUESTS] += servers[u] == state.host(u) ? 0 : 1;
      } else if (exists(wish, u)) {
        if (occupants == null) {
          occupants = startOccupants();
        }
        moved = replay(servers, moved, u, occupants);
        if (servers[u] == state.host(u) && occupants[wish] >= instance.vms(wish)) {
          totals[DelayEnergyTotals.REQUESTS]++;
          totals[DelayEnergyTotals.REFUSED]++;
        } else {
          report(new Violation(REFUSAL, t, u, wish, 1));
        }
      }
    }
  }

  private int[] startOccupants() {
    int[] occupants = new int[instance.servers()];
    for (int s = 0; s < occupants.length; s++) {
      occupants[s] = state.occupants(s);
    }
    return occupants;
  }

  /** Moves users {@code from..to-1} from their hosts to their servers; gives {@code to}. */
  private int replay(int[] servers, int from, int to, int[] occupants) {
    for (int u = from; u < to; u++) {
      occupants[state.host(u)]--;
      occupants[servers[u]]++;
    }
    return to;
  }

  private void cost(int u, int s, int occupants) {
    int host = state.host(u);
    double access = costs.accessSeconds(u, s);
    double computation = costs.computationSeconds(u, s, occupants);
    double migration = costs.migrationSeconds(u, host, s);
    double deadline = instance.deadlineSeconds(u);
    double delay = costs.delaySeconds(u, host, s, occupants);
    totals[DelayEnergyTotals.DELAY] += delay; // DELAY-ENERGY (8)
    totals[DelayEnergyTotals.DECISION_DELAY] += access + computation + migration;
    totals[DelayEnergyTotals.COMMUNICATION] += costs.communicationSeconds(u);
    totals[DelayEnergyTotals.ACCESS] += access;
    totals[DelayEnergyTotals.COMPUTATION] += computation;
    totals[DelayEnergyTotals.MIGRATION] += migration;
    totals[DelayEnergyTotals.RELATIVE_DELAY] += delay / deadline;
    totals[DelayEnergyTotals.DECISION_COST] += (access + computation + migration) / deadline;
    if (s != host) {
      totals[DelayEnergyTotals.MOVES]++;
      totals[DelayEnergyTotals.MIGRATED_BIT_HOPS] += costs.bitHops(u, host, s);
    }
    if (!Tolerance.atMost(delay, deadline)) { // DELAY-ENERGY (12)
      late(u, s, delay - deadline);
    }
  }

  /** Late by the decision's fault only if some server, with nobody else on it, were in time. */
  private void late(int u, int s, double excess) {
    double least = costs.leastDelaySeconds(u, state.host(u));
    if (!Tolerance.atMost(least, instance.deadlineSeconds(u))) {
      totals[DelayEnergyTotals.HOPELESS_DEADLINES]++;
      return;
    }
    totals[DelayEnergyTotals.MISSED_DEADLINES]++;
    if (!decision.sequential() && instance.play().deadlinesBind()) {
      report(new Violation(DEADLINE, t, u, s, excess));
    }
  }

  private void total() {
    double bitHops = totals[DelayEnergyTotals.MIGRATED_BIT_HOPS];
    double cap = instance.play().energyCapBitHops();
    if (bitHops > cap) {
      report(new Violation(CAP, t, Violation.NONE, Violation.NONE, bitHops - cap));
    }
    double energy = costs.energy(bitHops);
    totals[DelayEnergyTotals.ENERGY] = energy; // DELAY-ENERGY (9)
    totals[DelayEnergyTotals.DECISION_COST] += instance.model().energyWeight() * energy;
  }

  private void report(Violation violation) {
    if (violations.isEmpty()) {
      violations = new ArrayList<>();
    }
    violations.add(violation);
  }
}
