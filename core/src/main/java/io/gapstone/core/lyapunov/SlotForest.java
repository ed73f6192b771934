package io.gapstone.core.lyapunov;

import static io.gapstone.core.math.Outward.sumDown;

import io.gapstone.core.BadInputException;
import io.gapstone.core.certificate.Certificate;

/**
 * A lower bound on the latencies of one slot, from trees of choices.
 *
 * <p>Users who can never meet on a server, not even through others, do not matter to each other, so
 * each such group of users has its own tree; groups come in the order of their first users. List
 * {@code tree} walks the trees, parents before children. A number {@code user * candidates + rank}
 * divides what is possible: in the first child the user takes that server, in the second it does
 * not, so the leaves cover everything. A leaf is {@code -1 - k} and uses the worths of the group's
 * users among the {@code k}-th {@code users} numbers of list {@code worth}. There every server
 * takes the set of users that leaves the least latency minus worth, and all worths are added.
 */
final class SlotForest {

  private static final int MOST_DEPTH = 2000;

  private final LyapunovInstance instance;
  private final int t;
  private final int users;
  private final int n;
  private final double[] tree;
  private final double[] worth;
  private final int[] group;

  /** By user and rank: 1 where it must be, -1 where it must not be. */
  private final int[] fixed;

  private final Members members;
  private final CrowdFloor crowd;
  private int node;

  SlotForest(LyapunovInstance instance, int t, Certificate certificate) {
    this.instance = instance;
    this.t = t;
    users = instance.users();
    n = instance.candidates();
    tree = certificate.get("tree");
    worth = certificate.get("worth", certificate.get("worth").length);
    fixed = new int[users * n];
    members = new Members(instance);
    members.moveTo(t);
    crowd = new CrowdFloor(instance);
    group = new int[users];
    for (int u = 0; u < users; u++) {
      group[u] = u;
    }
    for (int s = 0; s < instance.servers(); s++) {
      for (int i = members.from(s) + 1; i < members.to(s); i++) {
        unite(members.user(members.from(s)), members.user(i));
      }
    }
  }

  private void unite(int a, int b) {
    int first = Math.min(root(a), root(b));
    group[root(a)] = first;
    group[root(b)] = first;
  }

  /** The first user of a user's group. */
  private int root(int u) {
    int r = u;
    while (group[r] != r) {
      group[r] = group[group[r]];
      r = group[r];
    }
    return r;
  }

  double seconds() {
    double sum = 0;
    for (int u = 0; u < users; u++) {
      if (root(u) == u) {
        sum = sumDown(sum, subtree(new Group(u), 0));
      }
    }
    if (node != tree.length) {
      throw new BadInputException("the certificate's tree goes on after its last leaf.");
    }
    return sum;
  }

  /** Users who may meet, and the servers on which they may. */
  private final class Group {
    private final int[] users;
    private final int[] servers;

    Group(int first) {
      users =
          java.util.stream.IntStream.range(first, group.length)
              .filter(u -> root(u) == first)
              .toArray();
      servers =
          java.util.stream.IntStream.range(0, instance.servers())
              .filter(
                  s ->
                      members.from(s) < members.to(s)
                          && root(members.user(members.from(s))) == first)
              .toArray();
    }
  }

  private double subtree(Group group, int depth) {
    if (node == tree.length || depth > MOST_DEPTH) {
      throw new BadInputException(
          "the certificate's tree " + (depth > MOST_DEPTH ? "is too deep." : "ends too early."));
    }
    double code = tree[node++];
    if (code != Math.rint(code) || !(Math.abs(code) < fixed.length + worth.length + 1.0)) {
      throw new BadInputException("the certificate's tree holds " + code + ", which is no choice.");
    }
    if (code < 0) {
      return leaf(group, (int) (-1 - code));
    }
    if (code >= fixed.length) {
      throw new BadInputException(
          "the certificate's tree chooses " + code + "; choices are below " + fixed.length + ".");
    }
    int choice = (int) code;
    if (fixed[choice] != 0) {
      throw new BadInputException(
          "the certificate's tree makes choice " + choice + " a second time on one branch.");
    }
    fixed[choice] = 1;
    double with = subtree(group, depth + 1);
    fixed[choice] = -1;
    double without = subtree(group, depth + 1);
    fixed[choice] = 0;
    return Math.min(with, without);
  }

  private double leaf(Group group, int k) {
    if ((k + 1L) * users > worth.length) {
      throw new BadInputException("a leaf of the certificate has no worths.");
    }
    double sum = 0;
    for (int u : group.users) {
      if (!possible(u)) {
        return Double.POSITIVE_INFINITY;
      }
      sum = sumDown(sum, worth[k * users + u]);
    }
    for (int s : group.servers) {
      crowd.clear();
      for (int i = members.from(s); i < members.to(s); i++) {
        int u = members.user(i);
        int rank = members.rank(i);
        if (mayBe(u, rank)) {
          crowd.add(u, rank, worth[k * users + u], fixed[u * n + rank] > 0);
        }
      }
      sum = sumDown(sum, crowd.least(t));
    }
    return sum;
  }

  /** Whether a user is left a server to go to. */
  private boolean possible(int u) {
    int musts = 0;
    int open = 0;
    for (int k = 0; k < n; k++) {
      if (instance.allowed(t, u, k)) {
        musts += fixed[u * n + k] > 0 ? 1 : 0;
        open += fixed[u * n + k] >= 0 ? 1 : 0;
      } else if (fixed[u * n + k] > 0) {
        return false;
      }
    }
    return musts <= 1 && open > 0;
  }

  private boolean mayBe(int u, int rank) {
    if (fixed[u * n + rank] != 0) {
      return fixed[u * n + rank] > 0;
    }
    for (int k = 0; k < n; k++) {
      if (fixed[u * n + k] > 0) {
        return false;
      }
    }
    return true;
  }
}
