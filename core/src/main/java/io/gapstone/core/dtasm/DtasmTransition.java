package io.gapstone.core.dtasm;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Outcome;
import io.gapstone.core.Violation;
import io.gapstone.core.knapsack.WeightScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One slot from decision to outcome. A workspace for one thread, its arrays as long as the largest
 * instance needed.
 */
final class DtasmTransition {

  static final String SERVER = "DTASM (1) server";

  private final UserSelection selection = new UserSelection();
  private int[] wish = {};
  private Verdict[] verdict = {};
  private double[] downtimeSeconds = {};
  private double[] requiredHz = {};
  private int[] first = {};
  private int[] byServer = {};

  Outcome<DtasmState> run(DtasmInstance instance, int t, DtasmState state, DtasmDecision decision) {
    if (decision.users() != instance.users()) {
      throw new BadInputException(
          "the decision of slot "
              + t
              + " names servers for "
              + decision.users()
              + " users; it must be "
              + instance.users()
              + ".");
    }
    reserve(instance);
    List<Violation> violations = readWishes(instance, t, state, decision);
    DtasmState start = decision.placesAnew() ? placedAnew(instance.users()) : state;
    DtasmSlot slot = new DtasmSlot(instance, t, start);
    admit(slot);
    select(slot);
    return outcome(slot, decision.placesAnew(), violations);
  }

  /** Examines each wish, and keeps what the user would suffer and need. */
  private void admit(DtasmSlot slot) {
    int cloud = slot.cloud();
    for (int u = 0; u < slot.users(); u++) {
      downtimeSeconds[u] = slot.downtimeSeconds(u, wish[u]);
      if (wish[u] == cloud) {
        verdict[u] = Verdict.CLOUD;
      } else {
        requiredHz[u] = slot.requiredHz(u, wish[u]);
        verdict[u] = slot.admission(wish[u], downtimeSeconds[u], requiredHz[u]);
      }
    }
  }

  private void reserve(DtasmInstance instance) {
    int users = instance.users();
    if (wish.length < users) {
      wish = new int[users];
      verdict = new Verdict[users];
      downtimeSeconds = new double[users];
      requiredHz = new double[users];
      byServer = new int[users];
    }
    if (first.length < instance.servers() + 1) {
      first = new int[instance.servers() + 1];
    }
  }

  /** Each user is named exactly one server, constraint C1; a user named none that exists stays. */
  private List<Violation> readWishes(
      DtasmInstance instance, int t, DtasmState state, DtasmDecision decision) {
    List<Violation> violations = List.of();
    int cloud = instance.network().cloud();
    for (int u = 0; u < instance.users(); u++) {
      int server = decision.server(u);
      if (server >= 0 && server <= cloud) { // DTASM (1)
        wish[u] = server;
      } else {
        wish[u] = state.host(u);
        violations = violations.isEmpty() ? new ArrayList<>() : violations;
        double amount = server < 0 ? -(double) server : server - (double) cloud;
        violations.add(new Violation(SERVER, t, u, server, amount));
      }
    }
    return violations;
  }

  private DtasmState placedAnew(int users) {
    return new DtasmState(Arrays.copyOf(wish, users));
  }

  /** Lets each server that its admitted users overfill keep the best of them. */
  private void select(DtasmSlot slot) {
    int servers = slot.servers();
    groupByServer(slot.users(), servers);
    for (int h = 0; h < servers; h++) {
      int from = h == 0 ? 0 : first[h - 1];
      int count = first[h] - from;
      double capacity = slot.network().capacityHz(h);
      double factor = WeightScale.factor(capacity);
      selection.reserve(count);
      for (int k = 0; k < count; k++) {
        int u = byServer[from + k];
        selection.set(k, slot.loadBits(u), requiredHz[u], factor);
      }
      if (!selection.allFit(count, capacity, factor)) {
        for (int k = 0; k < count; k++) {
          if (!selection.kept(k)) {
            verdict[byServer[from + k]] = Verdict.SELECTION;
          }
        }
      }
    }
  }

  /** Lists the admitted users by server; {@code first[h]} ends up behind the last one of h. */
  private void groupByServer(int users, int servers) {
    Arrays.fill(first, 0, servers + 1, 0);
    for (int u = 0; u < users; u++) {
      if (verdict[u] == Verdict.SERVED) {
        first[wish[u] + 1]++;
      }
    }
    for (int h = 1; h <= servers; h++) {
      first[h] += first[h - 1];
    }
    for (int u = 0; u < users; u++) {
      if (verdict[u] == Verdict.SERVED) {
        byServer[first[wish[u]]++] = u;
      }
    }
  }

  private Outcome<DtasmState> outcome(
      DtasmSlot slot, boolean placedAnew, List<Violation> violations) {
    int cloud = slot.cloud();
    int[] hosts = new int[slot.users()];
    DtasmTally tally = new DtasmTally();
    for (int u = 0; u < hosts.length; u++) {
      boolean served = verdict[u] == Verdict.SERVED;
      hosts[u] = served ? wish[u] : cloud;
      tally.add(slot, u, wish[u], verdict[u], downtimeSeconds[u]);
    }
    return new Outcome<>(tally.components(placedAnew), violations, new DtasmState(hosts));
  }
}
