package io.gapstone.core.dtasm;

/** What it takes to bring a user's service from one place to another in a slot. */
public final class DtasmMigration {

  private DtasmMigration() {}

  /**
   * How long the service stands still if it goes to an edge server.
   *
   * @param from an edge server, or the cloud
   * @param preparation the time to start the service function there; 0 where it runs already
   */
  public static double downtimeSeconds(
      DtasmInstance instance, int t, int user, int from, int to, double preparation) {
    if (from == to) {
      return 0;
    }
    DtasmApplications all = instance.applications();
    int application = instance.people().application(user);
    double resume =
        DtasmCosts.resumeSeconds(
            instance.trace().stateBits(t, user),
            all.resumeCyclesPerBit(application),
            all.checkpointShare(application),
            all.functionHz(application));
    double suspend = from == instance.network().cloud() ? 0 : suspendSeconds(instance, t, user);
    double sync = syncSeconds(instance, t, user, from, to);
    return DtasmCosts.downtimeSeconds(suspend, sync, preparation, resume);
  }

  static double suspendSeconds(DtasmInstance instance, int t, int user) {
    int application = instance.people().application(user);
    DtasmApplications all = instance.applications();
    return DtasmCosts.suspendSeconds(
        instance.trace().stateBits(t, user),
        all.suspendCyclesPerBit(application),
        all.checkpointShare(application),
        all.functionHz(application));
  }

  /** The time to bring the state from one place to another; either may be the cloud. */
  static double syncSeconds(DtasmInstance instance, int t, int user, int from, int to) {
    DtasmNetwork network = instance.network();
    int edge = from == network.cloud() ? to : from;
    boolean ofCloud = from == network.cloud() || to == network.cloud();
    return DtasmCosts.syncSeconds(
        instance.trace().stateBits(t, user),
        ofCloud ? network.cloudBandwidth(edge) : network.bandwidth(from, to),
        ofCloud ? network.cloudDelaySeconds(edge) : network.delaySeconds(from, to));
  }
}
