package io.gapstone.core.smra;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Outcome;
import io.gapstone.core.Tolerance;
import io.gapstone.core.Violation;
import java.util.ArrayList;
import java.util.List;

/** One slot's passage: reads a decision user by user, sums delays and collects violations. */
final class SmraTransition {

  private final SmraInstance instance;
  private final int t;
  private final SmraState state;
  private final SmraDecision decision;
  private final SmraBoxes boxes;

  /** By user, to be filled; empty where nobody asks. */
  private final double[] delaySeconds;

  private List<Violation> violations = List.of();

  private double delay;
  private double communication;
  private double computation;
  private double migration;
  private int movers;
  private int refused;

  // What the next state is made of; left empty until somebody moves.
  private int[] hosts = {};
  private double[] cpuHz = {};
  private double[] bandwidthHz = {};
  private double[] claimedCpuHz = {};
  private double[] claimedBandwidthHz = {};

  SmraTransition(
      SmraInstance instance, int t, SmraState state, SmraDecision decision, double[] delaySeconds) {
    if (decision.users() != instance.users()) {
      throw new BadInputException(
          String.format(
              "the decision of slot %d is for %d users; it must be for %d.",
              t, decision.users(), instance.users()));
    }
    this.instance = instance;
    this.t = t;
    this.state = state;
    this.decision = decision;
    this.boxes = instance.boxes();
    this.delaySeconds = delaySeconds;
  }

  Outcome<SmraState> outcome() {
    for (int u = 0; u < instance.users(); u++) { // SMRA (13h)
      pass(u);
    }
    SmraState next = state;
    if (movers > 0) {
      checkCapacities();
      next = new SmraState(instance.servers(), hosts, cpuHz, bandwidthHz);
    }
    double[] components = {delay, communication, computation, migration, movers, refused};
    return new Outcome<>(components, violations, next);
  }

  private void pass(int u) {
    int host = state.host(u);
    boolean moves = moves(u, host);
    int server = moves ? decision.server(u) : host;
    double f = moves ? decision.cpuHz(u) : state.cpuHz(u);
    double b = moves ? decision.bandwidthHz(u) : state.bandwidthHz(u);
    double data = instance.dataBits(t, u);
    double efficiency =
        instance.spectralEfficiency(server, instance.x(t + 1, u), instance.y(t + 1, u));
    double sending =
        SmraCosts.communicationSeconds(data, SmraCosts.rateBitsPerSecond(b, efficiency));
    double computing = SmraCosts.computationSeconds(data, instance.cyclesPerBit(t, u), f);
    double moving = 0;
    if (moves) {
      moving = instance.migrationSeconds(t, u, host, server);
      claim(u, server, f, b);
    }
    communication += sending;
    computation += computing;
    migration += moving;
    double own =
        SmraCosts.delaySeconds(
            moves,
            SmraCosts.staySeconds(sending, computing),
            SmraCosts.moveSeconds(sending, computing, moving));
    delay += own; // SMRA (13a)
    if (delaySeconds.length > 0) {
      delaySeconds[u] = own;
    }
  }

  /** Whether a user moves; one whose wish makes no sense stays. */
  private boolean moves(int u, int host) {
    int server = decision.server(u);
    if (server == host) {
      requireKept("SMRA kept cpu", u, host, decision.cpuHz(u), state.cpuHz(u));
      requireKept("SMRA kept bandwidth", u, host, decision.bandwidthHz(u), state.bandwidthHz(u));
      if (decision.refused(u) && instance.target(t, u) != host) {
        refused++;
      }
      return false;
    }
    if (server < 0 || server >= instance.servers()) {
      violated("SMRA (13f) server", u, server, 1); // SMRA (13f), SMRA (13g)
      return false;
    }
    if (server != instance.target(t, u)) {
      violated("SMRA (13d) target", u, server, 1); // SMRA (13d), SMRA (13e)
      return false;
    }
    boolean cpu = usable("SMRA cpu box", u, decision.cpuHz(u), boxes.cpuMinHz(), boxes.cpuMaxHz());
    boolean bandwidth =
        usable(
            "SMRA bandwidth box",
            u,
            decision.bandwidthHz(u),
            boxes.bandwidthMinHz(),
            boxes.bandwidthMaxHz());
    return cpu && bandwidth;
  }

  private void requireKept(String constraint, int u, int host, double named, double kept) {
    if (!Tolerance.same(named, kept)) {
      double off = Math.abs(named - kept);
      violated(constraint, u, host, off <= Double.MAX_VALUE ? off : kept);
    }
  }

  /** Whether a share is a positive number; outside its box it is a violation all the same. */
  private boolean usable(String constraint, int u, double hz, double least, double most) {
    if (!(hz > 0 && hz <= Double.MAX_VALUE)) {
      violated(constraint, u, decision.server(u), least);
      return false;
    }
    if (!Tolerance.atMost(least, hz) || !Tolerance.atMost(hz, most)) {
      violated(constraint, u, decision.server(u), Math.max(least - hz, hz - most));
    }
    return true;
  }

  private void claim(int u, int server, double f, double b) {
    if (movers == 0) {
      hosts = state.copyOfHosts();
      cpuHz = state.copyOfCpuHz();
      bandwidthHz = state.copyOfBandwidthHz();
      claimedCpuHz = state.copyOfTakenCpuHz();
      claimedBandwidthHz = state.copyOfTakenBandwidthHz();
    }
    movers++;
    hosts[u] = server;
    cpuHz[u] = f;
    bandwidthHz[u] = b;
    claimedCpuHz[server] += f;
    claimedBandwidthHz[server] += b;
  }

  /** Newcomers must fit beside everyone who held a share at the start of the slot. */
  private void checkCapacities() {
    for (int e = 0; e < instance.servers(); e++) {
      double cpu = claimedCpuHz[e];
      if (cpu > state.takenCpuHz(e) && !Tolerance.atMost(cpu, instance.cpuHz(e))) { // SMRA (13b)
        violated("SMRA (13b) cpu", Violation.NONE, e, cpu - instance.cpuHz(e));
      }
      double bandwidth = claimedBandwidthHz[e];
      if (bandwidth > state.takenBandwidthHz(e)
          && !Tolerance.atMost(bandwidth, instance.bandwidthHz(e))) { // SMRA (13c)
        violated("SMRA (13c) bandwidth", Violation.NONE, e, bandwidth - instance.bandwidthHz(e));
      }
    }
  }

  private void violated(String constraint, int u, int server, double amount) {
    if (violations.isEmpty()) {
      violations = new ArrayList<>();
    }
    violations.add(new Violation(constraint, t, u, server, amount));
  }
}
