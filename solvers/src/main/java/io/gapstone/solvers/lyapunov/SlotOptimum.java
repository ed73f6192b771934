package io.gapstone.solvers.lyapunov;

import io.gapstone.core.Progress;
import io.gapstone.core.certificate.Certificate;
import io.gapstone.core.lyapunov.LyapunovSlot;
import java.util.List;
import java.util.function.LongPredicate;

/** The least sum of latencies of one slot, with its proof. */
final class SlotOptimum {

  private final SlotCrowd crowd;
  private final int[] ranks;
  private final SlotProof proof;
  private final double seconds;
  private final double lower;
  private long work;

  /**
   * @param spent whether so much work, in cheapest sets of users, is enough
   */
  SlotOptimum(LyapunovSlot slot, LongPredicate spent, Progress progress) {
    crowd = SlotCrowd.of(slot);
    proof = new SlotProof(slot.users());
    SlotSearch search = start(slot, spent);
    ranks = search.ranks();
    double users = slot.users();
    List<SlotGroups.Group> groups = SlotGroups.of(crowd);
    double bound = 0;
    for (SlotGroups.Group group : groups) {
      long before = work;
      SlotTree[] now = new SlotTree[1];
      now[0] =
          new SlotTree(
              crowd,
              group.users(),
              group.places(),
              ranks,
              proof,
              () -> spent.test(before + (now[0] == null ? 0 : now[0].work())));
      bound += now[0].solve();
      work = before + now[0].work();
    }
    search.load(ranks);
    seconds = search.seconds();
    lower = Math.min(bound, seconds);
    progress.update(lower / users, seconds / users);
  }

  /** Who may stay stays, where that costs nothing; from there downhill. */
  private SlotSearch start(LyapunovSlot slot, LongPredicate spent) {
    SlotSearch search = new SlotSearch(crowd);
    int[] hosts = new int[slot.users()];
    for (int u = 0; u < hosts.length; u++) {
      int k = slot.hostRank(u);
      hosts[u] = k >= 0 && slot.allowed(u, k) ? k : slot.nearestAllowed(u);
    }
    search.load(hosts);
    search.descend(() -> spent.test(0));
    double fromHosts = search.seconds();
    int[] first = search.ranks();
    search.greedy();
    search.descend(() -> spent.test(0));
    if (search.seconds() >= fromHosts) {
      search.load(first);
    }
    return search;
  }

  /** The choices, as ranks. */
  int[] ranks() {
    return ranks;
  }

  /** Their sum of latencies. */
  double seconds() {
    return seconds;
  }

  /** A lower bound on it. */
  double lower() {
    return lower;
  }

  Certificate certificate() {
    return proof.certificate();
  }

  long work() {
    return work;
  }
}
