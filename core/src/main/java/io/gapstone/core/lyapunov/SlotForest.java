package io.gapstone.core.lyapunov;

import static io.gapstone.core.math.Outward.sumDown;

import io.gapstone.core.BadInputException;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.certificate.ChoiceTree;

/**
 * A lower bound on the latencies of one slot, from trees of choices.
 *
 * <p>Users who can never meet on a server, not even through others, do not matter to each other, so
 * each such group of users has its own {@link ChoiceTree} in list {@code tree}; groups come in the
 * order of their first users. A choice is {@code user * candidates + rank}: the user takes that
 * server. A leaf uses the worths of the group's users among the {@code k}-th {@code users} numbers
 * of list {@code worth}. There every server takes the set of users that leaves the least latency
 * minus worth, and all worths are added.
 */
final class SlotForest {

  private final LyapunovInstance instance;
  private final int t;
  private final int users;
  private final int n;
  private final ChoiceTree tree;
  private final double[] worth;
  private final int[] group;

  private final Members members;
  private final CrowdFloor crowd;

  SlotForest(LyapunovInstance instance, int t, Certificate certificate) {
    this.instance = instance;
    this.t = t;
    users = instance.users();
    n = instance.candidates();
    tree = new ChoiceTree(certificate.get("tree"), Math.multiplyExact(users, n));
    worth = certificate.get("worth", certificate.get("worth").length);
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
        Group together = new Group(u);
        sum = sumDown(sum, tree.walk(k -> leaf(together, k)));
      }
    }
    tree.end();
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
          crowd.add(u, rank, worth[k * users + u], tree.fixed(u * n + rank) > 0);
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
        musts += tree.fixed(u * n + k) > 0 ? 1 : 0;
        open += tree.fixed(u * n + k) >= 0 ? 1 : 0;
      } else if (tree.fixed(u * n + k) > 0) {
        return false;
      }
    }
    return musts <= 1 && open > 0;
  }

  private boolean mayBe(int u, int rank) {
    if (tree.fixed(u * n + rank) != 0) {
      return tree.fixed(u * n + rank) > 0;
    }
    for (int k = 0; k < n; k++) {
      if (tree.fixed(u * n + k) > 0) {
        return false;
      }
    }
    return true;
  }
}
