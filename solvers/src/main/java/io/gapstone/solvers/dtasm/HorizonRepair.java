package io.gapstone.solvers.dtasm;

/**
 * Makes a plan fit and takes what is easily gained: users of overfull servers go where room is, or
 * to the cloud, those first who lose least for what they free; then who is on the cloud comes in
 * where room is, or where somebody of less load makes room.
 */
final class HorizonRepair {

  private static final int ROUNDS = 20;

  private final HorizonCase in;
  private final HorizonPlan plan;
  private final int servers;

  /** The change found last. */
  private int who;

  private int where;

  HorizonRepair(HorizonCase in, HorizonPlan plan) {
    this.in = in;
    this.plan = plan;
    this.servers = in.servers;
  }

  /** Returns whether the plan fits now. */
  boolean run() {
    for (int t = 0; t < in.slots; t++) {
      for (int h = 0; h < servers; h++) {
        while (plan.room(t, h) < 0) {
          if (!findLeaver(t, h)) {
            return false;
          }
          move(t, who, where);
        }
      }
    }
    boolean better = plan.fits();
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (int t = 0; t < in.slots; t++) {
        for (int u = 0; u < in.users; u++) {
          better |= plan.place(t, u) == servers && in.load[t * in.users + u] > 0 && enters(t, u);
        }
      }
    }
    return plan.fits();
  }

  /** Who leaves at the least loss for what is freed, and where to. */
  private boolean findLeaver(int t, int h) {
    double least = Double.POSITIVE_INFINITY;
    who = -1;
    for (int j = 0; j < plan.members(t, h); j++) {
      int u = plan.member(t, h, j);
      int cell = t * in.users + u;
      long freed = Math.min(in.weight(cell, h), -plan.room(t, h));
      if (freed <= 0 || !plan.mayLeave(t, u)) {
        continue;
      }
      int to = otherPlace(t, u, h);
      long lost = to < servers ? 0 : lossOnCloud(t, u);
      if (lost < Long.MAX_VALUE && lost / (double) freed < least) {
        least = lost / (double) freed;
        who = u;
        where = to;
      }
    }
    return who >= 0;
  }

  /** Another server with room that the user can come to and go on from, or the cloud. */
  private int otherPlace(int t, int u, int not) {
    int cell = t * in.users + u;
    for (int g = 0; g < servers; g++) {
      if (g != not
          && in.serves(cell, g)
          && in.weight(cell, g) <= plan.room(t, g)
          && plan.passes(t, u, plan.place(t - 1, u), g)
          && plan.goesOn(t, u, g, -1)) {
        return g;
      }
    }
    return servers;
  }

  /** What more the cloud gets if the user goes there, until it can go on where it is. */
  private long lossOnCloud(int t, int u) {
    long lost = 0;
    for (int s = t; ; s++) {
      if (plan.place(s, u) != servers) {
        if (!plan.mayLeave(s, u)) {
          return Long.MAX_VALUE;
        }
        lost += in.load[s * in.users + u];
      }
      if (plan.goesOn(s, u, servers, -1)) {
        return lost;
      }
    }
  }

  private void move(int t, int u, int to) {
    boolean again = !plan.goesOn(t, u, to, -1);
    plan.put(t, u, to);
    if (again) {
      move(t + 1, u, to);
    }
  }

  private boolean enters(int t, int u) {
    int cell = t * in.users + u;
    for (int g = 0; g < servers; g++) {
      if (!in.serves(cell, g)
          || !plan.passes(t, u, plan.place(t - 1, u), g)
          || !plan.goesOn(t, u, g, -1)) {
        continue;
      }
      long missing = in.weight(cell, g) - plan.room(t, g);
      if (missing <= 0 || makesRoom(t, u, g, missing)) {
        plan.put(t, u, g);
        return true;
      }
    }
    return false;
  }

  /** Sends away somebody who frees enough and finds room elsewhere, or has less load. */
  private boolean makesRoom(int t, int u, int g, long missing) {
    long gain = in.load[t * in.users + u];
    for (int j = 0; j < plan.members(t, g); j++) {
      int v = plan.member(t, g, j);
      int cell = t * in.users + v;
      // Of one application, who comes might hang on who leaves.
      if (in.weight(cell, g) < missing
          || in.application[u] == in.application[v]
          || !plan.mayLeave(t, v)) {
        continue;
      }
      int to = otherPlace(t, v, g);
      if (to < servers || in.load[cell] < gain && plan.goesOn(t, v, servers, -1)) {
        plan.put(t, v, to);
        return true;
      }
    }
    return false;
  }
}
