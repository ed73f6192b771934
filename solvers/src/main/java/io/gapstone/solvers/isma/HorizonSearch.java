package io.gapstone.solvers.isma;

import io.gapstone.core.isma.IsmaDecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Local search over who is served where in all slots: one user goes elsewhere for some slots, or
 * two users exchange their places in one slot. A change of place also decides who waits for a
 * service later.
 */
final class HorizonSearch {

  private static final int[] LENGTHS = {1, 2, 3, 5, Integer.MAX_VALUE};
  private static final double LEAST_GAIN = 1e-11;
  private static final long NODES_PER_SERVER = 500;

  private final HorizonOptions options;
  private final int[] hosts;
  private final int slots;
  private final int users;
  private final int servers;
  private final ServerKnapsack[] knapsacks;
  private final double[][] alone;
  private final double allAlone;

  /** By slot and user: the server, or {@link AssignmentSearch#ALONE}. */
  private final int[] place;

  /** By slot and server: whom it serves, and their seconds less what they would take alone. */
  private final int[][] members;

  private final int[] size;
  private final double[] value;

  private final List<Change> changes = new ArrayList<>();
  private int changed;

  /** What happens to one server in one slot. */
  private static final class Change {
    int pair;
    int leaving;
    int coming;
    final int[] out = new int[2];
    final int[] in = new int[2];
    double value;
  }

  HorizonSearch(HorizonOptions options, int[] hosts) {
    this.options = options;
    this.hosts = hosts;
    slots = options.slots();
    users = options.users();
    servers = options.servers();
    knapsacks = new ServerKnapsack[slots];
    alone = new double[slots][2 * users];
    double sum = 0;
    for (int t = 0; t < slots; t++) {
      knapsacks[t] = new ServerKnapsack(options.slot(t));
      for (int k = 0; k < 2 * users; k++) {
        alone[t][k] = options.slot(t).alone(k);
        sum += k < users ? alone[t][k] : 0;
      }
    }
    allAlone = sum;
    place = new int[slots * users];
    members = new int[slots * servers][8];
    size = new int[slots * servers];
    value = new double[slots * servers];
  }

  /** Begins at places by slot and user. */
  void load(int[] places) {
    Arrays.fill(size, 0);
    System.arraycopy(places, 0, place, 0, place.length);
    for (int u = 0; u < users; u++) {
      int host = hosts[u];
      for (int t = 0; t < slots; t++) {
        int l = place[t * users + u];
        if (l != AssignmentSearch.ALONE) {
          insert(t * servers + l, l == host ? u : users + u);
          host = l;
        }
      }
    }
    for (int pair = 0; pair < value.length; pair++) {
      value[pair] = evaluate(pair, null, Double.POSITIVE_INFINITY);
    }
  }

  /** The sum of completion times. */
  double seconds() {
    double sum = allAlone;
    for (double saved : value) {
      sum += saved;
    }
    return sum;
  }

  int[] places() {
    return place.clone();
  }

  /** Nodes of all pattern searches. */
  long nodes() {
    long sum = 0;
    for (ServerKnapsack knapsack : knapsacks) {
      sum += knapsack.nodes();
    }
    return sum;
  }

  /** Searches until no move helps, or until told to stop. */
  void descend(BooleanSupplier stop) {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int t = 0; t < slots; t++) {
        for (int u = 0; u < users; u++) {
          moved |= relocate(t, u) | exchange(t, u);
          if (stop.getAsBoolean()) {
            return;
          }
        }
      }
    }
  }

  private boolean relocate(int t, int u) {
    boolean moved = false;
    for (int length : LENGTHS) {
      int last = length >= slots - t ? slots - 1 : t + length - 1;
      if (length > 1 && length < Integer.MAX_VALUE && length > slots - t) {
        continue;
      }
      for (int l = AssignmentSearch.ALONE; l < servers; l++) {
        begin();
        propose(u, t, last, l);
        if (changed > 0 && better()) {
          apply();
          for (int k = t; k <= last; k++) {
            place[k * users + u] = l;
          }
          moved = true;
        }
      }
    }
    return moved;
  }

  private boolean exchange(int t, int u) {
    boolean moved = false;
    for (int v = u + 1; v < users; v++) {
      int mine = place[t * users + u];
      int theirs = place[t * users + v];
      if (mine != theirs) {
        begin();
        propose(u, t, t, theirs);
        propose(v, t, t, mine);
        if (better()) {
          apply();
          place[t * users + u] = theirs;
          place[t * users + v] = mine;
          moved = true;
        }
      }
    }
    return moved;
  }

  private void begin() {
    changed = 0;
  }

  /** Notes what changes where a user goes to {@code l} in slots {@code from..to}. */
  private void propose(int u, int from, int to, int l) {
    int before = hostBefore(from, u);
    int after = before;
    for (int t = from; t < slots && (t <= to || before != after); t++) {
      int old = place[t * users + u];
      int now = t <= to ? l : old;
      int leaves = old == AssignmentSearch.ALONE ? -1 : old == before ? u : users + u;
      int comes = now == AssignmentSearch.ALONE ? -1 : now == after ? u : users + u;
      before = leaves < 0 ? before : old;
      after = comes < 0 ? after : now;
      if (old != now || leaves != comes) {
        if (leaves >= 0) {
          Change change = change(t * servers + old);
          change.out[change.leaving++] = leaves;
        }
        if (comes >= 0) {
          Change change = change(t * servers + now);
          change.in[change.coming++] = comes;
        }
      }
    }
  }

  private int hostBefore(int t, int u) {
    for (int k = t - 1; k >= 0; k--) {
      if (place[k * users + u] != AssignmentSearch.ALONE) {
        return place[k * users + u];
      }
    }
    return hosts[u];
  }

  private Change change(int pair) {
    for (int k = 0; k < changed; k++) {
      if (changes.get(k).pair == pair) {
        return changes.get(k);
      }
    }
    if (changed == changes.size()) {
      changes.add(new Change());
    }
    Change change = changes.get(changed++);
    change.pair = pair;
    change.leaving = 0;
    change.coming = 0;
    return change;
  }

  private boolean better() {
    double room = -LEAST_GAIN * allAlone;
    for (int k = 0; k < changed; k++) {
      room += value[changes.get(k).pair];
    }
    for (int k = 0; k < changed; k++) {
      Change change = changes.get(k);
      double most = k == changed - 1 ? room : Double.POSITIVE_INFINITY;
      change.value = evaluate(change.pair, change, most);
      room -= change.value;
    }
    return room > 0;
  }

  private void apply() {
    for (int k = 0; k < changed; k++) {
      Change change = changes.get(k);
      for (int i = 0; i < change.leaving; i++) {
        remove(change.pair, change.out[i]);
      }
      for (int i = 0; i < change.coming; i++) {
        insert(change.pair, change.in[i]);
      }
      value[change.pair] = change.value;
    }
  }

  /** The value of a server after a change; {@code most} where it is no less. */
  private double evaluate(int pair, Change change, double most) {
    ServerKnapsack knapsack = gather(pair, change);
    double[] worth = alone[pair / servers];
    knapsack.solve(
        pair % servers, worth, most, LEAST_GAIN * allAlone, NODES_PER_SERVER, found -> {});
    return knapsack.best();
  }

  private ServerKnapsack gather(int pair, Change change) {
    ServerKnapsack knapsack = knapsacks[pair / servers];
    knapsack.clear();
    for (int k = 0; k < size[pair]; k++) {
      int member = members[pair][k];
      boolean leaves = false;
      for (int i = 0; change != null && i < change.leaving; i++) {
        leaves |= change.out[i] == member;
      }
      if (!leaves) {
        knapsack.add(member, ServerItems.TAKEN);
      }
    }
    for (int i = 0; change != null && i < change.coming; i++) {
      knapsack.add(change.in[i], ServerItems.TAKEN);
    }
    return knapsack;
  }

  private void insert(int pair, int member) {
    if (size[pair] == members[pair].length) {
      members[pair] = Arrays.copyOf(members[pair], 2 * size[pair]);
    }
    members[pair][size[pair]++] = member;
  }

  private void remove(int pair, int member) {
    int k = 0;
    while (members[pair][k] != member) {
      k++;
    }
    members[pair][k] = members[pair][--size[pair]];
  }

  /** The decisions of all slots; who is alone names the host. */
  List<IsmaDecision> decisions() {
    List<IsmaDecision> decisions = new ArrayList<>();
    int[] host = hosts.clone();
    for (int t = 0; t < slots; t++) {
      int[] tenths = new int[users];
      double[] shares = new double[users];
      for (int l = 0; l < servers; l++) {
        int pair = t * servers + l;
        gather(pair, null)
            .solve(
                l,
                alone[t],
                Double.POSITIVE_INFINITY,
                LEAST_GAIN * allAlone,
                NODES_PER_SERVER,
                pattern -> {
                  for (int k = 0; k < pattern.size(); k++) {
                    int u = pattern.users()[k] % users;
                    tenths[u] = pattern.tenths(k);
                    shares[u] = pattern.share(k);
                  }
                });
      }
      for (int u = 0; u < users; u++) {
        int l = place[t * users + u];
        host[u] = l == AssignmentSearch.ALONE ? host[u] : l;
      }
      decisions.add(new IsmaDecision(host.clone(), tenths, shares));
    }
    return decisions;
  }
}
