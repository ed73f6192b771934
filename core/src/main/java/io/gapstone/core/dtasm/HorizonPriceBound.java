package io.gapstone.core.dtasm;

import io.gapstone.core.knapsack.WeightScale;
import io.gapstone.core.math.Outward;
import java.util.Arrays;

/**
 * The bound of capacity prices over all slots: whoever takes capacity in a slot pays for it, every
 * user goes the way through servers and cloud that is cheapest for it, and what all capacity is
 * worth is taken off.
 *
 * <p>In slot 0 a user can go where it is admitted from its host. Later it can go where its downtime
 * would allow it if the service function ran there already: whether it does depends on other users,
 * and is left out. Rounded downwards. {@code price[slot * servers + server]} is in bits per hertz;
 * below 0 it counts as 0. Decisions that place services anew are not bounded.
 */
final class HorizonPriceBound {

  private static final double NONE = Double.POSITIVE_INFINITY;

  private final DtasmInstance in;
  private final DtasmSlot[] slot;
  private final double[] price;
  private final int servers;
  private final double[] factor;

  /** By place, the least cost from a slot on for who goes there in it, and from the next on. */
  private final double[] here;

  private final double[] onward;

  /** Places by rising cost. */
  private final int[] order;

  HorizonPriceBound(DtasmInstance instance, DtasmState state, double[] price) {
    this.in = instance;
    this.price = price;
    this.servers = instance.servers();
    this.slot = new DtasmSlot[instance.slots()];
    for (int t = 0; t < slot.length; t++) {
      slot[t] = new DtasmSlot(instance, t, state);
    }
    this.factor = new double[servers];
    for (int h = 0; h < servers; h++) {
      factor[h] = WeightScale.factor(in.network().capacityHz(h));
    }
    this.here = new double[servers + 1];
    this.onward = new double[servers + 1];
    this.order = new int[servers + 1];
  }

  double bound() {
    double sum = 0;
    for (int t = 0; t < slot.length; t++) {
      for (int h = 0; h < servers; h++) {
        double hz = counted(h, in.network().capacityHz(h));
        sum = Outward.sumDown(sum, -Outward.productUp(price(t, h), hz));
      }
    }
    for (int u = 0; u < in.users(); u++) {
      sum = Outward.sumDown(sum, user(u));
    }
    return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
  }

  private double price(int t, int h) {
    return Math.max(0, price[t * servers + h]);
  }

  /** In hertz, as servers compare it; exact because factors are powers of two. */
  private double counted(int h, double hz) {
    return WeightScale.scaled(hz, factor[h]) / factor[h];
  }

  private double user(int u) {
    Arrays.fill(onward, 0);
    for (int t = slot.length - 1; t > 0; t--) {
      arrive(t, u);
      sort();
      for (int g = 0; g <= servers; g++) {
        onward[g] = least(t, u, g);
      }
    }
    arrive(0, u);
    double best = here[servers];
    for (int h = 0; h < servers; h++) {
      if (here[h] < best && slot[0].admission(u, h) == Verdict.SERVED) {
        best = here[h];
      }
    }
    return best;
  }

  /** What it costs to be at each place in slot t, and all that follows. */
  private void arrive(int t, int u) {
    for (int h = 0; h < servers; h++) {
      double hz = slot[t].requiredHz(u, h);
      if (hz <= in.network().capacityHz(h)) {
        double p = price(t, h);
        double paid = p == 0 ? 0 : Math.max(0, Outward.productDown(p, counted(h, hz)));
        here[h] = Outward.sumDown(onward[h], paid);
      } else {
        here[h] = NONE;
      }
    }
    here[servers] = Outward.sumDown(onward[servers], slot[t].loadBits(u));
  }

  private void sort() {
    for (int h = 0; h <= servers; h++) {
      int j = h;
      for (; j > 0 && here[order[j - 1]] > here[h]; j--) {
        order[j] = order[j - 1];
      }
      order[j] = h;
    }
  }

  /** The least cost from slot t on of who comes from g. */
  private double least(int t, int u, int g) {
    for (int h : order) {
      if (h == servers || h == g || seamless(t, u, g, h)) {
        return here[h];
      }
    }
    throw new IllegalStateException("the cloud is always open");
  }

  private boolean seamless(int t, int u, int from, int to) {
    double downtime = DtasmMigration.downtimeSeconds(in, t, u, from, to, 0);
    return DtasmCosts.seamless(downtime, in.seamlessSeconds());
  }
}
