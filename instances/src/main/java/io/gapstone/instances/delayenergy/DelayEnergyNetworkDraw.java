package io.gapstone.instances.delayenergy;

import io.gapstone.core.BadInputException;
import io.gapstone.core.Parameters;
import io.gapstone.core.delayenergy.DelayEnergyNetwork;
import io.gapstone.core.random.Draws;
import java.util.Arrays;

/** Draws which stations have a server, and how many virtual machines it holds. */
record DelayEnergyNetworkDraw(Parameters parameters, long seed) {

  private static final int PAPER_SIDE = 6;
  private static final double CELLS_PER_SERVER = 3.375;

  DelayEnergyNetwork network(int users) {
    int servers = parameters.integer("servers", 1, 100_000);
    int side = side(servers);
    double[] hertz = new double[servers];
    Arrays.fill(hertz, parameters.number("serverHz", 1, 1e18));
    return new DelayEnergyNetwork(
        side,
        side,
        parameters.number("cellMetres", 1, 1e6),
        cells(servers, side),
        hertz,
        vms(servers, users));
  }

  private int side(int servers) {
    if (!parameters.text("gridSide").equals("auto")) {
      int side = parameters.integer("gridSide", 1, 10_000);
      if ((long) side * side < servers) {
        throw new BadInputException(
            "servers is "
                + servers
                + "; gridSide "
                + side
                + " has only "
                + side * side
                + " cells, with one server each. Maybe gridSide=auto?");
      }
      return side;
    }
    int side = PAPER_SIDE;
    if (servers > PAPER_SIDE * PAPER_SIDE) {
      while (side * side < servers * CELLS_PER_SERVER) {
        side++;
      }
    }
    return side;
  }

  /** Distinct cells in ascending order. */
  private int[] cells(int servers, int side) {
    int[] cells = new int[side * side];
    for (int c = 0; c < cells.length; c++) {
      cells[c] = c;
    }
    Draws.of(seed, "delay-energy/servers").shuffle(cells);
    int[] chosen = Arrays.copyOf(cells, servers);
    Arrays.sort(chosen);
    return chosen;
  }

  private int[] vms(int servers, int users) {
    double load = parameters.number("vmLoad", 0, 1);
    int[] vms = new int[servers];
    if (load == 0) {
      Arrays.fill(vms, parameters.integer("vmsPerServer", 1, 1_000_000));
    } else {
      spread(vms, Math.max(servers, (int) Math.ceil(users / load - 1e-9)));
    }
    long total = 0;
    for (int count : vms) {
      total += count;
    }
    requireRoom(total, servers, users);
    return vms;
  }

  /** An even share for all, and one more for servers drawn at random. */
  private void spread(int[] vms, int total) {
    int[] order = new int[vms.length];
    for (int s = 0; s < order.length; s++) {
      order[s] = s;
    }
    Draws.of(seed, "delay-energy/vms").shuffle(order);
    for (int k = 0; k < order.length; k++) {
      vms[order[k]] = total / vms.length + (k < total % vms.length ? 1 : 0);
    }
  }

  private void requireRoom(long total, int servers, int users) {
    double needed = parameters.number("leastVmsPerUser", 1, 1000) * users;
    if (total < needed - 1e-9) {
      throw new BadInputException(
          String.format(
              java.util.Locale.ROOT,
              "%d servers have %d VMs for %d users; there must be at least %s per user. Maybe set"
                  + " vmsPerServer to %d?",
              servers,
              total,
              users,
              parameters.text("leastVmsPerUser"),
              (long) Math.ceil(needed / servers - 1e-9)));
    }
  }
}
