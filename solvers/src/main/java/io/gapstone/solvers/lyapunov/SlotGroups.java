package io.gapstone.solvers.lyapunov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Users of a slot who may meet, directly or through others; apart from them nobody matters. */
final class SlotGroups {

  /**
   * One group.
   *
   * @param users in order
   * @param places in order
   */
  record Group(int[] users, int[] places) {}

  private SlotGroups() {}

  /** The groups, in the order of their first users. */
  static List<Group> of(SlotCrowd crowd) {
    int[] parent = new int[crowd.users()];
    Arrays.setAll(parent, u -> u);
    for (int p = 0; p < crowd.places(); p++) {
      for (int m = crowd.from(p) + 1; m < crowd.to(p); m++) {
        int a = root(parent, crowd.user(crowd.from(p)));
        int b = root(parent, crowd.user(m));
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
    int[] number = new int[parent.length];
    int groups = 0;
    for (int u = 0; u < parent.length; u++) {
      number[u] = root(parent, u) == u ? groups++ : number[root(parent, u)];
    }
    int[] users = new int[groups];
    int[] places = new int[groups];
    int[] home = new int[crowd.places()];
    for (int u = 0; u < number.length; u++) {
      users[number[u]]++;
    }
    for (int p = 0; p < home.length; p++) {
      home[p] = number[crowd.user(crowd.from(p))];
      places[home[p]]++;
    }
    List<Group> all = new ArrayList<>(groups);
    for (int g = 0; g < groups; g++) {
      all.add(new Group(new int[users[g]], new int[places[g]]));
    }
    for (int u = number.length - 1; u >= 0; u--) {
      all.get(number[u]).users()[--users[number[u]]] = u;
    }
    for (int p = home.length - 1; p >= 0; p--) {
      all.get(home[p]).places()[--places[home[p]]] = p;
    }
    return all;
  }

  private static int root(int[] parent, int u) {
    int r = u;
    while (parent[r] != r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  }
}
