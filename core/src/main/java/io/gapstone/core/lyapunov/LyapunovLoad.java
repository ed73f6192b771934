package io.gapstone.core.lyapunov;

import java.util.SortedMap;
import java.util.TreeMap;

/** How tight an instance is, each user taken alone. */
final class LyapunovLoad {

  private LyapunovLoad() {}

  /**
   * Moves per slot: allowed, unavoidable, and those of a user who always takes the least latency;
   * tasks without a server in time; candidates that the deadline rules out; and devices besides the
   * user on a candidate.
   */
  static SortedMap<String, Double> ratios(LyapunovInstance instance) {
    double least = 0;
    double greedy = 0;
    double hopeless = 0;
    double late = 0;
    double load = 0;
    for (int u = 0; u < instance.users(); u++) {
      least += LeastMoves.of(instance, u);
      int host = instance.initialHost(u);
      for (int t = 0; t < instance.slots(); t++) {
        int fastest = fastest(instance, t, u, host);
        int next = instance.candidate(t, u, fastest);
        greedy += next == host ? 0 : 1;
        host = next;
        boolean inTime = instance.meetsDeadline(t, u, instance.latencySeconds(t, u, fastest, 1));
        hopeless += inTime ? 0 : 1;
        for (int k = 0; k < instance.candidates(); k++) {
          late += instance.allowed(t, u, k) ? 0 : 1;
          load += instance.load(t, u, k);
        }
      }
    }
    double tasks = (double) instance.users() * instance.slots();
    SortedMap<String, Double> ratios = new TreeMap<>();
    ratios.put("allowedMoveRate", (double) instance.budget() / instance.slots());
    ratios.put("leastMoveRate", least / tasks);
    ratios.put("greedyMoveRate", greedy / tasks);
    ratios.put("hopelessTasks", hopeless / tasks);
    ratios.put("lateCandidates", late / tasks / instance.candidates());
    ratios.put("otherLoad", load / tasks / instance.candidates());
    return ratios;
  }

  private static int fastest(LyapunovInstance instance, int t, int u, int host) {
    int best = -1;
    for (int k = 0; k < instance.candidates(); k++) {
      if (instance.allowed(t, u, k) && (best < 0 || before(instance, t, u, k, best, host))) {
        best = k;
      }
    }
    return best;
  }

  private static boolean before(
      LyapunovInstance instance, int t, int u, int k, int best, int host) {
    double own = instance.latencySeconds(t, u, k, 1);
    double least = instance.latencySeconds(t, u, best, 1);
    return own < least || own == least && instance.candidate(t, u, k) == host;
  }
}
