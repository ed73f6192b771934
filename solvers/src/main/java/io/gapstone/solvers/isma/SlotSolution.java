package io.gapstone.solvers.isma;

import io.gapstone.core.isma.IsmaDecision;
import io.gapstone.core.isma.IsmaFullView;
import io.gapstone.core.isma.IsmaProblem;
import java.util.Arrays;

/** Who works for whom in one slot, with tenths and shares. */
final class SlotSolution {

  private final SlotOptions options;
  private final int[] servers;
  private final int[] tenths;
  private final double[] shares;

  /** Everybody alone. */
  SlotSolution(SlotOptions options) {
    this.options = options;
    servers = new int[options.users()];
    tenths = new int[options.users()];
    shares = new double[options.users()];
    Arrays.fill(servers, AssignmentSearch.ALONE);
  }

  /** Gives the pattern's users what the pattern says. */
  void place(ServerPattern pattern) {
    for (int k = 0; k < pattern.size(); k++) {
      if (pattern.share(k) >= IsmaProblem.LEAST_SHARE) {
        int u = pattern.users()[k];
        servers[u] = pattern.server();
        tenths[u] = pattern.tenths(k);
        shares[u] = pattern.share(k);
      }
    }
  }

  /** The server of a user, or {@link AssignmentSearch#ALONE}. */
  int server(int u) {
    return servers[u];
  }

  int tenths(int u) {
    return tenths[u];
  }

  double share(int u) {
    return shares[u];
  }

  /** The sum of completion times. */
  double seconds() {
    double sum = 0;
    for (int u = 0; u < servers.length; u++) {
      sum += seconds(u);
    }
    return sum;
  }

  private double seconds(int u) {
    if (tenths[u] == 0) {
      return options.alone(u);
    }
    int option = options.at(servers[u], u) + tenths[u];
    return Math.max(
        options.local(u, tenths[u]), options.overhead(option) + options.work(option) / shares[u]);
  }

  /** As a decision; who is alone names the host. */
  IsmaDecision decision(IsmaFullView view) {
    int[] named = servers.clone();
    for (int u = 0; u < named.length; u++) {
      if (named[u] == AssignmentSearch.ALONE) {
        named[u] = view.host(u);
      }
    }
    return new IsmaDecision(named, tenths.clone(), shares.clone());
  }
}
