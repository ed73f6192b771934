package io.gapstone.instances.dtasm;

import io.gapstone.core.dtasm.DtasmInstance;
import java.util.ArrayList;
import java.util.List;

/** The rules of a slot once more, in the plainest way, straight from the family's page. */
final class PlainDtasm {

  private PlainDtasm() {}

  /** Hosts after the slot, then downtime seconds of all users at the end. */
  static double[] play(DtasmInstance i, int t, int[] host, int[] wish) {
    int users = i.users();
    int cloud = i.servers();
    double[] result = new double[users + 1];
    List<List<Integer>> admitted = new ArrayList<>();
    for (int h = 0; h < cloud; h++) {
      admitted.add(new ArrayList<>());
    }
    for (int u = 0; u < users; u++) {
      result[u] = cloud;
      int w = wish[u];
      if (w == cloud) {
        continue;
      }
      boolean seamless = w == host[u] || move(i, t, host, u, w) <= i.seamlessSeconds();
      if (seamless
          && link(i, t, u, w) < i.people().deadlineSeconds(u)
          && need(i, t, u, w) <= i.network().capacityHz(w)) {
        admitted.get(w).add(u);
      }
    }
    for (int h = 0; h < cloud; h++) {
      for (int u : best(i, t, h, admitted.get(h))) {
        result[u] = h;
      }
    }
    for (int u = 0; u < users; u++) {
      result[users] += pay(i, t, host, u, wish[u], (int) result[u]);
    }
    return result;
  }

  private static double pay(DtasmInstance i, int t, int[] host, int u, int wish, int end) {
    int cloud = i.servers();
    if (end == host[u]) {
      return 0;
    }
    if (end != cloud) {
      return move(i, t, host, u, end);
    }
    int via = wish == cloud ? host[u] : wish;
    double first = via == host[u] ? 0 : sync(i, t, u, host[u], via);
    return suspend(i, t, u) + first + sync(i, t, u, via, cloud);
  }

  /** Every subset in turn: more bits, then less need, then who comes first. */
  private static List<Integer> best(DtasmInstance i, int t, int h, List<Integer> users) {
    List<Integer> best = List.of();
    double bestBits = -1;
    double bestNeed = 0;
    for (int mask = (1 << users.size()) - 1; mask >= 0; mask--) {
      List<Integer> kept = new ArrayList<>();
      double bits = 0;
      double need = 0;
      for (int k = 0; k < users.size(); k++) {
        if ((mask >> (users.size() - 1 - k) & 1) == 1) {
          kept.add(users.get(k));
          bits += load(i, t, users.get(k));
          need += need(i, t, users.get(k), h);
        }
      }
      boolean better = bits > bestBits || bits == bestBits && need < bestNeed;
      if (need <= i.network().capacityHz(h) && better) {
        best = kept;
        bestBits = bits;
        bestNeed = need;
      }
    }
    return best;
  }

  private static double load(DtasmInstance i, int t, int u) {
    return (double) i.trace().taskBits(t, u) + i.trace().resultBits(t, u);
  }

  private static double link(DtasmInstance i, int t, int u, int h) {
    int ran = i.trace().ran(t, u);
    return ran == h
        ? 0
        : load(i, t, u) / i.network().bandwidth(ran, h) + 2 * i.network().delaySeconds(ran, h);
  }

  private static double need(DtasmInstance i, int t, int u, int h) {
    double cycles = i.trace().cyclesPerBit(t, u) * i.trace().taskBits(t, u);
    return cycles / (i.people().deadlineSeconds(u) - link(i, t, u, h));
  }

  private static double suspend(DtasmInstance i, int t, int u) {
    int f = i.people().application(u);
    return i.trace().stateBits(t, u)
        * i.applications().suspendCyclesPerBit(f)
        / (i.applications().checkpointShare(f) * i.applications().functionHz(f));
  }

  private static double resume(DtasmInstance i, int t, int u) {
    int f = i.people().application(u);
    return i.trace().stateBits(t, u)
        * i.applications().resumeCyclesPerBit(f)
        / (i.applications().checkpointShare(f) * i.applications().functionHz(f));
  }

  private static double sync(DtasmInstance i, int t, int u, int from, int to) {
    int cloud = i.servers();
    int edge = Math.min(from, to);
    double bits = i.trace().stateBits(t, u);
    return Math.max(from, to) == cloud
        ? bits / i.network().cloudBandwidth(edge) + i.network().cloudDelaySeconds(edge)
        : bits / i.network().bandwidth(from, to) + i.network().delaySeconds(from, to);
  }

  private static double move(DtasmInstance i, int t, int[] host, int u, int to) {
    int f = i.people().application(u);
    double preparation = i.applications().preparationSeconds(f);
    for (int v = 0; v < host.length; v++) {
      if (host[v] == to && i.people().application(v) == f) {
        preparation = 0;
      }
    }
    double suspend = host[u] == i.servers() ? 0 : suspend(i, t, u);
    return suspend + Math.max(sync(i, t, u, host[u], to), preparation) + resume(i, t, u);
  }
}
