package io.gapstone.solvers.delayenergy;

import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergyInstance;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.StatedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All slots as a linear model: {@link ServiceCounts} in each, and {@code move[t,user,from,to]} for
 * the flow of each user from server to server, which is whole where the servers are.
 */
final class HorizonModel {

  private static final double MEGABYTE_BITS = 8e6;

  private final HorizonCosts costs;
  private final LinearModelBuilder builder;
  private final ServiceCounts[] counts;

  /** By slot and user, its moves by from and to; those that break the cap alone are -1. */
  private final int[][] moves;

  private HorizonModel(DelayEnergyInstance instance) {
    costs = new HorizonCosts(instance);
    checkSize();
    builder = LinearModel.named("delay-energy horizon").offset(costs.constant);
    counts = new ServiceCounts[costs.slots];
    moves = new int[costs.slots * costs.users][];
    for (int t = 0; t < costs.slots; t++) {
      int slot = t;
      counts[t] =
          new ServiceCounts(
              builder,
              t + ",",
              costs.users,
              costs.servers,
              (u, s) -> costs.mostFromAnywhere(slot, u, s),
              (u, s, k) -> k * costs.weight[slot * costs.users + u] * costs.slowness[s]);
      for (int u = 0; u < costs.users; u++) {
        moves(t, u);
      }
    }
    arrivals();
    cap();
    for (int t = 0; t < costs.slots; t++) {
      counts[t].addRows(costs.room);
      for (int u = 0; u < costs.users; u++) {
        departures(t, u);
        deadlines(t, u);
      }
    }
  }

  static StatedPrices of(DelayEnergyInstance instance) {
    HorizonModel model = new HorizonModel(instance);
    return new StatedPrices(
        StatedModel.exact(model.builder.build(), model::decisions), model::proof);
  }

  private void checkSize() {
    long company = 0;
    for (int room : costs.room) {
      company += room;
    }
    long perUser = company + (long) costs.servers * costs.servers;
    ServiceCounts.checkSize(Math.multiplyExact(perUser, (long) costs.slots * costs.users));
  }

  private boolean startsAt(int t, int u, int from) {
    return t > 0 || from == costs.firstHost(u);
  }

  private void moves(int t, int u) {
    int servers = costs.servers;
    int at = t * costs.users + u;
    int[] variables = new int[servers * servers];
    Arrays.fill(variables, -1);
    for (int from = 0; from < servers; from++) {
      for (int to = 0; to < servers; to++) {
        boolean light = costs.bitHops(t, u, from, to) <= costs.cap;
        if (light && startsAt(t, u, from) && costs.most(t, u, from, to) > 0) {
          double cost = costs.move(t, u, from, to, 0) + costs.access[at * servers + to];
          String name = "move[" + t + "," + u + "," + from + "," + to + "]";
          variables[from * servers + to] = builder.continuous(name, 0, 1, cost);
        }
      }
    }
    moves[at] = variables;
  }

  /** Who arrives on a server is there: these rows come first. */
  private void arrivals() {
    for (int t = 0; t < costs.slots; t++) {
      for (int u = 0; u < costs.users; u++) {
        for (int s = 0; s < costs.servers; s++) {
          builder.equal("arrive[" + t + "," + u + "," + s + "]", 0);
          counts[t].terms(u, s, 1, 1);
          for (int from = 0; from < costs.servers; from++) {
            move(t, u, from, s, -1);
          }
        }
      }
    }
  }

  private void move(int t, int u, int from, int to, double coefficient) {
    int variable = moves[t * costs.users + u][from * costs.servers + to];
    if (variable >= 0) {
      builder.term(variable, coefficient);
    }
  }

  /** One row by slot, after the arrivals. */
  private void cap() {
    for (int t = 0; t < costs.slots && costs.cap < Double.POSITIVE_INFINITY; t++) {
      builder.atMost("energy cap[" + t + "]", costs.cap / MEGABYTE_BITS);
      for (int u = 0; u < costs.users; u++) {
        for (int from = 0; from < costs.servers; from++) {
          for (int to = 0; to < costs.servers; to++) {
            move(t, u, from, to, costs.bitHops(t, u, from, to) / MEGABYTE_BITS);
          }
        }
      }
    }
  }

  /** Who was on a server leaves it, perhaps for itself. */
  private void departures(int t, int u) {
    for (int from = 0; from < costs.servers; from++) {
      if (startsAt(t, u, from)) {
        builder.equal("leave[" + t + "," + u + "," + from + "]", t == 0 ? 1 : 0);
        for (int to = 0; to < costs.servers; to++) {
          move(t, u, from, to, 1);
        }
        for (int before = 0; t > 0 && before < costs.servers; before++) {
          move(t - 1, u, before, from, -1);
        }
      }
    }
  }

  /** Among k services or more only where the user is in time, which depends on its way there. */
  private void deadlines(int t, int u) {
    for (int s = 0; s < costs.servers && costs.tight(t, u); s++) {
      for (int k = 2; k <= counts[t].most(u, s); k++) {
        String name = "DELAY-ENERGY (12) deadline[" + t + "," + u + "," + s + "," + k + "]";
        builder.atMost(name, 0);
        counts[t].terms(u, s, k, 1);
        for (int from = 0; from < costs.servers; from++) {
          if (costs.most(t, u, from, s) >= k) {
            move(t, u, from, s, -1);
          }
        }
      }
    }
  }

  private List<DelayEnergyDecision> decisions(double[] values) {
    List<DelayEnergyDecision> all = new ArrayList<>();
    for (ServiceCounts slot : counts) {
      all.add(DelayEnergyDecision.joint(slot.servers(values)));
    }
    return all;
  }

  private Certificate proof(double[] duals) {
    int pairs = costs.access.length;
    double[] energy = new double[costs.slots];
    for (int t = 0; t < energy.length && costs.cap < Double.POSITIVE_INFINITY; t++) {
      energy[t] = Math.max(0, -duals[pairs + t] / MEGABYTE_BITS);
    }
    return new Certificate(
        DelayEnergyVerifier.HORIZON,
        Map.of("prices", Arrays.copyOf(duals, pairs), "energy", energy));
  }
}
