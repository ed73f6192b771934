package io.gapstone.core.isma;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Choices;
import io.gapstone.core.Component;
import io.gapstone.core.Outcome;
import io.gapstone.core.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Migration and offloading where a server knows only its own users. */
public final class IsmaProblem implements Problem<IsmaInstance, IsmaState, IsmaSlot, IsmaDecision> {

  /** Constraint: a decision names a server that exists. */
  public static final String SERVER = "ISMA server";

  /** Constraint: ratios are whole tenths from 0 to 10. */
  public static final String RATIO = "ISMA ratio";

  /** Constraint: a share lies in [0, 1], and an offloaded part has at least the least share. */
  public static final String SHARE = "ISMA share";

  /** Constraint: what one server wishes from a server for its own users sums to at most 1. */
  public static final String SHARE_SUM = "ISMA share sum";

  /** An offloaded part needs at least this much of a server. */
  public static final double LEAST_SHARE = 1e-9;

  static final int COMPLETION = 0;
  static final int LOCAL = 1;
  static final int UPLOAD = 2;
  static final int WIRED = 3;
  static final int MIGRATION = 4;
  static final int EDGE = 5;
  static final int OFFLOADED = 6;
  static final int MIGRATED = 7;
  static final int MISSED = 8;
  static final int OVERSUBSCRIBED = 9;

  static final List<Component> COMPONENTS =
      List.of(
          new Component("completionSeconds", "completion times, the longer of both parts"),
          new Component("localSeconds", "time of the users' own parts"),
          new Component("uploadSeconds", "time on the air"),
          new Component("wiredSeconds", "time on wired hops"),
          new Component("migrationSeconds", "waiting for a service that changes its server"),
          new Component("edgeSeconds", "time of the servers' parts"),
          new Component("offloadedTasks", "tasks of which a part was offloaded"),
          new Component("migrations", "services that changed their server"),
          new Component("missedDeadlines", "tasks that took longer than their user's deadline"),
          new Component("oversubscribedServers", "servers that scaled the wished shares down"));

  @Override
  public String family() {
    return "isma";
  }

  @Override
  public String title() {
    return "Partially observed migration and offloading";
  }

  @Override
  public String paper() {
    return "iSMA: service migration in mobile edge computing as a partially observable Markov"
        + " decision process, with a recurrent latent space model and cross-entropy planning";
  }

  @Override
  public Class<IsmaInstance> instanceType() {
    return IsmaInstance.class;
  }

  @Override
  public List<Component> components() {
    return COMPONENTS;
  }

  @Override
  public IsmaState initialState(IsmaInstance instance) {
    int[] hosts = new int[instance.users()];
    Arrays.setAll(hosts, instance::initialHost);
    double[] freeShares = new double[instance.servers()];
    Arrays.fill(freeShares, 1);
    return new IsmaState(hosts, freeShares);
  }

  @Override
  public IsmaSlot slot(IsmaInstance instance, int t, IsmaState state) {
    return new IsmaSlot(instance, t, state);
  }

  @Override
  public Outcome<IsmaState> transition(
      IsmaInstance instance, int t, IsmaState state, IsmaDecision decision) {
    if (decision.users() != instance.users()) {
      throw new BadInputException(
          "a decision is for "
              + decision.users()
              + " users; the instance has "
              + instance.users()
              + ".");
    }
    return new IsmaTransition(instance, t, state, decision).run();
  }

  @Override
  public double objective(IsmaInstance instance, int slots, double[] totals) {
    return totals[COMPLETION] / ((double) slots * instance.users()); // ISMA (7)
  }

  @Override
  public String objectiveMeaning() {
    return "mean completion time of a task in seconds, per user and slot";
  }

  @Override
  public SortedMap<String, Double> loadRatios(IsmaInstance instance) {
    return new TreeMap<>(IsmaLoad.ratios(instance));
  }

  @Override
  public Optional<Choices<IsmaSlot, IsmaDecision>> choices() {
    return Optional.of(new IsmaChoices());
  }
}
