package io.gapstone.solvers.lyapunov;

import io.gapstone.core.BadInputException;
import io.gapstone.core.lyapunov.LyapunovDecision;
import io.gapstone.core.lyapunov.LyapunovInstance;
import io.gapstone.core.lyapunov.LyapunovSlot;
import io.gapstone.solvers.model.LinearModel;
import io.gapstone.solvers.model.LinearModelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A slot, or problem P1 over all slots, as a linear model; its optimum is the mean latency.
 *
 * <p>{@code y[t,user,server,n]}: the user is on the server as one of n; {@code z[t,server,n]}: the
 * server has n users. Over all slots, {@code stay[t,user,server]} may be 1 where the user was there
 * in the slot before, and each user stays in all slots but as many as the budget allows moves.
 */
final class CrowdModel {

  private static final long MOST_VARIABLES = 20_000_000;

  /** A whole variable above this is 1. */
  private static final double WHOLE = 0.5;

  private final LinearModelBuilder builder;
  private final SlotCrowd[] crowds;
  private final Name[] names;
  private final int from;

  /** By slot, user and rank: the variable for one sharer; those for more follow it. */
  private final int[][] first;

  private final double tasks;
  private LinearModel model;

  /** The server of a user's candidate. */
  @FunctionalInterface
  private interface Name {
    int of(int u, int k);
  }

  private CrowdModel(String name, SlotCrowd[] crowds, Name[] names, int from) {
    this.crowds = crowds;
    this.names = names;
    this.from = from;
    builder = LinearModel.named(name);
    first = new int[crowds.length][crowds[0].users() * crowds[0].candidates()];
    tasks = (double) crowds[0].users() * crowds.length;
    long variables = 0;
    for (SlotCrowd crowd : crowds) {
      for (int p = 0; p < crowd.places(); p++) {
        long members = crowd.to(p) - crowd.from(p);
        variables += members * members;
      }
    }
    if (variables > MOST_VARIABLES) {
      throw new BadInputException(
          "the linear model would have "
              + variables
              + " variables; at most "
              + MOST_VARIABLES
              + " are built.");
    }
    for (int t = 0; t < crowds.length; t++) {
      slot(t);
    }
  }

  /** The least mean latency of one slot, any number of users. */
  static CrowdModel of(LyapunovSlot slot) {
    CrowdModel model =
        new CrowdModel(
            "lyapunov slot " + slot.t(),
            new SlotCrowd[] {SlotCrowd.of(slot)},
            new Name[] {slot::candidate},
            slot.t());
    model.model = model.builder.build();
    return model;
  }

  /** Problem P1. */
  static CrowdModel of(LyapunovInstance instance) {
    int slots = instance.slots();
    SlotCrowd[] crowds = new SlotCrowd[slots];
    Name[] names = new Name[slots];
    for (int t = 0; t < slots; t++) {
      int at = t;
      crowds[t] = SlotCrowd.of(instance, t);
      names[t] = (u, k) -> instance.candidate(at, u, k);
    }
    CrowdModel model = new CrowdModel("lyapunov horizon", crowds, names, 0);
    for (int u = 0; u < instance.users() && instance.budget() < slots; u++) {
      model.budget(instance, u);
    }
    model.model = model.builder.build();
    return model;
  }

  LinearModel model() {
    return model;
  }

  private void slot(int t) {
    SlotCrowd crowd = crowds[t];
    for (int p = 0; p < crowd.places(); p++) {
      place(t, p);
    }
    for (int u = 0; u < crowd.users(); u++) {
      builder.equal("assign[" + (from + t) + "," + u + "]", 1);
      for (int k = 0; k < crowd.candidates(); k++) {
        sharers(t, u, k, 1);
      }
    }
  }

  private void place(int t, int p) {
    SlotCrowd crowd = crowds[t];
    int members = crowd.to(p) - crowd.from(p);
    int server = names[t].of(crowd.user(crowd.from(p)), crowd.rank(crowd.from(p)));
    String suffix = (from + t) + "," + server;
    for (int m = crowd.from(p); m < crowd.to(p); m++) {
      int u = crowd.user(m);
      int k = crowd.rank(m);
      for (int n = 1; n <= members; n++) {
        double cost = crowd.seconds(u, k, n) / tasks;
        String name = "y[" + (from + t) + "," + u + "," + server + "," + n + "]";
        int variable = builder.binary(name, cost);
        if (n == 1) {
          first[t][u * crowd.candidates() + k] = variable;
        }
      }
    }
    if (members == 1) {
      return;
    }
    int[] z = new int[members + 1];
    for (int n = 1; n <= members; n++) {
      z[n] = builder.binary("z[" + suffix + "," + n + "]", 0);
      builder.equal("sharers[" + suffix + "," + n + "]", 0).term(z[n], -n);
      for (int m = crowd.from(p); m < crowd.to(p); m++) {
        builder.term(variable(t, crowd.user(m), crowd.rank(m), n), 1);
      }
      for (int m = crowd.from(p); n > 1 && m < crowd.to(p); m++) {
        builder
            .atMost("only[" + suffix + "," + n + "," + crowd.user(m) + "]", 0)
            .term(variable(t, crowd.user(m), crowd.rank(m), n), 1)
            .term(z[n], -1);
      }
    }
    builder.atMost("number[" + suffix + "]", 1);
    for (int n = 1; n <= members; n++) {
      builder.term(z[n], 1);
    }
  }

  private int variable(int t, int u, int k, int sharers) {
    return first[t][u * crowds[t].candidates() + k] + sharers - 1;
  }

  /** Adds the variables that say that a user is on a candidate to the row begun last. */
  private void sharers(int t, int u, int k, double coefficient) {
    int p = crowds[t].place(u, k);
    for (int n = 1; p >= 0 && n <= crowds[t].to(p) - crowds[t].from(p); n++) {
      builder.term(variable(t, u, k, n), coefficient);
    }
  }

  private void budget(LyapunovInstance instance, int u) {
    int slots = instance.slots();
    int[] stays = new int[slots * instance.candidates()];
    int count = 0;
    for (int t = 0; t < slots; t++) {
      for (int k = 0; k < instance.candidates(); k++) {
        int server = instance.candidate(t, u, k);
        int old = t == 0 ? -1 : instance.rank(t - 1, u, server);
        boolean could =
            t == 0
                ? server == instance.initialHost(u)
                : old >= 0 && instance.allowed(t - 1, u, old);
        if (could && instance.allowed(t, u, k)) {
          String suffix = "[" + t + "," + u + "," + server + "]";
          int stay = builder.continuous("stay" + suffix, 0, 1, 0);
          stays[count++] = stay;
          builder.atMost("here" + suffix, 0).term(stay, 1);
          sharers(t, u, k, -1);
          if (t > 0) {
            builder.atMost("before" + suffix, 0).term(stay, 1);
            sharers(t - 1, u, old, -1);
          }
        }
      }
    }
    builder.atLeast("LYAPUNOV (11a) budget[" + u + "]", slots - instance.budget());
    for (int i = 0; i < count; i++) {
      builder.term(stays[i], 1);
    }
  }

  /** The decisions that a solution stands for, one per slot. */
  List<LyapunovDecision> decisions(double[] values, Function<int[], LyapunovDecision> deciding) {
    List<LyapunovDecision> decisions = new ArrayList<>(crowds.length);
    for (int t = 0; t < crowds.length; t++) {
      int[] hosts = new int[crowds[0].users()];
      for (int u = 0; u < hosts.length; u++) {
        hosts[u] = names[t].of(u, rank(values, t, u));
      }
      decisions.add(deciding.apply(hosts));
    }
    return decisions;
  }

  private int rank(double[] values, int t, int u) {
    int rank = 0;
    for (int k = 0; k < crowds[t].candidates(); k++) {
      int p = crowds[t].place(u, k);
      for (int n = 1; p >= 0 && n <= crowds[t].to(p) - crowds[t].from(p); n++) {
        rank = values[variable(t, u, k, n)] > WHOLE ? k : rank;
      }
    }
    return rank;
  }
}
