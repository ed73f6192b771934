package io.gapstone.solvers.delayenergy;

import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.delayenergy.DelayEnergyDecision;
import io.gapstone.core.delayenergy.DelayEnergySlot;
import io.gapstone.core.delayenergy.DelayEnergyVerifier;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import io.gapstone.solvers.model.StatedModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One slot as a linear model with {@link ServiceCounts}, or, where that would be too large, with
 * {@code x[user,server]} and {@code crowding[server]}.
 *
 * <p>In the latter, where W is the sum of weights on a server of n services and {@code most(j)}
 * that of the j heaviest users, {@code n W} is at least {@code k W - (k - j) most(j)} for n = j
 * below k, and at least {@code k W} for n from k on; with k = n the former is exact.
 */
final class SlotModel {

  private static final double WHOLE = 0.5;
  private static final double MEGABYTE_BITS = 8e6;

  private final Crowding slot;
  private final LinearModelBuilder builder;

  /** Adds that a user is on a server to the row begun last. */
  @FunctionalInterface
  private interface There {
    void add(int u, int s, double coefficient);
  }

  private SlotModel(DelayEnergySlot view) {
    slot = Crowding.scalar(view);
    builder = LinearModel.named("delay-energy slot " + view.t()).offset(slot.constant);
  }

  /** The tighter model that fits memory. */
  static StatedPrices of(DelayEnergySlot view) {
    return of(view, ServiceCounts.MOST_VARIABLES);
  }

  /** With numbers of services if that takes at most so many variables. */
  static StatedPrices of(DelayEnergySlot view, long mostVariables) {
    SlotModel model = new SlotModel(view);
    long variables = 0;
    for (short company : model.slot.most) {
      variables += company;
    }
    return variables <= mostVariables ? model.counted() : model.compact();
  }

  private StatedPrices counted() {
    int servers = slot.servers;
    ServiceCounts counts =
        new ServiceCounts(
            builder,
            "",
            slot.users,
            servers,
            (u, s) -> slot.most[u * servers + s],
            (u, s, k) -> slot.cost[u * servers + s] + k * slot.crowd(u, s));
    rows((u, s, coefficient) -> counts.terms(u, s, 1, coefficient));
    counts.addRows(slot.room);
    return stated(counts::servers);
  }

  /** Everybody has one server, and moves keep the cap. */
  private void rows(There there) {
    for (int u = 0; u < slot.users; u++) {
      builder.equal("DELAY-ENERGY (10) user[" + u + "]", 1);
      for (int s = 0; s < slot.servers; s++) {
        there.add(u, s, 1);
      }
    }
    if (slot.cap < Double.POSITIVE_INFINITY) {
      builder.atMost("energy cap", slot.cap / MEGABYTE_BITS);
      for (int u = 0; u < slot.users; u++) {
        for (int s = 0; s < slot.servers; s++) {
          there.add(u, s, slot.energy[u * slot.servers + s] / MEGABYTE_BITS);
        }
      }
    }
  }

  private StatedPrices compact() {
    int servers = slot.servers;
    int[] x = new int[slot.users * servers];
    for (int pair = 0; pair < x.length; pair++) {
      String name = "x[" + pair / servers + "," + pair % servers + "]";
      x[pair] = slot.most[pair] > 0 ? builder.binary(name, slot.cost[pair]) : -1;
    }
    ServiceCounts.checkSize(x.length);
    rows(
        (u, s, coefficient) -> {
          if (x[u * servers + s] >= 0) {
            builder.term(x[u * servers + s], coefficient);
          }
        });
    double[] heaviest = heaviest();
    for (int s = 0; s < servers; s++) {
      server(s, x, heaviest);
    }
    return stated(
        values -> {
          int[] server = new int[slot.users];
          for (int pair = 0; pair < x.length; pair++) {
            if (x[pair] >= 0 && values[x[pair]] > WHOLE) {
              server[pair / servers] = pair % servers;
            }
          }
          return server;
        });
  }

  /** By number, the sum of so many greatest weights. */
  private double[] heaviest() {
    double[] sorted = slot.weight.clone();
    Arrays.sort(sorted);
    double[] sums = new double[sorted.length + 1];
    for (int k = 1; k < sums.length; k++) {
      sums[k] = sums[k - 1] + sorted[sorted.length - k];
    }
    return sums;
  }

  private void server(int s, int[] x, double[] heaviest) {
    int room = slot.room[s];
    double slowness = slot.slowness[s];
    int crowding =
        builder.continuous("crowding[" + s + "]", 0, room * heaviest[room] * slowness, 1);
    int[] z = new int[room + 1];
    for (int k = 1; k <= room; k++) {
      z[k] = builder.binary("z[" + s + "," + k + "]", 0);
    }
    builder.atMost("DELAY-ENERGY (11) vms[" + s + "]", 1);
    for (int k = 1; k <= room; k++) {
      builder.term(z[k], 1);
    }
    builder.equal("services[" + s + "]", 0);
    for (int k = 1; k <= room; k++) {
      builder.term(z[k], -k);
    }
    weighted(s, x, u -> 1.0);
    for (int k = 1; k <= room; k++) {
      double times = k * slowness;
      builder.atLeast("least[" + s + "," + k + "]", 0).term(crowding, 1);
      weighted(s, x, u -> -times * slot.weight[u]);
      for (int j = 1; j < k; j++) {
        builder.term(z[j], (k - j) * heaviest[j] * slowness);
      }
    }
    for (int u = 0; u < slot.users; u++) {
      int pair = u * slot.servers + s;
      if (x[pair] >= 0 && slot.most[pair] < room) {
        builder.atMost("DELAY-ENERGY (12) deadline[" + u + "," + s + "]", 0).term(x[pair], 1);
        for (int k = 1; k <= slot.most[pair]; k++) {
          builder.term(z[k], -1);
        }
      }
    }
  }

  private void weighted(int s, int[] x, Function<Integer, Double> weight) {
    for (int u = 0; u < slot.users; u++) {
      int pair = u * slot.servers + s;
      if (x[pair] >= 0) {
        builder.term(x[pair], weight.apply(u));
      }
    }
  }

  private StatedPrices stated(Function<double[], int[]> reading) {
    LinearModel model = builder.build();
    return new StatedPrices(
        StatedModel.exact(
            model, values -> List.of(DelayEnergyDecision.joint(reading.apply(values)))),
        this::proof);
  }

  /** One row of prices: the multipliers of users, and that of the cap. */
  private Certificate proof(double[] duals) {
    double[] prices = Arrays.copyOf(duals, slot.users + 1);
    boolean capped = slot.cap < Double.POSITIVE_INFINITY;
    prices[slot.users] = capped ? Math.max(0, -duals[slot.users] / MEGABYTE_BITS) : 0;
    return new Certificate(
        DelayEnergyVerifier.SLOT,
        Map.of("cutoff", new double[1], "tree", new double[2], "prices", prices));
  }
}
