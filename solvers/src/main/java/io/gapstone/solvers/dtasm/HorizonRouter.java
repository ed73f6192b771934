package io.gapstone.solvers.dtasm;

/**
 * Sends one user, who is on the cloud in all slots, the way that costs it least where room is: the
 * load that it leaves to the cloud, and a part of the price of what it takes. A workspace.
 */
final class HorizonRouter {

  private static final double NONE = Double.POSITIVE_INFINITY;

  private final HorizonCase in;
  private final HorizonPlan plan;
  private final int places;

  /** By {@code slot * servers + server}, for a unit of weight. */
  private final double[] price;

  /** By slot and place: from there on, and where to next. */
  private final double[] onward;

  private final int[] next;
  private final double[] here;
  private final int[] order;

  /** Works on this plan at these prices of whole servers. */
  HorizonRouter(HorizonCase in, HorizonPlan plan, double[] x) {
    this.in = in;
    this.plan = plan;
    this.places = in.places;
    this.price = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      price[k] = x[k] / Math.max(1, in.capacity[k % in.servers]);
    }
    this.onward = new double[(in.slots + 1) * places];
    this.next = new int[in.slots * places];
    this.here = new double[places];
    this.order = new int[places];
  }

  /** Sends the user; {@code part} of prices count. */
  void send(int u, double part) {
    for (int t = in.slots - 1; t >= 0; t--) {
      int open = arrive(t, u, part);
      for (int g = 0; g < places; g++) {
        if (t == 0 ? g == in.initialHost[u] : in.serves((t - 1) * in.users + u, g)) {
          depart(t, u, g, open);
        }
      }
    }
    int at = in.initialHost[u];
    for (int t = 0; t < in.slots; t++) {
      at = next[t * places + at];
      if (at != in.servers) {
        plan.put(t, u, at);
      }
    }
  }

  /** What it costs to be at each place and all that follows; returns how many are open. */
  private int arrive(int t, int u, double part) {
    int cell = t * in.users + u;
    int after = (t + 1) * places;
    int open = 0;
    for (int h = in.servers; h >= 0; h--) {
      double cost = in.load[cell];
      if (h < in.servers) {
        long weight = in.weight(cell, h);
        if (weight < 0 || weight > plan.room(t, h)) {
          here[h] = NONE;
          continue;
        }
        cost = part * price[t * in.servers + h] * weight;
      }
      here[h] = cost + onward[after + h];
      int j = open++;
      for (; j > 0 && here[order[j - 1]] > here[h]; j--) {
        order[j] = order[j - 1];
      }
      order[j] = h;
    }
    return open;
  }

  private void depart(int t, int u, int g, int open) {
    for (int j = 0; j < open; j++) {
      int h = order[j];
      if (plan.passes(t, u, g, h)) {
        onward[t * places + g] = here[h];
        next[t * places + g] = h;
        return;
      }
    }
    throw new IllegalStateException("the cloud is always open");
  }
}
