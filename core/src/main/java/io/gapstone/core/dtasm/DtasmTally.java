package io.gapstone.core.dtasm;

import io.gapstone.core.Component;
import java.util.List;

/** Sums one slot's components over its users. */
final class DtasmTally {

  static final int CLOUD_BITS = 0;
  static final int OFFERED_BITS = 1;

  static final List<Component> COMPONENTS =
      List.of(
          new Component("cloudBits", "tasks and results of users on the cloud; the objective"),
          new Component("offeredBits", "tasks and results of all users"),
          new Component("downtimeSeconds", "summed over the migrated; divide by migrated"),
          new Component("migrated", "users whose host changed, the cloud included"),
          new Component("migrationFailed", "rejected for downtime and not on the cloud before"),
          new Component("rejectedByDowntime", "users whose migration would not be seamless"),
          new Component("rejectedByLatency", "users whose link takes the whole deadline"),
          new Component("rejectedBySize", "users who alone need more than the server has"),
          new Component("rejectedBySelection", "users whom an overfull server did not keep"),
          new Component("namedCloud", "users whom the decision named the cloud"),
          new Component("placedAnew", "slots that began with all services placed anew"));

  private final int[] count = new int[Verdict.values().length];
  private long cloudBits;
  private long offeredBits;
  private double downtimeSeconds;
  private int migrated;
  private int migrationFailed;

  /**
   * Adds a user.
   *
   * @param wishedDowntime how long its service would stand still if the wish were granted
   */
  void add(DtasmSlot slot, int user, int wish, Verdict verdict, double wishedDowntime) {
    int host = slot.host(user);
    boolean served = verdict == Verdict.SERVED;
    long load = slot.loadBits(user);
    offeredBits += load;
    cloudBits += served ? 0 : load; // DTASM (14)
    count[verdict.ordinal()]++;
    if (host != (served ? wish : slot.cloud())) {
      migrated++;
      downtimeSeconds +=
          served || verdict == Verdict.CLOUD
              ? wishedDowntime
              : slot.rejectedDowntimeSeconds(user, wish);
      migrationFailed += verdict == Verdict.DOWNTIME ? 1 : 0;
    }
  }

  double[] components(boolean placedAnew) {
    return new double[] {
      cloudBits,
      offeredBits,
      downtimeSeconds,
      migrated,
      migrationFailed,
      count[Verdict.DOWNTIME.ordinal()],
      count[Verdict.LATENCY.ordinal()],
      count[Verdict.SIZE.ordinal()],
      count[Verdict.SELECTION.ordinal()],
      count[Verdict.CLOUD.ordinal()],
      placedAnew ? 1 : 0
    };
  }
}
