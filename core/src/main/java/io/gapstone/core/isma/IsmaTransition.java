package io.gapstone.core.isma;

import io.gapstone.core.Outcome;
import io.gapstone.core.Tolerance;
import io.gapstone.core.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One step of the process: what is wrong with the wishes, what is granted, what it costs. */
final class IsmaTransition {

  private static final int LOCAL = -1;
  private static final double LARGEST_AMOUNT = 1e18;

  private final IsmaInstance instance;
  private final int t;
  private final IsmaState state;
  private final IsmaDecision decision;

  /** By user: the server that gets a part of the task, or {@link #LOCAL}. */
  private final int[] targets;

  /** By server: the sum of the wished shares. */
  private final double[] wished;

  private List<Violation> violations = List.of();

  IsmaTransition(IsmaInstance instance, int t, IsmaState state, IsmaDecision decision) {
    this.instance = instance;
    this.t = t;
    this.state = state;
    this.decision = decision;
    this.targets = new int[instance.users()];
    this.wished = new double[instance.servers()];
  }

  Outcome<IsmaState> run() {
    for (int u = 0; u < targets.length; u++) {
      targets[u] = target(u);
      if (targets[u] != LOCAL) {
        wished[targets[u]] += decision.share(u);
      }
    }
    double[] components = new double[IsmaProblem.COMPONENTS.size()];
    for (int l = 0; l < wished.length; l++) {
      if (!Tolerance.atMost(wished[l], 1)) {
        components[IsmaProblem.OVERSUBSCRIBED]++;
        blameSingleServers(l);
      }
    }
    for (int u = 0; u < targets.length; u++) {
      pay(u, components);
    }
    return new Outcome<>(components, violations, next());
  }

  /** Where the user's part goes; a wish that makes no sense leaves the whole task to the user. */
  private int target(int u) {
    int server = decision.server(u);
    int tenths = decision.ratioTenths(u);
    double share = decision.share(u);
    boolean sound = true;
    if (server < 0 || server >= wished.length) {
      double beyond = server < 0 ? -(double) server : server - (wished.length - 1.0);
      violate(IsmaProblem.SERVER, u, Violation.NONE, beyond);
      sound = false;
    }
    if (tenths < 0 || tenths > IsmaCosts.WHOLE) {
      double beyond = tenths < 0 ? -(double) tenths : tenths - (double) IsmaCosts.WHOLE;
      violate(IsmaProblem.RATIO, u, Violation.NONE, beyond);
      sound = false;
    }
    double least = tenths == 0 ? 0 : IsmaProblem.LEAST_SHARE;
    if (!(share >= least && Tolerance.atMost(share, 1))) {
      double beyond = share > 1 ? share - 1 : share < least ? least - share : 1;
      violate(IsmaProblem.SHARE, u, sound ? server : Violation.NONE, beyond);
      sound = false;
    }
    return sound && tenths > 0 ? server : LOCAL;
  }

  /** One server's own wishes for its users can be held to the capacity; several servers' cannot. */
  private void blameSingleServers(int target) {
    double[] own = new double[wished.length];
    for (int u = 0; u < targets.length; u++) {
      if (targets[u] == target) {
        own[state.host(u)] += decision.share(u);
      }
    }
    for (double sum : own) {
      if (!Tolerance.atMost(sum, 1)) {
        violate(IsmaProblem.SHARE_SUM, Violation.NONE, target, sum - 1);
      }
    }
  }

  /** What is granted of a wish: all of it, or its proportion where the server is oversubscribed. */
  private double granted(int u) {
    double sum = wished[targets[u]];
    return Tolerance.atMost(sum, 1) ? decision.share(u) : decision.share(u) / sum;
  }

  private void pay(int u, double[] components) {
    int server = targets[u];
    int host = state.host(u);
    int tenths = server == LOCAL ? 0 : decision.ratioTenths(u);
    double local = instance.localSeconds(t, u, tenths);
    double completion = local;
    if (server != LOCAL) {
      double upload = instance.uploadSeconds(t, u, tenths);
      double wired = instance.wiredSeconds(t, u, server, tenths);
      double migration = instance.migrationSeconds(host, server);
      double edge = instance.edgeSeconds(t, u, server, tenths, granted(u));
      completion = IsmaCosts.completionSeconds(local, upload, wired, migration, edge);
      components[IsmaProblem.UPLOAD] += upload;
      components[IsmaProblem.WIRED] += wired;
      components[IsmaProblem.MIGRATION] += migration;
      components[IsmaProblem.EDGE] += edge;
      components[IsmaProblem.OFFLOADED]++;
      components[IsmaProblem.MIGRATED] += server == host ? 0 : 1;
    }
    components[IsmaProblem.COMPLETION] += completion;
    components[IsmaProblem.LOCAL] += local;
    double deadline = instance.deadlineSeconds(u);
    if (deadline > 0 && !Tolerance.atMost(completion, deadline)) {
      components[IsmaProblem.MISSED]++;
    }
  }

  private IsmaState next() {
    double[] freeShares = new double[wished.length];
    Arrays.setAll(freeShares, l -> Math.max(0, 1 - wished[l]));
    for (int u = 0; u < targets.length; u++) {
      if (targets[u] == LOCAL) {
        targets[u] = state.host(u);
      }
    }
    return new IsmaState(targets, freeShares);
  }

  private void violate(String constraint, int user, int server, double amount) {
    if (violations.isEmpty()) {
      violations = new ArrayList<>();
    }
    violations.add(new Violation(constraint, t, user, server, Math.min(amount, LARGEST_AMOUNT)));
  }
}
