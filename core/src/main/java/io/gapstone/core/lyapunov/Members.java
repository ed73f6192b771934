package io.gapstone.core.lyapunov;

import java.util.Arrays;

/** By server, the users who may choose it in a slot, and its rank among each one's candidates. */
final class Members {

  private final LyapunovInstance instance;
  private final int[] from;
  private final int[] user;
  private final int[] rank;

  Members(LyapunovInstance instance) {
    this.instance = instance;
    from = new int[instance.servers() + 2];
    user = new int[instance.users() * instance.candidates()];
    rank = new int[user.length];
  }

  void moveTo(int t) {
    Arrays.fill(from, 0);
    for (int u = 0; u < instance.users(); u++) {
      for (int k = 0; k < instance.candidates(); k++) {
        if (instance.allowed(t, u, k)) {
          from[instance.candidate(t, u, k) + 2]++;
        }
      }
    }
    for (int s = 2; s < from.length; s++) {
      from[s] += from[s - 1];
    }
    for (int u = 0; u < instance.users(); u++) {
      for (int k = 0; k < instance.candidates(); k++) {
        if (instance.allowed(t, u, k)) {
          int i = from[instance.candidate(t, u, k) + 1]++;
          user[i] = u;
          rank[i] = k;
        }
      }
    }
  }

  /** The first place of a server. */
  int from(int server) {
    return from[server];
  }

  /** One more than its last place. */
  int to(int server) {
    return from[server + 1];
  }

  int user(int place) {
    return user[place];
  }

  int rank(int place) {
    return rank[place];
  }
}
