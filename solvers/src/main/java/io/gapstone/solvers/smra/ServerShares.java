package io.gapstone.solvers.smra;

import io.gapstone.core.math.WaterFilling;
import io.gapstone.core.smra.SmraBoxes;
import java.util.Arrays;

/**
 * The best shares of given newcomers of one server, by water-filling, and the prices that go with
 * them. An object keeps its working memory.
 */
final class ServerShares {

  private final SlotCase slot;
  private final WaterFilling filling = new WaterFilling();
  private double[] work = new double[16];
  private double[] air = new double[16];

  /** Of the movers evaluated last, in order of position. */
  double[] cpu = new double[16];

  double[] bandwidth = new double[16];
  private int count;
  private int server;

  ServerShares(SlotCase slot) {
    this.slot = slot;
  }

  /**
   * The sum of delays of everyone at the server, less that of everyone staying; infinity where the
   * movers' minima do not fit.
   *
   * @param moves by position
   */
  double evaluate(int e, boolean[] moves) {
    server = e;
    count = 0;
    double sum = 0;
    for (int k = slot.start[e]; k < slot.start[e + 1]; k++) {
      if (moves[k]) {
        if (count == work.length) {
          grow();
        }
        work[count] = slot.work[k];
        air[count++] = slot.air[k];
        sum += slot.migration[k] - slot.stay[k];
      }
    }
    SmraBoxes box = slot.boxes;
    if (count == 0) {
      return 0;
    }
    if (!filling.divide(work, 0, count, box.cpuMinHz(), box.cpuMaxHz(), slot.freeCpu[e], cpu)
        || !filling.divide(
            air,
            0,
            count,
            box.bandwidthMinHz(),
            box.bandwidthMaxHz(),
            slot.freeBandwidth[e],
            bandwidth)) {
      return Double.POSITIVE_INFINITY;
    }
    for (int i = 0; i < count; i++) {
      sum += work[i] / cpu[i] + air[i] / bandwidth[i];
    }
    return sum;
  }

  private void grow() {
    int length = 2 * work.length;
    work = Arrays.copyOf(work, length);
    air = Arrays.copyOf(air, length);
    cpu = Arrays.copyOf(cpu, length);
    bandwidth = Arrays.copyOf(bandwidth, length);
  }

  /** The price of CPU at which each of the movers evaluated last would choose its share. */
  double cpuPrice() {
    return price(work, cpu, slot.boxes.cpuMinHz(), slot.boxes.cpuMaxHz(), slot.freeCpu[server]);
  }

  /** The same for bandwidth. */
  double bandwidthPrice() {
    return price(
        air,
        bandwidth,
        slot.boxes.bandwidthMinHz(),
        slot.boxes.bandwidthMaxHz(),
        slot.freeBandwidth[server]);
  }

  private double price(double[] weight, double[] share, double least, double most, double free) {
    if (count * most <= free) {
      return 0;
    }
    double price = 0;
    for (int i = 0; i < count; i++) {
      double own = weight[i] / (share[i] * share[i]);
      if (share[i] > least && share[i] < most) {
        return own;
      }
      price = share[i] > least ? price : Math.max(price, own);
    }
    return price;
  }
}
