package io.gapstone.solvers.smra;

import io.gapstone.core.Tolerance;
import io.gapstone.core.smra.SmraBoxes;
import io.gapstone.solvers.dual.PlaneFunction;

/**
 * The price bound of one server's newcomers: x is the price of CPU, y that of bandwidth. Users are
 * free, fixed to stay, or fixed to move; delays are counted from that of everyone staying. The
 * shares of one user leave at least the minimum for each user that is fixed to move.
 */
final class ServerPrices implements PlaneFunction {

  static final byte FREE = 0;
  static final byte STAYS = 1;
  static final byte MOVES = 2;

  private final SlotCase slot;

  /** By position. */
  final byte[] side;

  /** What moving costs more than staying at the prices evaluated last, by position. */
  final double[] extra;

  int from;
  int to;
  int moving;
  private int server;

  private boolean wide;
  private double freeCpu;
  private double freeBandwidth;
  private double leastCpu;
  private double mostCpu;
  private double leastBandwidth;
  private double mostBandwidth;

  private double slopeX;
  private double slopeY;

  ServerPrices(SlotCase slot) {
    this.slot = slot;
    side = new byte[slot.user.length];
    extra = new double[slot.user.length];
  }

  /** Turns to a server; nobody is fixed. */
  void open(int e) {
    server = e;
    from = slot.start[e];
    to = slot.start[e + 1];
    java.util.Arrays.fill(side, from, to, FREE);
    moving = 0;
    widen(false);
  }

  /** Whether to count with all the tolerance of the checker. */
  void widen(boolean on) {
    wide = on;
    SmraBoxes boxes = slot.boxes;
    freeCpu = on ? slot.wideCpu[server] : slot.freeCpu[server];
    freeBandwidth = on ? slot.wideBandwidth[server] : slot.freeBandwidth[server];
    leastCpu = least(boxes.cpuMinHz());
    leastBandwidth = least(boxes.bandwidthMinHz());
    mostCpu = most(boxes.cpuMaxHz());
    mostBandwidth = most(boxes.bandwidthMaxHz());
  }

  private double least(double limit) {
    return wide ? Tolerance.leastAtLeast(limit) : limit;
  }

  private double most(double limit) {
    return wide ? Tolerance.largestAtMost(limit) : limit;
  }

  /** Whether the minima of those fixed to move fit. */
  boolean possible() {
    return moving * leastCpu <= freeCpu && moving * leastBandwidth <= freeBandwidth;
  }

  /** A price of CPU beyond which the bound does not rise; 0 where the CPU cannot be short. */
  double mostX(int movable) {
    return movable * mostCpu <= freeCpu ? 0 : ceiling(slot.work, leastCpu);
  }

  /** The same for bandwidth. */
  double mostY(int movable) {
    return movable * mostBandwidth <= freeBandwidth ? 0 : ceiling(slot.air, leastBandwidth);
  }

  private double ceiling(double[] weight, double least) {
    double ceiling = 0;
    for (int k = from; k < to; k++) {
      if (side[k] == FREE) {
        ceiling = Math.max(ceiling, (slot.stay[k] - slot.migration[k]) / least);
      } else if (side[k] == MOVES) {
        ceiling = Math.max(ceiling, weight[k] / (least * least));
      }
    }
    return ceiling;
  }

  @Override
  public double at(double x, double y) {
    double rootX = Math.sqrt(x);
    double rootY = Math.sqrt(y);
    double movingCpu = Math.min(mostCpu, freeCpu - (moving - 1) * leastCpu);
    double movingBandwidth = Math.min(mostBandwidth, freeBandwidth - (moving - 1) * leastBandwidth);
    double otherCpu = Math.min(mostCpu, freeCpu - moving * leastCpu);
    double otherBandwidth = Math.min(mostBandwidth, freeBandwidth - moving * leastBandwidth);
    boolean full = otherCpu < leastCpu || otherBandwidth < leastBandwidth;
    double sum = -x * freeCpu - y * freeBandwidth;
    slopeX = -freeCpu;
    slopeY = -freeBandwidth;
    for (int k = from; k < to; k++) {
      byte s = side[k];
      if (s == STAYS) {
        continue;
      }
      boolean moves = s == MOVES;
      if (!moves && full) {
        extra[k] = Double.POSITIVE_INFINITY;
        continue;
      }
      double highCpu = moves ? movingCpu : otherCpu;
      double highBandwidth = moves ? movingBandwidth : otherBandwidth;
      double work = slot.work[k];
      double air = slot.air[k];
      double cpu = share(work, x, rootX, leastCpu, highCpu);
      double bandwidth = share(air, y, rootY, leastBandwidth, highBandwidth);
      double more =
          slot.migration[k] - slot.stay[k] + work / cpu + x * cpu + air / bandwidth + y * bandwidth;
      extra[k] = more;
      if (moves || more < 0) {
        sum += more;
        slopeX += cpu;
        slopeY += bandwidth;
      }
    }
    return sum;
  }

  private static double share(
      double weight, double price, double rootPrice, double least, double most) {
    if (price * most * most <= weight) {
      return most;
    }
    return Math.max(least, Math.sqrt(weight) / rootPrice);
  }

  @Override
  public double slopeX() {
    return slopeX;
  }

  @Override
  public double slopeY() {
    return slopeY;
  }
}
