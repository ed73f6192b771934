package io.gapstone.learners.isma.agent;

import io.gapstone.core.isma.IsmaObservation;
import io.gapstone.learners.isma.Wishes;
import java.util.Arrays;

/**
 * One number per server instead of three per user: a plan says which part of its users' load a
 * server sends where. Users are then chosen to match it, the heaviest first, and have the best
 * ratios and shares ({@link Response}).
 *
 * <p>The observation is told server by server, the observing one first, then the others by falling
 * speed: speed, announced free share, hops; then how many users it serves, and their load against
 * its fair one and against an equal part. The action is the load sent to each server, against its
 * fair load. With full information, the load of everyone's users at each server is told, too.
 */
final class LoadLayout implements Layout {

  private static final int FEATURES = 3;
  private static final int OWN = 3;

  /** The greatest load against a fair one that is told apart. */
  private static final double MOST = 4;

  /** How far apart a plan can pull two servers, in logits. */
  private static final double REACH = 3;

  private final int servers;
  private final double preference;
  private final Loads loads;
  private final boolean full;
  private final IsmaHyper.Matching matched;
  private final Response response = new Response();

  /** Servers in the order in which they are told. */
  private final int[] order;

  /** Fair loads in that order, and the load of the served users, from the last observation. */
  private final double[] fairs;

  private double ownLoad;
  private final double[] parts;
  private final double[] left;
  private final double[] others;
  private final double[] sent;

  /** The served users, the heaviest first, and which server in the order told each is to have. */
  private int[] byLoad = new int[8];

  private int[] ranks = new int[8];

  /**
   * @param preference added to the logit of the serving server
   * @param full whether the loads that other servers serve are told
   * @param matched when plans are judged by the users that they would send
   */
  LoadLayout(
      double root, int servers, double preference, boolean full, IsmaHyper.Matching matched) {
    this.servers = servers;
    this.preference = preference;
    this.loads = new Loads(root);
    this.full = full;
    this.matched = matched;
    this.order = new int[servers];
    this.fairs = new double[servers];
    this.parts = new double[servers];
    this.left = new double[servers];
    this.sent = new double[servers];
    this.others = new double[servers];
  }

  @Override
  public int observationSize() {
    return servers * (FEATURES + (full ? 1 : 0)) + OWN;
  }

  @Override
  public int actionSize() {
    return servers;
  }

  @Override
  public int entries(IsmaObservation own) {
    return own.count() == 0 ? 0 : servers;
  }

  @Override
  public int mostEntries() {
    return servers;
  }

  /** Full information: the loads by serving server. */
  void tell(double[] served) {
    System.arraycopy(served, 0, others, 0, servers);
  }

  @Override
  public void encode(IsmaObservation own, float[] observation) {
    look(own);
    double fastest = 0;
    long farthest = 1;
    for (int m = 0; m < servers; m++) {
      fastest = Math.max(fastest, own.network().serverHertz(m));
      farthest = Math.max(farthest, own.network().hops(own.server(), m));
    }
    int at = 0;
    for (int m : order) {
      observation[at++] = (float) (own.network().serverHertz(m) / fastest);
      observation[at++] = (float) own.freeShare(m);
      observation[at++] = own.network().hops(own.server(), m) / (float) farthest;
      if (full) {
        observation[at++] = (float) Math.min(1, others[m] / loads.fair(own, m) / MOST);
      }
    }
    double equal = loads.total() / servers;
    observation[at++] = own.count() / (float) own.users();
    observation[at++] = (float) Math.min(1, ownLoad / fairs[0] / MOST);
    observation[at] = (float) Math.min(1, ownLoad / equal / MOST);
  }

  private void look(IsmaObservation own) {
    loads.look(own);
    order[0] = own.server();
    int size = 1;
    for (int m = 0; m < servers; m++) {
      if (m == own.server()) {
        continue;
      }
      int at = size++;
      double hertz = own.network().serverHertz(m);
      while (at > 1 && own.network().serverHertz(order[at - 1]) < hertz) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = m;
    }
    for (int r = 0; r < servers; r++) {
      fairs[r] = loads.fair(own, order[r]);
    }
    ownLoad = 0;
    for (int k = 0; k < own.count(); k++) {
      ownLoad += Loads.load(own, k);
    }
    sortByLoad(own);
  }

  /** The part of the load for each server, in the order of servers told. */
  private void parts(float[] plan, int step) {
    double sum = 0;
    for (int r = 0; r < servers; r++) {
      parts[r] = Math.exp(REACH * plan[step + r] + (r == 0 ? preference : 0));
      sum += parts[r];
    }
    for (int r = 0; r < servers; r++) {
      parts[r] /= sum;
    }
  }

  /**
   * Of the step at hand, the loads that the plan would really send, where users are few: they are
   * whole, and rarely match the parts that it says. Else, and of later steps, whose users nobody
   * knows, the parts.
   */
  @Override
  public void imagine(IsmaObservation own, float[] plan, int step, float[] actions, int at) {
    parts(plan, step);
    if (step > 0 || !matched.holds(own.users(), servers)) {
      for (int r = 0; r < servers; r++) {
        actions[at + r] = (float) (parts[r] * ownLoad / fairs[r]);
      }
      return;
    }
    match(own);
    Arrays.fill(sent, 0);
    for (int place = 0; place < own.count(); place++) {
      sent[ranks[place]] += Loads.load(own, byLoad[place]);
    }
    for (int r = 0; r < servers; r++) {
      actions[at + r] = (float) (sent[r] / fairs[r]);
    }
  }

  /** Gives each user, the heaviest first, to the server that lacks most of its part. */
  private void match(IsmaObservation own) {
    for (int r = 0; r < servers; r++) {
      left[r] = parts[r] * ownLoad;
    }
    for (int place = 0; place < own.count(); place++) {
      int best = 0;
      for (int r = 1; r < servers; r++) {
        if (left[r] > left[best]) {
          best = r;
        }
      }
      left[best] -= Loads.load(own, byLoad[place]);
      ranks[place] = best;
    }
  }

  @Override
  public void describe(IsmaObservation own, Wishes wishes, float[] action) {
    Arrays.fill(left, 0);
    for (int k = 0; k < own.count(); k++) {
      left[wishes.ratioTenths(k) == 0 ? own.server() : wishes.server(k)] += Loads.load(own, k);
    }
    for (int r = 0; r < servers; r++) {
      action[r] = (float) (left[order[r]] / fairs[r]);
    }
  }

  @Override
  public void decode(IsmaObservation own, float[] plan, Wishes wishes) {
    wishes.clear(own);
    parts(plan, 0);
    match(own);
    for (int place = 0; place < own.count(); place++) {
      wishes.set(byLoad[place], order[ranks[place]], 0, 0);
    }
    response.divide(own, wishes);
    Arrays.fill(left, 0);
    for (int k = 0; k < own.count(); k++) {
      left[wishes.server(k)] += Loads.load(own, k);
    }
    for (int k = 0; k < own.count(); k++) {
      int m = wishes.server(k);
      if (m != own.server()) {
        double share = Loads.load(own, k) / Math.max(left[m], loads.fair(own, m));
        Response.abroad(own, k, m, Math.min(1, share), wishes);
      }
    }
    wishes.fit();
  }

  /** Sorts the served users, the heaviest first. */
  private void sortByLoad(IsmaObservation own) {
    if (byLoad.length < own.count()) {
      byLoad = new int[2 * own.count()];
      ranks = new int[2 * own.count()];
    }
    for (int k = 0; k < own.count(); k++) {
      double load = Loads.load(own, k);
      int at = k;
      while (at > 0 && Loads.load(own, byLoad[at - 1]) < load) {
        byLoad[at] = byLoad[at - 1];
        at--;
      }
      byLoad[at] = k;
    }
  }
}
