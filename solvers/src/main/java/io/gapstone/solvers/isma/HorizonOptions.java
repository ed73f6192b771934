package io.gapstone.solvers.isma;

import io.gapstone.core.isma.IsmaCosts;
import io.gapstone.core.isma.IsmaInstance;
import io.gapstone.core.isma.IsmaTasks;

/**
 * The options of every slot when all slots are solved together.
 *
 * <p>Whether a user waits for its service depends on where the service was. So each slot has every
 * user twice: user {@code u} as one whose service is at the server already, and user {@code users +
 * u} as one who waits for it.
 */
final class HorizonOptions {

  private final SlotOptions[] slots;
  private final int users;

  HorizonOptions(IsmaInstance instance) {
    users = instance.users();
    slots = new SlotOptions[instance.slots()];
    for (int t = 0; t < slots.length; t++) {
      slots[t] = new SlotOptions(new Twice(instance, t), instance.servers());
    }
  }

  SlotOptions slot(int t) {
    return slots[t];
  }

  int slots() {
    return slots.length;
  }

  /** How many users there are, each counted once. */
  int users() {
    return users;
  }

  int servers() {
    return slots[0].servers();
  }

  private record Twice(IsmaInstance instance, int t) implements IsmaTasks {

    @Override
    public int count() {
      return 2 * instance.users();
    }

    @Override
    public double localSeconds(int k, int ratioTenths) {
      int u = k % instance.users();
      return IsmaCosts.localSeconds(instance.cycles(t, u), ratioTenths, instance.cpuHertz(u));
    }

    @Override
    public double overheadSeconds(int k, int server, int ratioTenths) {
      int u = k % instance.users();
      double data = instance.dataBits(t, u);
      return IsmaCosts.uploadSeconds(data, ratioTenths, instance.uplinkBitsPerSecond(t, u))
          + IsmaCosts.wiredSeconds(
              data,
              ratioTenths,
              instance.model().wiredBitsPerSecond(),
              instance.network().hops(instance.station(t, u), server))
          + (k < instance.users() ? 0 : instance.model().migrationSeconds());
    }

    @Override
    public double workSeconds(int k, int server, int ratioTenths) {
      int u = k % instance.users();
      return IsmaCosts.edgeSeconds(
          instance.cycles(t, u), ratioTenths, instance.network().serverHertz(server), 1);
    }
  }
}
