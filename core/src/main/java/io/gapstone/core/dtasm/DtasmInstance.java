package io.gapstone.core.dtasm;

import io.gapstone.core.Instance;
import io.gapstone.core.Origin;

/** A network, its users and their whole trace. */
public final class DtasmInstance implements Instance {

  private final Origin origin;
  private final double seamlessSeconds;
  private final DtasmNetwork network;
  private final DtasmApplications applications;
  private final DtasmUsers users;
  private final DtasmDemand demand;
  private final DtasmTrace trace;

  /**
   * Puts the parts together.
   *
   * @param seamlessSeconds the longest downtime that a migration may cause
   */
  public DtasmInstance(
      Origin origin,
      double seamlessSeconds,
      DtasmNetwork network,
      DtasmApplications applications,
      DtasmUsers users,
      DtasmDemand demand,
      DtasmTrace trace) {
    if (trace.users() != users.count()) {
      throw new IllegalArgumentException(
          "the trace has " + trace.users() + " users; it must have " + users.count() + ".");
    }
    users.check(applications.count(), network.servers());
    demand.check(network.servers());
    trace.check(network.servers());
    this.origin = origin;
    this.seamlessSeconds = seamlessSeconds;
    this.network = network;
    this.applications = applications;
    this.users = users;
    this.demand = demand;
    this.trace = trace;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  @Override
  public int users() {
    return users.count();
  }

  @Override
  public int servers() {
    return network.servers();
  }

  @Override
  public int slots() {
    return trace.slots();
  }

  /** The longest downtime that a migration may cause. */
  public double seamlessSeconds() {
    return seamlessSeconds;
  }

  public DtasmNetwork network() {
    return network;
  }

  public DtasmApplications applications() {
    return applications;
  }

  /** What stays the same about each user. */
  public DtasmUsers people() {
    return users;
  }

  public DtasmDemand demand() {
    return demand;
  }

  public DtasmTrace trace() {
    return trace;
  }
}
