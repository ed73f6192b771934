package io.gapstone.core.dtasm;

import io.gapstone.core.Slot;

/**
 * What is known in one slot: the users' data of this slot, where the services run, the network, and
 * what follows from these for a user and a server. Servers are 0 to {@code servers() - 1}; the
 * cloud is {@link #cloud()}.
 */
public final class DtasmSlot implements Slot {

  private final DtasmInstance instance;
  private final DtasmTrace trace;
  private final DtasmNetwork network;
  private final int t;
  private final DtasmState state;
  private ActiveFunctions active;

  DtasmSlot(DtasmInstance instance, int t, DtasmState state) {
    this.instance = instance;
    this.trace = instance.trace();
    this.network = instance.network();
    this.t = t;
    this.state = state;
  }

  @Override
  public int t() {
    return t;
  }

  @Override
  public int users() {
    return state.users();
  }

  @Override
  public int servers() {
    return network.servers();
  }

  /** The index that stands for the cloud. */
  public int cloud() {
    return network.cloud();
  }

  public DtasmNetwork network() {
    return network;
  }

  public DtasmApplications applications() {
    return instance.applications();
  }

  /** What stays the same about each user. */
  public DtasmUsers people() {
    return instance.people();
  }

  /** What is known about demand in the long run. */
  public DtasmDemand demand() {
    return instance.demand();
  }

  /** The longest downtime that a migration may cause. */
  public double seamlessSeconds() {
    return instance.seamlessSeconds();
  }

  /** The server, or the cloud, where the user's service runs. */
  public int host(int user) {
    return state.host(user);
  }

  /** The RAN node that the user is connected to, which is also the server nearest to it. */
  public int ran(int user) {
    return trace.ran(t, user);
  }

  public int taskBits(int user) {
    return trace.taskBits(t, user);
  }

  public int resultBits(int user) {
    return trace.resultBits(t, user);
  }

  public int stateBits(int user) {
    return trace.stateBits(t, user);
  }

  public double cyclesPerBit(int user) {
    return trace.cyclesPerBit(t, user);
  }

  public int application(int user) {
    return instance.people().application(user);
  }

  public double deadlineSeconds(int user) {
    return instance.people().deadlineSeconds(user);
  }

  /** Tasks and results together: what the cloud gets if no edge server serves the user. */
  public long loadBits(int user) {
    return (long) taskBits(user) + resultBits(user);
  }

  /** The time for tasks and results between the user's RAN and an edge server. */
  public double communicationSeconds(int user, int server) {
    int ran = ran(user);
    if (ran == server) {
      return 0;
    }
    return DtasmCosts.communicationSeconds(
        loadBits(user), network.bandwidth(ran, server), network.delaySeconds(ran, server));
  }

  /** The capacity that an edge server gives the user; infinite where the link is too slow. */
  public double requiredHz(int user, int server) {
    return DtasmCosts.requiredHz(
        taskBits(user),
        cyclesPerBit(user),
        deadlineSeconds(user),
        communicationSeconds(user, server));
  }

  /** The user's time from task to result if an edge server gives it {@code hz}. */
  public double latencySeconds(int user, int server, double hz) {
    return communicationSeconds(user, server)
        + DtasmCosts.computingSeconds(taskBits(user), cyclesPerBit(user), hz);
  }

  /** How long the user's service stands still if it goes to a server, or the cloud, and stays. */
  public double downtimeSeconds(int user, int target) {
    int host = host(user);
    if (host == target) {
      return 0;
    }
    if (target == cloud()) {
      return DtasmCosts.forwardedDowntimeSeconds(
          suspendSeconds(user), 0, syncSeconds(user, host, target));
    }
    return DtasmMigration.downtimeSeconds(
        instance, t, user, host, target, preparationSeconds(user, target));
  }

  /** How long the user's service stands still if {@code target} sends it on to the cloud. */
  public double rejectedDowntimeSeconds(int user, int target) {
    int host = host(user);
    if (host == cloud()) {
      return 0;
    }
    double toTarget = host == target ? 0 : syncSeconds(user, host, target);
    return DtasmCosts.forwardedDowntimeSeconds(
        suspendSeconds(user), toTarget, syncSeconds(user, target, cloud()));
  }

  private double suspendSeconds(int user) {
    return DtasmMigration.suspendSeconds(instance, t, user);
  }

  private double syncSeconds(int user, int from, int to) {
    return DtasmMigration.syncSeconds(instance, t, user, from, to);
  }

  /** The time to start the user's service function on a server: none where it runs already. */
  private double preparationSeconds(int user, int server) {
    int application = application(user);
    return active().active(server, application)
        ? 0
        : applications().preparationSeconds(application);
  }

  private ActiveFunctions active() {
    if (active == null) {
      active = new ActiveFunctions(servers(), applications().count());
      for (int u = 0; u < users(); u++) {
        if (host(u) != cloud()) {
          active.add(host(u), application(u));
        }
      }
    }
    return active;
  }

  /**
   * What becomes of the wish for a server, or the cloud, before servers select among their users:
   * seamless migration first, then the deadline, then the server's size.
   */
  public Verdict admission(int user, int target) {
    return target == cloud()
        ? Verdict.CLOUD
        : admission(target, downtimeSeconds(user, target), requiredHz(user, target));
  }

  /** The same for an edge server, by what the user would suffer and need there. */
  Verdict admission(int server, double downtimeSeconds, double requiredHz) {
    if (!DtasmCosts.seamless(downtimeSeconds, seamlessSeconds())) {
      return Verdict.DOWNTIME;
    }
    if (requiredHz == Double.POSITIVE_INFINITY) {
      return Verdict.LATENCY;
    }
    return requiredHz <= network.capacityHz(server) ? Verdict.SERVED : Verdict.SIZE;
  }
}
