package io.gapstone.core.delayenergy;

import java.util.Locale;

/** Whether the parts of an instance fit together; each fault is one sentence. */
record DelayEnergyChecks(
    DelayEnergyModel model,
    DelayEnergyNetwork network,
    DelayEnergyUsers users,
    DelayEnergyTrace trace) {

  void check() {
    lengths();
    servers();
    initialHosts();
    locations();
    cycles();
  }

  private void lengths() {
    int servers = network.serverCell().length;
    length("serverHz", network.serverHz().length, "servers", servers);
    length("vms", network.vms().length, "servers", servers);
    int count = users.initialHost().length;
    length("deadlineSeconds", users.deadlineSeconds().length, "users", count);
    length("x", trace.x().length, "(slots + 1) x users", (trace.slots() + 1) * count);
    length("y", trace.y().length, "(slots + 1) x users", (trace.slots() + 1) * count);
    length("dataBits", trace.dataBits().length, "slots x users", trace.slots() * count);
    length("cycles", trace.cycles().length, "slots x users", trace.slots() * count);
    length("stateBits", trace.stateBits().length, "slots x users", trace.slots() * count);
  }

  private static void length(String name, int actual, String what, int expected) {
    require(
        actual == expected,
        "%s has %d entries; it must have %d (%s).",
        name,
        actual,
        expected,
        what);
  }

  private void servers() {
    int cells = network.columns() * network.rows();
    boolean[] taken = new boolean[cells];
    for (int s = 0; s < network.serverCell().length; s++) {
      int cell = network.serverCell()[s];
      require(
          cell >= 0 && cell < cells,
          "serverCell[%d] is %d; it must be below cells (%d).",
          s,
          cell,
          cells);
      require(
          !taken[cell],
          "serverCell[%d] is %d, which has a server already; a station has at most one.",
          s,
          cell);
      taken[cell] = true;
    }
  }

  private void initialHosts() {
    int servers = network.serverCell().length;
    int[] occupants = new int[servers];
    for (int u = 0; u < users.initialHost().length; u++) {
      int host = users.initialHost()[u];
      require(
          host >= 0 && host < servers,
          "initialHost[%d] is %d; it must be below servers (%d).",
          u,
          host,
          servers);
      occupants[host]++;
      require(
          occupants[host] <= network.vms()[host],
          "initialHost names server %d for %d users; its vms are %d.",
          host,
          occupants[host],
          network.vms()[host]);
    }
  }

  private void locations() {
    int count = users.initialHost().length;
    double width = network.columns() * network.cellMetres();
    double height = network.rows() * network.cellMetres();
    for (int k = 0; k < trace.x().length; k++) {
      inside("x", trace.x()[k], width, k / count, k % count);
      inside("y", trace.y()[k], height, k / count, k % count);
    }
  }

  private static void inside(String name, double value, double length, int location, int user) {
    if (!(value >= 0 && value <= length)) {
      throw fault(
          "%s[%d][%d] is %s; it must be between 0 and %s, the side of the grid.",
          name, location, user, value, length);
    }
  }

  /** A full server must finish the heaviest tasks within a slot, so that only VMs are scarce. */
  private void cycles() {
    double heaviest = 0;
    for (double cycles : trace.cycles()) {
      heaviest = Math.max(heaviest, cycles);
    }
    for (int s = 0; s < network.vms().length; s++) {
      double able = network.serverHz()[s] * model.slotSeconds();
      require(
          network.vms()[s] * heaviest <= able,
          "vms[%d] is %d; with tasks of %s cycles and %s cycles per slot it must be at most %s.",
          s,
          network.vms()[s],
          heaviest,
          able,
          Math.floor(able / heaviest));
    }
  }

  private static void require(boolean holds, String sentence, Object... values) {
    if (!holds) {
      throw fault(sentence, values);
    }
  }

  private static IllegalArgumentException fault(String sentence, Object... values) {
    return new IllegalArgumentException(String.format(Locale.ROOT, sentence, values));
  }
}
